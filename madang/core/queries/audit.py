"""Reads of the audit log."""

from madang.core.models import AuditEntry
from madang.core.rules.hash_chain import AuditReport, Head, check


def verify_audit(kept: Head | None = None) -> AuditReport:
    """Follow the whole chain and tell whether it holds.

    A chain shows every change before its last entry. It cannot show by itself that the end was cut off, or that a
    database owner computed all of it anew: keep number and hash of the last entry elsewhere (on paper, in another
    system) and give them as `kept`.
    """
    entries = AuditEntry.objects.order_by("seq").iterator(chunk_size=2000)
    return check((entry.link() for entry in entries), kept)
