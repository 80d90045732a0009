"""A complaint in the making, as the complaints take it."""

from datetime import datetime, timedelta

from django.utils import timezone
from django.utils.dateparse import parse_datetime

from madang.chat.rules.filing.filing import Filing
from madang.chat.rules.filing.kinds import Kind
from madang.complaints import api as complaints
from madang.complaints.api import Channel, GivenComplaint, GivenPhoto, GivenReporter
from madang.core import api as core
from madang.core.api import Actor

PHOTOS_LAST = complaints.DRAFT_LASTS - timedelta(hours=1)
"""A photograph is good for an hour less than its file lies here."""


def given_complaint(filing: Filing, kind: Kind | None, actor: Actor, now: datetime) -> GivenComplaint:
    """Return the complaint that was put together. Raises MisplacedError where its point lies elsewhere."""
    is_parking = kind is not None and kind.parking
    return GivenComplaint(
        channel=Channel.CHAT,
        reported_at=now,
        category=filing.category,
        violation=filing.violation if is_parking else "",
        text=filing.text,
        answers=filing.answers,
        happened_at=moment_of(filing.happened_at),
        point=complaints.read_point(filing.lat, filing.lng, core.profile().map),
        place_words=filing.place_words,
        plate=filing.plate if is_parking else "",
        photos=tuple(photos_of(filing)),
        reporter=GivenReporter(
            name=filing.name,
            phone=complaints.digits_of(filing.phone),
            verified_at=datetime.fromisoformat(filing.verified_at) if filing.verified_at else None,
            wants_texts=bool(filing.verified_at),
            account_id=actor.account_id if actor.is_citizen else None,
        ),
        token=filing.token,
    )


def photos_of(filing: Filing) -> list[GivenPhoto]:
    """Return the photographs that are still kept."""
    found = (complaints.photo_of_key(key, PHOTOS_LAST) for key in filing.photos)
    return [photo for photo in found if photo]


def moment_of(written: str) -> datetime | None:
    """Return the moment of a local "2026-11-23T15:20"; None where it is no moment."""
    try:
        moment = parse_datetime(written)
    except ValueError:
        return None
    return timezone.make_aware(moment) if moment and timezone.is_naive(moment) else moment


def written_moment(moment: datetime | None) -> str:
    """Return a moment as `moment_of` reads it."""
    return timezone.localtime(moment).strftime("%Y-%m-%dT%H:%M") if moment else ""
