"""Distribute complaints (배부): check, place, route and assign them, each with its reason, in one transaction."""

from collections.abc import Callable, Iterable
from datetime import datetime

from django.db import transaction

from madang.complaints.actions.batch import Batch
from madang.complaints.actions.steps.check import check
from madang.complaints.actions.steps.choose import choose
from madang.complaints.actions.steps.claim import claim
from madang.complaints.actions.steps.classify import classify
from madang.complaints.actions.steps.place import place
from madang.complaints.actions.steps.route import route
from madang.complaints.actions.steps.write import write

Step = Callable[[Batch], None]

DECIDING: tuple[Step, ...] = (
    place,  # in which area it lies, and how near to another
    classify,  # what it is about, where nobody said so
    check,  # a parking report against the rules of its day; which other report it repeats
    route,  # department and team, by the table of rules
    choose,  # the officer: on duty, able, with the least to do
)

AT_ONCE = 200
"""Complaints of one transaction: enough to share the reading, few enough that officers are not locked for long."""


@transaction.atomic
def distribute(now: datetime, limit: int = AT_ONCE, *, only: Iterable[int] | None = None) -> Batch | None:
    """Distribute the complaints that wait longest (of those in `only`); None where nothing waits.

    Processes may do so at the same time: what one has claimed the others leave.
    """
    batch = claim(now, limit, only=only)
    if batch:
        for step in (*DECIDING, write):
            step(batch)
    return batch


def show_distribution(now: datetime) -> Batch | None:
    """Return how everything that waits would be distributed at this moment, and write nothing."""
    batch = claim(now, None, for_show=True)
    if batch:
        for step in DECIDING:
            step(batch)
    return batch
