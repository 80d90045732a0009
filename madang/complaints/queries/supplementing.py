"""What was asked of citizens and has not come."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date

from madang.complaints.models import Complaint, Event
from madang.complaints.rules.states import Deed
from madang.complaints.rules.supplement import Requests, is_proposed, without_proposal

OVERDUE = "supplement_overdue"
"""The event that says that a period has passed."""

_KINDS = (Deed.ASK_SUPPLEMENT, Deed.SUPPLEMENT, Deed.REOPEN, OVERDUE)


def requests_of(complaint: Complaint) -> Requests:
    return _requests(_since_answered(_events([complaint.pk])[complaint.pk]))


def overdue_requests(ids: Sequence[int], today: date) -> dict[int, Requests]:
    """Return by complaint what did not come in time and was not told of yet."""
    found: dict[int, Requests] = {}
    for key, events in _events(ids).items():
        open_ones = _since_answered(events)
        requests = _requests(open_ones)
        if requests.is_over(today) and open_ones[-1].kind == Deed.ASK_SUPPLEMENT:
            found[key] = requests
    return found


def proposal_taken_back(complaint: Complaint) -> dict[str, object]:
    """Return what changes where somebody waits no more for what did not come; nothing where nothing was proposed."""
    if not is_proposed(complaint.checks):
        return {}
    checks, reason = without_proposal(complaint.checks)
    return {"checks": checks, "proposed_reason": reason}


def _events(ids: Sequence[int]) -> dict[int, list[Event]]:
    events: dict[int, list[Event]] = defaultdict(list)
    for event in Event.objects.filter(complaint__in=ids, kind__in=_KINDS).order_by("pk"):
        events[event.complaint_id].append(event)
    return events


def _since_answered(events: Iterable[Event]) -> list[Event]:
    """Return what happened since the citizen last sent something, or it was opened again."""
    since: list[Event] = []
    for event in events:
        since = [] if event.kind in {Deed.SUPPLEMENT, Deed.REOPEN} else [*since, event]
    return since


def _requests(events: Iterable[Event]) -> Requests:
    asked = [event for event in events if event.kind == Deed.ASK_SUPPLEMENT]
    until = asked[-1].facts.get("until") if asked else None
    return Requests(len(asked), date.fromisoformat(until) if until else None)
