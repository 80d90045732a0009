"""Read complaints as checks and rules see them."""

from collections.abc import Collection, Iterable, Mapping
from datetime import datetime
from typing import Any

from madang.complaints.models import Complaint, Photo
from madang.complaints.rules.channels import Channel
from madang.complaints.rules.facts import ComplaintFacts, PhotoFacts
from madang.complaints.rules.photos import Stage


def facts_of(complaints: Iterable[Complaint]) -> dict[int, ComplaintFacts]:
    """Return the facts of complaints by their ids, in two queries at most."""
    listed = list(complaints)
    photos = photos_of([complaint.pk for complaint in listed])
    return {complaint.pk: _facts(complaint, photos.get(complaint.pk, ())) for complaint in listed}


def inputs_of(facts: ComplaintFacts, near: Iterable[str]) -> dict[str, Any]:
    """Return what the rules saw, as a decision keeps it; the text stays with the complaint."""
    return {
        "category": facts.category,
        "violation": facts.violation,
        "channel": facts.channel,
        "area": facts.area,
        "near": sorted(near),
        "lat": facts.lat,
        "lng": facts.lng,
        "reported_at": facts.reported_at.isoformat(),
    }


def facts_of_inputs(inputs: Mapping[str, Any], text: str) -> ComplaintFacts:
    """Return the facts that a decision was made of."""
    return ComplaintFacts(
        category=inputs["category"],
        violation=inputs["violation"],
        channel=Channel(inputs["channel"]),
        area=inputs["area"],
        lat=inputs["lat"],
        lng=inputs["lng"],
        reported_at=datetime.fromisoformat(inputs["reported_at"]),
        text=text,
    )


def photos_of(ids: Collection[int]) -> dict[int, tuple[PhotoFacts, ...]]:
    """Return what is known of the photographs that came with these complaints; none has been asked for, no query."""
    found: dict[int, tuple[PhotoFacts, ...]] = {}
    if not ids:
        return found
    rows = Photo.objects.filter(complaint__in=ids, stage=Stage.REPORTED).order_by("complaint_id", "position")
    for key, sha256, taken_at, lat, lng in rows.values_list("complaint_id", "sha256", "taken_at", "lat", "lng"):
        found[key] = (*found.get(key, ()), PhotoFacts(sha256, taken_at, lat, lng))
    return found


def _facts(complaint: Complaint, photos: tuple[PhotoFacts, ...]) -> ComplaintFacts:
    return ComplaintFacts(
        category=complaint.category_id or "",
        reported_at=complaint.reported_at,
        channel=Channel(complaint.channel),
        happened_at=complaint.happened_at,
        violation=complaint.violation,
        text=complaint.text,
        plate=complaint.plate,
        area=complaint.area_id,
        lat=complaint.lat,
        lng=complaint.lng,
        photos=photos,
        answers=complaint.answers,
    )
