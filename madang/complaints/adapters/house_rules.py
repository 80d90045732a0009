"""What a city sets about complaints of citizens, in one place; each is a setting of the same name."""

from datetime import timedelta

from django.conf import settings


def public_page_is_open() -> bool:
    """Tell whether the city shows complaints, without personal data, to everybody."""
    return bool(settings.COMPLAINTS_PUBLIC)


def most_filed() -> int:
    """Return how many complaints one network address may send in 15 minutes: a family is far below."""
    return int(settings.COMPLAINTS_MOST_FILED)


def most_photos_kept() -> int:
    """Return how many photographs one network address may upload in 15 minutes."""
    return int(settings.COMPLAINTS_MOST_PHOTOS_KEPT)


def reopen_days() -> int:
    """Return for how many days after a reply its sender may ask to open it again."""
    return int(settings.COMPLAINTS_REOPEN_DAYS)


def sender_is_kept_for() -> timedelta:
    """Return how long after the end of a complaint it is known who sent it."""
    return timedelta(days=settings.COMPLAINTS_SENDER_DAYS)


def photos_are_kept_for() -> timedelta:
    """Return how long after the end of a complaint its photographs and exact answers are kept."""
    return timedelta(days=settings.COMPLAINTS_PHOTO_DAYS)
