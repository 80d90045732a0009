"""Check parking reports against the rules of their day, and find those that repeat another."""

from madang.complaints.actions.batch import Batch, Item
from madang.complaints.models import Complaint
from madang.complaints.queries.parking import parking_context
from madang.complaints.rules.checking import first_failure
from madang.complaints.rules.parking.report import check_report, duplicate_of
from madang.complaints.rules.states import LEADS_NOBODY


def check(batch: Batch) -> None:
    """Set checks, the proposed reason and the leader of every parking report."""
    parking = [item for item in batch.items if _is_parking(item, batch)]
    if not parking:
        return
    context = parking_context(
        {item.complaint.pk: item.facts for item in parking}, batch.rules.rulebook, batch.rules.zones
    )
    leaders: dict[Item, int] = {}
    for item in parking:
        item.checks = check_report(item.facts, context, item.complaint.pk)
        failed = first_failure(item.checks)
        item.complaint.proposed_reason = failed.reason or "" if failed else ""
        duplicate = duplicate_of(item.facts, context, item.complaint.pk)
        if duplicate and duplicate.is_sure:
            leaders[item] = duplicate.complaint_id
    _lead(batch, leaders)


def _is_parking(item: Item, batch: Batch) -> bool:
    card = batch.rules.categories.get(item.facts.category)
    return card is not None and card.parking


def _lead(batch: Batch, leaders: dict[Item, int]) -> None:
    if not leaders:
        return
    here = {item.complaint.pk: item.complaint for item in batch.items}
    elsewhere = Complaint.objects.select_related("leader").in_bulk([key for key in leaders.values() if key not in here])
    for item, key in leaders.items():
        found = here.get(key) or elsewhere[key]
        first = found.leader
        item.leader = first if first and first.state not in LEADS_NOBODY else found
