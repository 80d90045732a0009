"""The photographs of a complaint side by side, with what lies between them."""

from collections.abc import Sequence
from dataclasses import dataclass

from madang.complaints.models import Complaint, Photo
from madang.complaints.rules.facts import PhotoFacts
from madang.complaints.rules.photo_pairs import Between, between
from madang.complaints.rules.photos import Stage
from madang.core import api as core


@dataclass(frozen=True)
class ComparedPhoto:
    """`from_place`: the metres between where it was taken and the place told; `next`: what lies before the next one."""

    photo: Photo
    from_place: float | None
    next: Between | None


def compared(complaint: Complaint, stage: Stage) -> list[ComparedPhoto]:
    """Return the photographs of a stage, in the order in which they were taken."""
    photos = sorted(complaint.photos.filter(stage=stage), key=_order)
    gaps: Sequence[Between | None] = [*between([_facts(photo) for photo in photos], core.distance_m), None]
    return [ComparedPhoto(photo, _from_place(complaint, photo), gap) for photo, gap in zip(photos, gaps, strict=False)]


def _order(photo: Photo) -> tuple[bool, float, int]:
    return photo.taken_at is None, photo.taken_at.timestamp() if photo.taken_at else 0.0, photo.position


def _facts(photo: Photo) -> PhotoFacts:
    return PhotoFacts(photo.sha256, photo.taken_at, photo.lat, photo.lng)


def _from_place(complaint: Complaint, photo: Photo) -> float | None:
    if complaint.lat is None or complaint.lng is None or photo.lat is None or photo.lng is None:
        return None
    return core.distance_m(complaint.lat, complaint.lng, photo.lat, photo.lng)
