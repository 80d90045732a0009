"""When a shift begins and ends, and what a day needs."""

from datetime import date, datetime, time, timedelta

import pytest

from madang.organisation.rules.shift import (
    KOREA,
    LONGEST,
    ShiftKind,
    ShiftProblem,
    Span,
    kind_of,
    month_of,
    problem_of,
    span_of,
    wanted_kinds,
)

MONDAY, SATURDAY = date(2026, 11, 23), date(2026, 11, 28)


class Hours:
    open, close = time(9), time(18)

    def is_working_day(self, day: date) -> bool:
        return day.weekday() < 5


def at(day: int, hour: int) -> datetime:
    return datetime(2026, 11, day, hour, tzinfo=KOREA)


def test_a_night_lasts_until_the_offices_open_and_a_day_while_they_would_be() -> None:
    assert span_of(ShiftKind.NIGHT, MONDAY, Hours()) == Span(at(23, 18), at(24, 9))
    assert span_of(ShiftKind.DAY, SATURDAY, Hours()) == Span(at(28, 9), at(28, 18))


@pytest.mark.parametrize("kind", ShiftKind)
def test_a_span_is_called_what_it_was_made_of(kind: ShiftKind) -> None:
    assert kind_of(span_of(kind, SATURDAY, Hours())) is kind


@pytest.mark.parametrize(
    ("span", "kind", "problem"),
    [
        (Span(at(23, 18), at(24, 9)), ShiftKind.NIGHT, None),
        (Span(at(28, 9), at(28, 18)), ShiftKind.DAY, None),
        (Span(at(23, 9), at(23, 18)), ShiftKind.DAY, ShiftProblem.NO_DAY_OFF),
        (Span(at(23, 9), at(23, 18)), None, None),
        (Span(at(24, 9), at(23, 18)), None, ShiftProblem.BACKWARDS),
        (Span(at(23, 9), at(23, 9)), None, ShiftProblem.BACKWARDS),
        (Span(at(23, 9), at(23, 9) + LONGEST), None, None),
        (Span(at(23, 9), at(23, 9) + LONGEST + timedelta(minutes=1)), None, ShiftProblem.TOO_LONG),
    ],
)
def test_what_is_wrong_with_a_shift_is_told(span: Span, kind: ShiftKind | None, problem: ShiftProblem | None) -> None:
    assert problem_of(span, kind, Hours()) is problem


def test_a_day_off_needs_two_shifts() -> None:
    assert wanted_kinds(MONDAY, Hours()) == (ShiftKind.NIGHT,)
    assert wanted_kinds(SATURDAY, Hours()) == (ShiftKind.DAY, ShiftKind.NIGHT)


@pytest.mark.parametrize(
    ("day", "first", "until"),
    [
        (date(2026, 11, 23), date(2026, 11, 1), date(2026, 12, 1)),
        (date(2026, 12, 31), date(2026, 12, 1), date(2027, 1, 1)),
        (date(2027, 2, 1), date(2027, 2, 1), date(2027, 3, 1)),
        (date(2028, 2, 29), date(2028, 2, 1), date(2028, 3, 1)),
    ],
)
def test_a_month_ends_where_the_next_begins(day: date, first: date, until: date) -> None:
    assert month_of(day) == (first, until)
