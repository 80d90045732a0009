"""Spans of hours within a day, as the pack writes them: "08:00-20:00", to "24:00" at the latest."""

from datetime import datetime
from typing import Annotated

from pydantic import AfterValidator

_HOUR = 60


def _begins_before_it_ends(text: str) -> str:
    try:
        since, until = minutes_of(text)
    except ValueError as unreadable:
        raise ValueError('시간대는 "08:00-20:00"처럼 적어 주세요.') from unreadable
    if not 0 <= since < until <= 24 * _HOUR:
        raise ValueError("시간대는 0시에서 24시 사이여야 하고, 시작이 끝보다 빨라야 해요.")
    return text


SpanText = Annotated[str, AfterValidator(_begins_before_it_ends)]


def minutes_of(span: str) -> tuple[int, int]:
    """Return the minutes of the day at which a span begins and ends. Raises ValueError."""
    since, until = (_minutes(part) for part in span.split("-"))
    return since, until


def span_at(spans: list[str], moment: datetime) -> str | None:
    """Return the span in which a moment (in the city's time) lies; its end is no part of it."""
    minute = moment.hour * _HOUR + moment.minute
    for span in spans:
        since, until = minutes_of(span)
        if since <= minute < until:
            return span
    return None


def span_words(spans: list[str]) -> str:
    return "·".join(span.replace("-", "~") for span in spans)


def _minutes(text: str) -> int:
    hour, minute = text.split(":")
    if len(hour) != 2 or len(minute) != 2 or int(minute) >= _HOUR:
        raise ValueError(text)
    return int(hour) * _HOUR + int(minute)
