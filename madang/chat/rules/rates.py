"""How often may be asked: spans of time, and the counters that one question moves."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum


class Span(StrEnum):
    MINUTE = "minute"
    DAY = "day"


LASTS: dict[Span, timedelta] = {Span.MINUTE: timedelta(minutes=1), Span.DAY: timedelta(days=1)}


class Side(StrEnum):
    """Of whom is counted: the one who asks, and the address that may stand for many."""

    PERSON = "person"
    ADDRESS = "address"


@dataclass(frozen=True)
class Counter:
    """So many questions (`most`) of one asker in the span that begins then."""

    asker: str
    span: Span
    begins: datetime
    most: int


def counters(askers: Mapping[Side, str], most: Mapping[tuple[Side, Span], int], now: datetime) -> Iterator[Counter]:
    """Yield what one question is counted against; `now` is in local time, a day begins at its midnight."""
    for side, asker in askers.items():
        for span in Span:
            yield Counter(asker, span, begin_of(span, now), most[side, span])


def begin_of(span: Span, now: datetime) -> datetime:
    minute = now.replace(second=0, microsecond=0)
    return minute if span is Span.MINUTE else minute.replace(hour=0, minute=0)


def wait_of(span: Span, now: datetime) -> timedelta:
    """Return how long it takes until the span ends: more than nothing, at most as long as it lasts."""
    return begin_of(span, now) + LASTS[span] - now
