"""Open or not, from the hours of each day. 23 November 2026 is a Monday."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime

import pytest

from madang.core.rules.korean_holidays import national_holiday
from madang.core.rules.korean_time import KOREA
from madang.knowledge.rules.opening import Hours, State, opening_at, opening_at_hour, opening_on

OFFICE = {"weekday": ["09:00", "18:00"]}
DRAMA_SET = {day: ["09:00", "18:00"] for day in ("weekday", "saturday", "sunday", "holiday")}
HALL = {"weekday": ["05:30", "20:00"], "weekend": ["09:00", "18:00"]}
NIGHT = {day: ["18:00", "02:00"] for day in ("weekday", "saturday")}
ALWAYS = {day: ["00:00", "24:00"] for day in ("weekday", "saturday", "sunday", "holiday")}


def at(moment: str) -> datetime:
    return datetime.fromisoformat(moment).replace(tzinfo=KOREA)


def state(weekly: Mapping[str, Sequence[str]], moment: str, closed: str = "") -> State:
    return opening_at(Hours(weekly, closed), at(moment), national_holiday).state


@pytest.mark.parametrize(
    ("weekly", "moment", "expected"),
    [
        (OFFICE, "2026-11-23T09:00", State.OPEN),
        (OFFICE, "2026-11-23T08:59", State.CLOSED),
        (OFFICE, "2026-11-23T18:00", State.CLOSED),
        (OFFICE, "2026-11-28T10:00", State.CLOSED),  # a Saturday, left out
        (OFFICE, "2026-12-25T10:00", State.CLOSED),  # a holiday beats the Friday
        (DRAMA_SET, "2026-12-25T10:00", State.OPEN),
        (HALL, "2026-11-29T10:00", State.OPEN),
        (HALL, "2026-12-25T10:00", State.UNKNOWN),  # 평일 and 주말 say nothing of a holiday
        (NIGHT, "2026-11-24T01:30", State.OPEN),  # still Monday's night
        (NIGHT, "2026-11-29T01:30", State.OPEN),  # Saturday's
        (NIGHT, "2026-11-29T02:00", State.CLOSED),
        (ALWAYS, "2026-11-29T03:00", State.OPEN),
        ({}, "2026-11-23T10:00", State.UNKNOWN),
    ],
)
def test_the_hours_of_the_day_tell(weekly: Mapping[str, Sequence[str]], moment: str, expected: State) -> None:
    assert state(weekly, moment) is expected


def test_sunday_falls_under_the_holidays_where_it_has_no_hours() -> None:
    assert state({"weekday": ["08:00", "20:00"], "holiday": ["10:00", "16:00"]}, "2026-11-29T11:00") is State.OPEN


@pytest.mark.parametrize(
    ("closed", "moment", "expected"),
    [
        ("월요일", "2026-11-23T10:00", State.CLOSED),
        ("월요일", "2026-11-24T10:00", State.OPEN),
        ("연중무휴", "2026-11-23T10:00", State.OPEN),
        ("연중무휴(단, 7월하순~8월하순 휴관)", "2026-11-23T10:00", State.UNKNOWN),
    ],
)
def test_days_off_in_words_beat_the_hours(closed: str, moment: str, expected: State) -> None:
    assert state(DRAMA_SET, moment, closed) is expected


def test_it_says_until_when_or_when_next() -> None:
    hours = Hours(OFFICE)
    assert opening_at(hours, at("2026-11-23T10:00"), national_holiday).until == at("2026-11-23T18:00")
    assert opening_at(hours, at("2026-11-27T19:00"), national_holiday).next == at("2026-11-30T09:00")
    assert opening_at(Hours(ALWAYS), at("2026-11-23T10:00"), national_holiday).until is None


def test_no_next_opening_is_told_across_a_day_that_nobody_knows() -> None:
    assert opening_at(Hours({"weekend": ["09:00", "18:00"]}), at("2026-12-24T10:00"), national_holiday).next is None


def test_on_days_the_first_opening_counts() -> None:
    weekend = date(2026, 11, 28), date(2026, 11, 29)
    opening = opening_on(Hours({"sunday": ["10:00", "16:00"]}), *weekend, at("2026-11-23T10:00"), national_holiday)
    assert (opening.state, opening.next) == (State.OPEN, at("2026-11-29T10:00"))
    assert opening_on(Hours(OFFICE), *weekend, at("2026-11-23T10:00"), national_holiday).state is State.CLOSED
    assert opening_on(Hours({}), *weekend, at("2026-11-23T10:00"), national_holiday).state is State.UNKNOWN


@pytest.mark.parametrize(
    ("weekly", "hour", "expected"),
    [
        (OFFICE, 17, State.OPEN),
        (OFFICE, 18, State.CLOSED),
        (NIGHT, 1, State.CLOSED),  # Sunday's night is over before Monday's begins
        (NIGHT, 23, State.OPEN),
        ({}, 12, State.UNKNOWN),
    ],
)
def test_open_at_an_hour_of_the_day(weekly: Mapping[str, Sequence[str]], hour: int, expected: State) -> None:
    monday = date(2026, 11, 23)
    found = opening_at_hour(Hours(weekly), monday, monday, hour * 60, at("2026-11-23T10:00"), national_holiday)
    assert found.state is expected
