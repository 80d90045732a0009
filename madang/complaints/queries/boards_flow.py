"""What the city's board counts of the way of the complaints: closed each day, waiting, moved about, and how content."""

from datetime import date

from django.db.models import Aggregate, Count, DurationField, F, Q, QuerySet
from django.db.models.functions import TruncDate

from madang.complaints.models import Complaint, Event, Feedback
from madang.complaints.queries.boards_cohort import Cohort
from madang.complaints.rules.boards.figures import Content, Moved, Waited
from madang.complaints.rules.states import Deed

CHANGED_HANDS = (Deed.REDISTRIBUTE, Deed.HAND_BACK)
"""What is a redistribution: a person gave it on or back. Handing over in an absence is none, nor what was undone."""


class _Percentile(Aggregate):
    """The value below which a share of the values lies; `share` from 0 to 1."""

    template = "percentile_cont(%(share)s) WITHIN GROUP (ORDER BY %(expressions)s)"

    def __init__(self, expression: object, share: float) -> None:
        super().__init__(expression, output_field=DurationField(), share=share)


def closed_by_day(cohort: Cohort) -> dict[date, int]:
    """Count the complaints that were closed in the period, whenever they were received."""
    closed = Complaint.objects.filter(cohort.where(moment="closed_at")).order_by()
    return dict(closed.annotate(day=TruncDate("closed_at")).values_list("day").annotate(count=Count("*")))


def waited(cohort: Cohort) -> Waited:
    """Measure from the receipt until the officer first did something, nights and holidays included."""
    touched = Complaint.objects.filter(cohort.where(), touched_at__isnull=False).order_by()
    wait = F("touched_at") - F("received_at")
    found = touched.aggregate(median=_Percentile(wait, 0.5), ninth=_Percentile(wait, 0.9))
    return Waited(found["median"], found["ninth"])


def moved(cohort: Cohort) -> Moved:
    """Count the complaints that changed hands, that lie with nobody since, and that a person had to distribute."""
    kinds = (*CHANGED_HANDS, Deed.SEND_TO_REVIEW)
    events = Event.objects.filter(cohort.where("complaint__"), kind__in=kinds, at__gte=cohort.since).order_by()
    if undone := _undone(events):
        events = events.exclude(pk__in=undone)
    changed = Q(kind__in=CHANGED_HANDS)
    found = events.aggregate(
        redistributed=Count("complaint", distinct=True, filter=changed),
        returned=Count("complaint", distinct=True, filter=changed & Q(complaint__assigned_at=None)),
        to_person=Count("complaint", distinct=True, filter=Q(kind=Deed.SEND_TO_REVIEW)),
    )
    return Moved(**found)


def _undone(events: QuerySet[Event]) -> set[int]:
    """Return moves on the board that were taken back at once, with what took them back: nobody's work changed hands."""
    back = events.filter(kind=Deed.REDISTRIBUTE, facts__has_key="undone").values_list("pk", "facts__undone")
    return {key for pair in back for key in pair}


def content(cohort: Cohort) -> Content:
    given = Feedback.objects.filter(cohort.where("complaint__")).order_by()
    return Content(dict(given.values_list("stars").annotate(count=Count("*"))))
