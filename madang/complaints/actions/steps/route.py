"""Find the department and team of each complaint by the table of rules."""

from madang.complaints.actions.batch import Batch, Item
from madang.complaints.rules.distribution.routing import route as routed
from madang.complaints.rules.distribution.why import TO_A_PERSON, Why
from madang.complaints.rules.place import PlaceNote


def route(batch: Batch) -> None:
    """Set where each complaint goes, or why a person must say so."""
    departments = batch.rules.departments
    for item in batch.items:
        if item.why is None:
            _route(item, batch, departments)


def _route(item: Item, batch: Batch, departments: dict[str, str]) -> None:
    if item.complaint.place_note == PlaceNote.OUTSIDE:
        item.why = Why.OUTSIDE
        return
    item.routed = routed(batch.rules.table, item.facts, departments, item.near, batch.rules.units)
    if item.routed.why in TO_A_PERSON:
        item.why = item.routed.why
