"""Put kept photographs behind those that a complaint has."""

from collections.abc import Iterable

from django.db.models import Max

from madang.complaints.models import Complaint, Photo
from madang.complaints.rules.filing import GivenPhoto
from madang.complaints.rules.photos import Stage


def add_photos(complaint: Complaint, stage: Stage, photos: Iterable[GivenPhoto]) -> None:
    """Write photographs after the last one of their stage, in the caller's transaction."""
    last = complaint.photos.filter(stage=stage).aggregate(last=Max("position"))["last"] or 0
    Photo.objects.bulk_create(
        photo_row(complaint, photo, last + place, stage) for place, photo in enumerate(photos, start=1)
    )


def photo_row(complaint: Complaint, photo: GivenPhoto, position: int, stage: Stage = Stage.REPORTED) -> Photo:
    """Return the row of a photograph, not yet written."""
    return Photo(
        complaint=complaint,
        stage=stage,
        position=position,
        name=photo.name,
        file_id=photo.file_id or None,
        sha256=photo.sha256,
        taken_at=photo.taken_at,
        lat=photo.lat,
        lng=photo.lng,
        width=photo.width,
        height=photo.height,
    )
