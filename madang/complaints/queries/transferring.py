"""By when what belongs to somebody else is sent on (이송; 민원 처리에 관한 법률 제16조)."""

from datetime import datetime

from django.db.models import DateTimeField, Exists, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Coalesce

from madang.complaints.models import Complaint, Event
from madang.complaints.queries.due import due_at
from madang.complaints.rules.place import PlaceNote
from madang.complaints.rules.states import ComplaintState, Deed

TERM = "transfer"
"""The row of the dated deadlines that says within how many working hours."""


def belonging_elsewhere() -> QuerySet[Complaint]:
    """Return what may be another body's: outside the city, or handed back as nobody's here; `since` when its time runs.

    It runs from the receipt, anew from the last handing back, as only then it is known.
    """
    back = Event.objects.filter(complaint=OuterRef("pk"), kind=Deed.HAND_BACK)
    found = Complaint.objects.filter(state=ComplaintState.REVIEWING)
    found = found.filter(Q(place_note=PlaceNote.OUTSIDE) | Exists(back))
    last = Subquery(back.order_by("-pk").values("at")[:1], output_field=DateTimeField())
    return found.annotate(since=Coalesce(last, "received_at"))


def transfer_due(complaint: Complaint) -> datetime | None:
    """Return by when it is sent on, if it is another's; None where the city has no rule of it."""
    since = getattr(complaint, "since", None) or _since(complaint)
    return due_at(TERM, since)


def transfer_in_time(complaint: Complaint, now: datetime) -> dict[str, object]:
    """Return what the history keeps of the limit; nothing where the city has none."""
    limit = transfer_due(complaint)
    return {"limit": limit.isoformat(), "in_time": now <= limit} if limit else {}


def _since(complaint: Complaint) -> datetime:
    back = Event.objects.filter(complaint=complaint, kind=Deed.HAND_BACK).order_by("-pk").first()
    return back.at if back else complaint.received_at
