"""The working calendar against dates that are known, and against what must hold for any date."""

from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from madang.core.rules.calendar import WorkingCalendar
from madang.core.rules.korean_time import KOREA

BRIDGE_DAY = date(2026, 12, 24)
CITY_HALL = WorkingCalendar(time(9), time(18), {BRIDGE_DAY: "임시공휴일"})
WITH_LUNCH = WorkingCalendar(time(9), time(18), lunch=(time(12), time(13)))

HOLIDAYS = [
    (date(2026, 1, 1), "새해 첫날"),
    (date(2026, 2, 16), "설날 전날"),
    (date(2026, 2, 17), "설날"),
    (date(2026, 2, 18), "설날 다음날"),
    (date(2026, 3, 1), "삼일절"),
    (date(2026, 3, 2), "삼일절 대체공휴일"),
    (date(2026, 5, 1), "노동절"),
    (date(2026, 5, 5), "어린이날"),
    (date(2026, 5, 24), "부처님오신날"),
    (date(2026, 5, 25), "부처님오신날 대체공휴일"),
    (date(2026, 6, 3), "지방선거일"),
    (date(2026, 7, 17), "제헌절"),
    (date(2026, 8, 17), "광복절 대체공휴일"),
    (date(2026, 9, 25), "추석"),
    (date(2026, 10, 5), "개천절 대체공휴일"),
    (date(2026, 10, 9), "한글날"),
    (date(2026, 12, 25), "성탄절"),
    (date(2027, 2, 7), "설날"),
    (date(2027, 2, 9), "설날 대체공휴일"),
    (date(2027, 5, 3), "노동절 대체공휴일"),
    (date(2027, 5, 13), "부처님오신날"),
    (date(2027, 7, 19), "제헌절 대체공휴일"),
    (date(2027, 8, 16), "광복절 대체공휴일"),
    (date(2027, 9, 15), "추석"),
    (date(2027, 10, 4), "개천절 대체공휴일"),
    (date(2027, 10, 11), "한글날 대체공휴일"),
    (date(2027, 12, 27), "성탄절 대체공휴일"),
    (date(2028, 1, 27), "설날"),
    (date(2028, 4, 12), "국회의원 선거일"),
    (date(2028, 5, 2), "부처님오신날"),
    (date(2028, 10, 3), "개천절 · 추석"),
    (date(2028, 10, 5), "추석 대체공휴일"),
    (BRIDGE_DAY, "임시공휴일"),
]

WORKING_DAYS = [
    date(2026, 2, 19),
    date(2026, 9, 28),  # Chuseok's last day fell on a Saturday: only a Sunday brings a substitute
    date(2026, 11, 23),
    date(2027, 6, 7),  # 현충일 on a Sunday brings no substitute
    date(2028, 1, 3),  # neither does New Year's Day on a Saturday
]


def korea(day: int, hour: int, minute: int = 0, *, month: int = 11) -> datetime:
    return datetime(2026, month, day, hour, minute, tzinfo=KOREA)


@pytest.mark.parametrize(("day", "name"), HOLIDAYS)
def test_holidays_are_known_by_their_korean_names(day: date, name: str) -> None:
    assert CITY_HALL.holiday_name(day) == name
    assert not CITY_HALL.is_working_day(day)


@pytest.mark.parametrize("day", WORKING_DAYS)
def test_these_days_are_worked(day: date) -> None:
    assert CITY_HALL.is_working_day(day)


def test_labour_day_and_constitution_day_became_public_holidays_in_2026() -> None:
    assert not CITY_HALL.is_holiday(date(2025, 5, 1))
    assert not CITY_HALL.is_holiday(date(2025, 7, 17))


def test_a_weekend_is_no_working_day_and_has_no_name() -> None:
    sunday = date(2026, 11, 22)

    assert not CITY_HALL.is_working_day(sunday)
    assert CITY_HALL.holiday_name(sunday) is None


def test_after_a_friday_comes_monday() -> None:
    assert CITY_HALL.next_working_day(date(2026, 11, 20)) == date(2026, 11, 23)


def test_working_days_are_added_over_weekend_and_holidays() -> None:
    assert CITY_HALL.add_working_days(date(2026, 12, 22), 2) == date(2026, 12, 28)


def test_no_working_days_added_on_a_sunday_is_monday() -> None:
    assert CITY_HALL.add_working_days(date(2026, 11, 22), 0) == date(2026, 11, 23)


