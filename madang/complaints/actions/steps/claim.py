"""Claim the complaints that wait longest; what another process has claimed is left to it."""

from collections.abc import Iterable
from datetime import datetime

from madang.complaints.actions.batch import Batch, Item
from madang.complaints.actions.following import locked_group
from madang.complaints.models import Complaint
from madang.complaints.queries.facts import facts_of
from madang.complaints.queries.locked import locked
from madang.complaints.queries.rule_versions import active_rules
from madang.complaints.rules.states import ComplaintState
from madang.core import api as core


def claim(
    now: datetime, limit: int | None, *, only: Iterable[int] | None = None, for_show: bool = False
) -> Batch | None:
    """Return the next complaints to distribute, locked until the transaction ends; None where none waits.

    `only` narrows to these ids. `for_show` locks nothing, as nothing will be written.
    """
    waiting = Complaint.objects.filter(state=ComplaintState.RECEIVED).order_by("id")
    if only is not None:
        waiting = waiting.filter(pk__in=list(only))
    if not for_show:
        waiting = locked(waiting, skip_locked=True)
    claimed = list(waiting[:limit])
    if not claimed:
        return None
    followers = [] if for_show else locked_group(*claimed)
    if not for_show:
        # Reports of one vehicle are weighed one after the other, else two processes would each find a first one.
        core.hold_all(f"complaints.plate:{complaint.plate}" for complaint in claimed if complaint.plate)
    facts = facts_of(claimed)
    items = [Item(complaint, facts[complaint.pk]) for complaint in claimed]
    return Batch(now, items, active_rules(), followers, locks=not for_show)
