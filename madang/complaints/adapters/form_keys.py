"""What a form of a citizen carries through the browser and back, signed, so that nobody can write it themselves."""

from datetime import datetime, timedelta
from typing import Any

from django.core import signing

from madang.complaints.adapters.numbers import new_token
from madang.complaints.rules.filing import GivenPhoto

_KEY, _PHOTO = "madang.complaints.form", "madang.complaints.photo"


def new_form_key() -> str:
    """Return the key of a new form: with it a complaint is filed once, however often it is sent."""
    return signing.dumps(new_token(), salt=_KEY)


def token_of_form(key: str) -> str | None:
    """Return the receipt's token that a form's key stands for; None for one that is not ours."""
    try:
        return str(signing.loads(key, salt=_KEY))
    except signing.BadSignature:
        return None


def photo_key(photo: GivenPhoto) -> str:
    """Return a kept photograph of a form as the form carries it."""
    told = [photo.name, photo.file_id, photo.sha256, photo.taken_at and photo.taken_at.isoformat()]
    return signing.dumps([*told, photo.lat, photo.lng, photo.width, photo.height], salt=_PHOTO, compress=True)


def photo_of_key(key: str, lasts: timedelta) -> GivenPhoto | None:
    """Return the photograph of a key; None for one that is not ours, or older than photographs of forms last."""
    try:
        told: list[Any] = signing.loads(key, salt=_PHOTO, max_age=lasts)
    except signing.BadSignature:
        return None
    name, file_id, sha256, taken_at, lat, lng, width, height = told
    moment = datetime.fromisoformat(taken_at) if taken_at else None
    return GivenPhoto(name, file_id, sha256, moment, lat, lng, width, height)
