"""Audit what bringing one section of a city pack into the database changed."""

from madang.core.actions.record import record
from madang.core.rules.pack import LoadReport
from madang.core.rules.people import SYSTEM, Actor


def record_load(kind: str, report: LoadReport, actor: Actor = SYSTEM) -> LoadReport:
    """Add one entry with the counts, and none where nothing changed; return the report.

    `kind` is what was loaded, such as "area". Raises TransactionManagementError outside a transaction.
    """
    if report.has_changes:
        record(verb="load", subject=(kind, "all"), actor=actor, after=report.changes)
    return report