def test_working_days_are_not_taken_away() -> None:
    with pytest.raises(ValueError, match="-1"):
        CITY_HALL.add_working_days(date(2026, 11, 22), -1)


@pytest.mark.parametrize(
    ("moment", "is_open"),
    [
        (korea(23, 9), True),
        (korea(23, 12, 30), True),
        (korea(23, 17, 59), True),
        (korea(23, 18), False),
        (korea(23, 8, 59), False),
        (korea(22, 10), False),
        (datetime(2026, 11, 23, 0, 0, tzinfo=UTC), True),
    ],
)
def test_the_city_is_open_from_nine_to_six(moment: datetime, is_open: bool) -> None:
    assert CITY_HALL.is_open(moment) is is_open


@pytest.mark.parametrize(
    ("moment", "opening"),
    [
        (korea(22, 0), korea(23, 9)),
        (korea(23, 7), korea(23, 9)),
        (korea(23, 10, 15), korea(23, 10, 15)),
        (korea(20, 18), korea(23, 9)),
        (korea(23, 20, month=12), korea(28, 9, month=12)),
    ],
)
def test_the_next_opening_is_told(moment: datetime, opening: datetime) -> None:
    assert CITY_HALL.next_opening(moment) == opening


def test_working_hours_leave_out_night_and_weekend() -> None:
    assert CITY_HALL.working_hours_between(korea(20, 17), korea(23, 10)) == timedelta(hours=2)


def test_lunch_is_no_working_time() -> None:
    assert WITH_LUNCH.working_hours_between(korea(23, 0), korea(24, 0)) == timedelta(hours=8)
    assert WITH_LUNCH.add_working_hours(korea(23, 11), timedelta(hours=3)) == korea(23, 15)


def test_three_working_hours_after_friday_five_end_on_monday_at_eleven() -> None:
    assert CITY_HALL.add_working_hours(korea(20, 17), timedelta(hours=3)) == korea(23, 11)


def test_hours_that_end_at_closing_time_do_not_run_into_the_next_day() -> None:
    assert CITY_HALL.add_working_hours(korea(23, 9), timedelta(hours=9)) == korea(23, 18)


def test_a_moment_without_a_time_zone_is_refused() -> None:
    with pytest.raises(ValueError, match="time zone"):
        CITY_HALL.is_open(datetime(2026, 11, 23, 9))  # noqa: DTZ001  # the very thing that is refused


@pytest.mark.parametrize(
    ("opens", "closes", "lunch"),
    [(time(18), time(9), None), (time(9), time(18), (time(13), time(12))), (time(9), time(12), (time(12), time(13)))],
)
def test_hours_that_cannot_be_are_refused(opens: time, closes: time, lunch: tuple[time, time] | None) -> None:
    with pytest.raises(ValueError, match=r"closes|lunch"):
        WorkingCalendar(opens, closes, lunch=lunch)


_days = st.dates(date(2015, 1, 1), date(2035, 12, 31))
_moments = st.datetimes(datetime(2015, 1, 1), datetime(2035, 12, 31)).map(lambda each: each.replace(tzinfo=KOREA))  # noqa: DTZ001
_hours = st.timedeltas(timedelta(), timedelta(hours=60))


@given(_days)
def test_the_next_working_day_lies_later_and_nothing_worked_lies_between(day: date) -> None:
    following = CITY_HALL.next_working_day(day)

    assert CITY_HALL.is_working_day(following)
    assert not any(
        CITY_HALL.is_working_day(day + timedelta(days=between)) for between in range(1, (following - day).days)
    )


@given(_days, st.integers(0, 30), st.integers(1, 30))
def test_adding_working_days_in_two_steps_is_adding_them_at_once(day: date, first: int, second: int) -> None:
    start = CITY_HALL.add_working_days(day, 0)
    in_two_steps = CITY_HALL.add_working_days(CITY_HALL.add_working_days(start, first), second)

    assert in_two_steps == CITY_HALL.add_working_days(start, first + second)


@given(_moments, _hours)
def test_added_working_hours_can_be_counted_again(moment: datetime, hours: timedelta) -> None:
    assert WITH_LUNCH.working_hours_between(moment, WITH_LUNCH.add_working_hours(moment, hours)) == hours


@given(_moments)
def test_the_city_is_open_at_its_next_opening_and_not_before(moment: datetime) -> None:
    opening = CITY_HALL.next_opening(moment)

    assert CITY_HALL.is_open(opening)
    assert opening >= moment
    assert CITY_HALL.working_hours_between(moment, opening) == timedelta()
