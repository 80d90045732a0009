"""See to what was asked of citizens and did not come (보완 기간이 지남): a next step is proposed, a person decides."""

from datetime import datetime

from django.db import transaction
from django.utils import timezone

from madang.complaints.actions.note_event import event_of, write_events
from madang.complaints.models import Complaint, Event
from madang.complaints.queries.dated_rules import settings_on
from madang.complaints.queries.locked import locked
from madang.complaints.queries.supplementing import OVERDUE, overdue_requests
from madang.complaints.rules.checking import Reason
from madang.complaints.rules.settings import SettingsRow
from madang.complaints.rules.states import ComplaintState
from madang.complaints.rules.supplement import (
    ASKED_AGAIN,
    TIMES_BEFORE_RETURNING,
    Requests,
    proposes_return,
    with_proposal,
)
from madang.core import api as core
from madang.core.api import SYSTEM
from madang.organisation import api as organisation

AT_ONCE = 500
"""Complaints looked at in one transaction."""


def watch_supplements(now: datetime) -> int:
    """Tell the officers whose wait has passed, each once a request; return how many. Meant for each morning."""
    told, after = 0, 0
    waiting = Complaint.objects.filter(state=ComplaintState.AWAITING).order_by("pk")
    while ids := list(waiting.filter(pk__gt=after).values_list("pk", flat=True)[:AT_ONCE]):
        told += _watch(ids, now)
        after = ids[-1]
    return told


@transaction.atomic
def _watch(ids: list[int], now: datetime) -> int:
    free = locked(Complaint.objects.filter(pk__in=ids, state=ComplaintState.AWAITING), skip_locked=True)
    complaints = {complaint.pk: complaint for complaint in free.order_by("pk")}
    overdue = overdue_requests(list(complaints), timezone.localdate(now))
    if not overdue:
        return 0
    settings = settings_on(timezone.localdate(now))
    events = [_told(complaints[key], requests, settings, now) for key, requests in overdue.items()]
    Complaint.objects.bulk_update([complaints[key] for key in overdue], ["checks", "proposed_reason"])
    write_events(events)
    organisation.tell_desks(complaints[key].officer_id for key in overdue)
    core.record_all(
        [
            core.Deed(OVERDUE, ("complaint", complaints[key].number), SYSTEM, after={"times": requests.times})
            for key, requests in overdue.items()
        ]
    )
    return len(overdue)


def _told(complaint: Complaint, requests: Requests, settings: SettingsRow | None, now: datetime) -> Event:
    until = core.words(requests.until) if requests.until else ""
    if requests.times < TIMES_BEFORE_RETURNING:
        words = f"{until}까지 요청한 보완이 오지 않았습니다. 다시 요청할 수 있습니다({ASKED_AGAIN})."
    else:
        check = proposes_return(requests, until, settings)
        complaint.checks = with_proposal(complaint.checks, check)
        complaint.proposed_reason = Reason.NOT_SUPPLEMENTED
        words = f"{check.sentence} ({check.article})"
    return event_of(complaint, OVERDUE, SYSTEM, now, reason=words, facts={"times": requests.times})
