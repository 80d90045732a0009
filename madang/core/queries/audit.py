"""Reads of the audit log."""

from collections.abc import Iterator
from contextlib import closing
from functools import partial
from operator import itemgetter

from django.db import transaction
from django.db.models import TextField
from django.db.models.functions import Cast

from madang.core.adapters.processes import share_out
from madang.core.adapters.utc_text import UtcText
from madang.core.models import AuditEntry
from madang.core.rules.audit_row import AuditRow, AuditShare, check_share
from madang.core.rules.hash_chain import BEGINNING, AuditReport, Head, joined
from madang.core.rules.shares import in_shares

_COLUMNS = (*AuditRow._fields[:11], UtcText("at"), Cast("before", TextField()), Cast("after", TextField()))
"""Those of `AuditRow`. JSON comes as text: it is read where it is checked, in as many processes as there are cores."""


def verify_audit(kept: Head | None = None) -> AuditReport:
    """Follow the whole chain and tell whether it holds.

    A chain shows every change before its last entry. It cannot show by itself that the end was cut off, or that a
    database owner computed all of it anew: keep number and hash of the last entry elsewhere (on paper, in another
    system) and give them as `kept`.

    Raises WorkStopped where a process that checks was killed.
    """
    # Within a transaction the rows come as they are asked for; without, the database would first copy them all.
    with transaction.atomic(), closing(share_out(partial(check_share, kept=kept), _shares())) as reports:
        return joined(reports, kept)


def _shares() -> Iterator[AuditShare]:
    """Yield each share with the entry it comes after, as that is stored: the share before proves it."""
    rows = AuditEntry.objects.order_by("seq").values_list(*_COLUMNS).iterator()
    after = BEGINNING
    for share in in_shares(rows, together=itemgetter(0)):
        yield after, share
        after = Head(after.seq + len(share), AuditRow(*share[-1]).hash)
