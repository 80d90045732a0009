"""Shifts outside office hours (당직): 일직 on days off, 숙직 at night; when each begins and ends."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from typing import Protocol
from zoneinfo import ZoneInfo

KOREA = ZoneInfo("Asia/Seoul")
LONGEST = timedelta(hours=48)
_ONE_DAY = timedelta(days=1)


class ShiftKind(StrEnum):
    NIGHT = "숙직"
    DAY = "일직"


class OfficeHours(Protocol):
    @property
    def open(self) -> time: ...

    @property
    def close(self) -> time: ...

    def is_working_day(self, day: date) -> bool: ...


@dataclass(frozen=True)
class Span:
    """From one aware moment to before another."""

    begins: datetime
    ends: datetime


class ShiftProblem(StrEnum):
    BACKWARDS = "backwards"
    TOO_LONG = "too_long"
    NO_DAY_OFF = "no_day_off"


PROBLEMS: Mapping[ShiftProblem, tuple[str, str]] = {
    ShiftProblem.BACKWARDS: ("당직이 시작하기 전에 끝날 수 없습니다.", "시작과 끝을 다시 적으세요."),
    ShiftProblem.TOO_LONG: ("한 번의 당직은 48시간을 넘을 수 없습니다.", "나누어 넣으세요."),
    ShiftProblem.NO_DAY_OFF: ("근무일에는 일직이 없습니다.", "숙직을 고르거나 쉬는 날을 고르세요."),
}


def span_of(kind: ShiftKind, day: date, hours: OfficeHours) -> Span:
    """Return when a shift of a kind that begins on `day` lasts: 숙직 from closing to the next opening time."""
    if kind is ShiftKind.DAY:
        return Span(_at(day, hours.open), _at(day, hours.close))
    return Span(_at(day, hours.close), _at(day + _ONE_DAY, hours.open))


def kind_of(span: Span) -> ShiftKind:
    """Return what a span is called: 일직 where it ends on the day on which it began."""
    same_day = span.begins.astimezone(KOREA).date() == span.ends.astimezone(KOREA).date()
    return ShiftKind.DAY if same_day else ShiftKind.NIGHT


def problem_of(span: Span, kind: ShiftKind | None, hours: OfficeHours) -> ShiftProblem | None:
    """Return what is wrong with a shift; `kind` None where its hours were given by hand."""
    if span.begins >= span.ends:
        return ShiftProblem.BACKWARDS
    if span.ends - span.begins > LONGEST:
        return ShiftProblem.TOO_LONG
    on_working_day = hours.is_working_day(span.begins.astimezone(KOREA).date())
    return ShiftProblem.NO_DAY_OFF if kind is ShiftKind.DAY and on_working_day else None


def wanted_kinds(day: date, hours: OfficeHours) -> tuple[ShiftKind, ...]:
    """Return which shifts a day needs."""
    return (ShiftKind.NIGHT,) if hours.is_working_day(day) else (ShiftKind.DAY, ShiftKind.NIGHT)


def month_of(day: date) -> tuple[date, date]:
    """Return the first day of a month and that of the next."""
    first = day.replace(day=1)
    return first, (first + 31 * _ONE_DAY).replace(day=1)


def _at(day: date, hour: time) -> datetime:
    return datetime.combine(day, hour, tzinfo=KOREA)
