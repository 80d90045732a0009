"""Complaints as requests of Open311: what the public may see, and nothing else."""

from collections.abc import Callable, Mapping
from datetime import datetime

from django.db.models import Max, QuerySet
from django.utils import timezone

from madang.complaints.models import Complaint
from madang.complaints.queries.public import PublicFilters, area_names, public_complaints, public_words
from madang.complaints.rules.open311.asking import Asked
from madang.complaints.rules.open311.writing import Record
from madang.complaints.rules.public import roughly
from madang.complaints.rules.states import OPEN, STATE_WORDS, ComplaintState

STATES_OF: Mapping[str, frozenset[ComplaintState]] = {"open": OPEN, "closed": frozenset(ComplaintState) - OPEN}

PhotoAddress = Callable[[int], str]
"""Tells where a covered photograph is read, by its id."""


def requests_asked(asked: Asked, photo_address: PhotoAddress) -> list[Record]:
    """Return the requests that were asked for, the newest first."""
    found = _public()
    if asked.numbers:
        return _records(found.filter(number__in=asked.numbers[: asked.page_size]), photo_address)
    found = found.filter(received_at__range=(asked.since, asked.until))
    found = found.filter(state__in=frozenset().union(*(STATES_OF[status] for status in asked.status)))
    if asked.services:
        found = found.filter(category__in=asked.services)
    begin = (asked.page - 1) * asked.page_size
    return _records(found[begin : begin + asked.page_size], photo_address)


def request_of(number: str, photo_address: PhotoAddress) -> list[Record]:
    """Return one request in a list, an empty one where the public may not see it."""
    return _records(_public().filter(number=number), photo_address)


def number_of_token(token: str) -> str | None:
    """Return the number of the complaint whose receipt has this token."""
    return Complaint.objects.filter(token=token).values_list("number", flat=True).first()


def _public() -> QuerySet[Complaint]:
    found = public_complaints(PublicFilters()).select_related("category", "department")
    return found.annotate(updated_at=Max("events__at")).order_by("-received_at", "-id")


def _records(found: QuerySet[Complaint], photo_address: PhotoAddress) -> list[Record]:
    names = area_names()
    return [_record(complaint, names, photo_address) for complaint in found]


def _record(complaint: Complaint, areas: Mapping[str, str], photo_address: PhotoAddress) -> Record:
    """Return a request. Its address is the area alone, and its position is rough, as on the public page."""
    state = ComplaintState(complaint.state)
    placed = complaint.lat is not None and complaint.lng is not None
    lat, lng = roughly(complaint.lat or 0, complaint.lng or 0) if placed else (None, None)
    photos = getattr(complaint, "covered_photos", ())
    updated = getattr(complaint, "updated_at", None) or complaint.received_at
    return {
        "service_request_id": complaint.number,
        "status": "open" if state in OPEN else "closed",
        "status_notes": STATE_WORDS[state],
        "service_name": complaint.category.name if complaint.category else "",
        "service_code": complaint.category_id or "",
        "description": public_words(complaint.text),
        "agency_responsible": complaint.department.name if complaint.department else "",
        "service_notice": "",
        "requested_datetime": _moment(complaint.received_at),
        "updated_datetime": _moment(updated),
        "expected_datetime": _moment(complaint.due_at) if complaint.due_at else "",
        "address": areas.get(complaint.area_id, ""),
        "address_id": "",
        "zipcode": "",
        "lat": lat,
        "long": lng,
        "media_url": photo_address(photos[0].pk) if photos else "",
    }


def _moment(moment: datetime) -> str:
    return timezone.localtime(moment).isoformat(timespec="seconds")
