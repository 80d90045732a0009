"""By when a complaint is to be answered."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from django.utils import timezone

from madang.complaints.models import Complaint, Event
from madang.complaints.queries.dated_rules import deadline_rules
from madang.complaints.rules.deadlines import DeadlineRow, due, rule_on
from madang.complaints.rules.states import Deed
from madang.core import api as core


def due_at(term: str, received: datetime, rules: Sequence[DeadlineRow] | None = None) -> datetime | None:
    """Return the legal deadline of what was received at an aware moment; None where the city has no rule of it."""
    row = rule_on(deadline_rules() if rules is None else rules, term, timezone.localdate(received))
    return due(row, received, core.city_calendar(), timezone.localtime) if row else None


def dues_without_waiting(complaint: Complaint, now: datetime) -> dict[str, datetime | None]:
    """Return its deadlines by field, with the working time since the last 보완 요청 put behind: waiting does not count.

    민원 처리에 관한 법률 시행령 (처리기간에 산입하지 아니하는 기간); the number of the article is to be confirmed.
    """
    asked = Event.objects.filter(complaint=complaint, kind=Deed.ASK_SUPPLEMENT).order_by("-at").first()
    calendar = core.city_calendar()
    waited = calendar.working_hours_between(asked.at, now) if asked else timedelta()
    dues = {"due_at": complaint.due_at, "first_due_at": complaint.first_due_at}
    return {name: due and calendar.add_working_hours(due, waited) for name, due in dues.items()}
