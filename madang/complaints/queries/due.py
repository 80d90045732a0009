"""By when a complaint is to be answered."""

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta

from django.db.models import Max
from django.utils import timezone

from madang.complaints.models import Complaint, Event
from madang.complaints.queries.dated_rules import deadline_rules
from madang.complaints.rules.deadlines import DeadlineRow, due, rule_on
from madang.complaints.rules.states import Deed
from madang.core import api as core

OTHER_TERM = "other"
"""The deadline rule of what has no category yet."""


def due_at(term: str, received: datetime, rules: Sequence[DeadlineRow] | None = None) -> datetime | None:
    """Return the legal deadline of what was received at an aware moment; None where the city has no rule of it."""
    row = rule_on(deadline_rules() if rules is None else rules, term, timezone.localdate(received))
    return due(row, received, core.city_calendar(), timezone.localtime) if row else None


def term_of(complaint: Complaint) -> str:
    """Return by which rule its deadline runs: that of its category, else that of what has none yet."""
    return complaint.category.term if complaint.category else OTHER_TERM


def since_when(complaints: Iterable[Complaint]) -> dict[int, datetime]:
    """Return from when the deadline of each runs: the receipt, or when it was last opened again."""
    found = {complaint.pk: complaint.received_at for complaint in complaints}
    reopened = Event.objects.filter(complaint__in=[*found], kind=Deed.REOPEN).order_by()
    return {**found, **dict(reopened.values_list("complaint").annotate(last=Max("at")))}


def dues_by_term(complaint: Complaint, term: str) -> dict[str, datetime | None]:
    """Return its deadlines by field as another rule has them; time of waiting that was given back stays so."""
    since, calendar = since_when([complaint])[complaint.pk], core.city_calendar()
    plain, own, first = due_at(term, since), due_at(term_of(complaint), since), complaint.first_due_at
    given_back = calendar.working_hours_between(own, first) if own and first else timedelta()
    by = calendar.add_working_hours(plain, given_back) if plain else None
    return {"due_at": by, "first_due_at": by}


def dues_without_waiting(complaint: Complaint, now: datetime) -> dict[str, datetime | None]:
    """Return its deadlines by field, with the working time since the last 보완 요청 put behind: waiting does not count.

    민원 처리에 관한 법률 시행령 (처리기간에 산입하지 아니하는 기간); the number of the article is to be confirmed.
    """
    asked = Event.objects.filter(complaint=complaint, kind=Deed.ASK_SUPPLEMENT).order_by("-at").first()
    calendar = core.city_calendar()
    waited = calendar.working_hours_between(asked.at, now) if asked else timedelta()
    dues = {"due_at": complaint.due_at, "first_due_at": complaint.first_due_at}
    return {name: due and calendar.add_working_hours(due, waited) for name, due in dues.items()}
