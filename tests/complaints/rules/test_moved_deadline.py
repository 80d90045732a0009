"""A day off that comes later moves what runs over it, by the working time that it takes."""

from dataclasses import replace
from datetime import date, datetime, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from madang.complaints.rules.moved_deadline import moved
from madang.core.rules.calendar import WorkingCalendar
from madang.core.rules.korean_time import KOREA

PLAIN = WorkingCalendar(time(9), time(18), {}, (time(12), time(13)))
DAY = date(2026, 11, 26)
WITH_IT = replace(PLAIN, extra_holidays={DAY: "임시공휴일"})


def local(moment: datetime) -> datetime:
    return moment.astimezone(KOREA)


def at(day: int, hour: int, minute: int = 0, month: int = 11) -> datetime:
    return datetime(2026, month, day, hour, minute, tzinfo=KOREA)


@pytest.mark.parametrize(
    ("since", "due", "new"),
    [
        (at(23, 10), at(1, 18, month=12), at(2, 18, month=12)),
        (at(23, 10), at(25, 18), at(25, 18)),  # over before it
        (at(27, 9), at(4, 18, month=12), at(4, 18, month=12)),  # begun after it
        (at(26, 14), at(4, 18, month=12), at(7, 18, month=12)),  # received on it, which counted as the first day
        (at(26, 20), at(4, 18, month=12), at(7, 18, month=12)),
        (at(23, 10), at(27, 18), at(30, 18)),  # over the weekend
    ],
)
def test_what_runs_over_the_day_ends_a_day_later(since: datetime, due: datetime, new: datetime) -> None:
    assert moved(due, since, {DAY}, PLAIN, WITH_IT, local, by_days=True) == new


@pytest.mark.parametrize(
    ("since", "due", "new"),
    [
        (at(25, 16), at(26, 10), at(27, 10)),
        (at(26, 14), at(26, 17), at(27, 12)),
        (at(26, 20), at(27, 12), at(27, 12)),
    ],
)
def test_what_runs_in_hours_moves_by_its_hours(since: datetime, due: datetime, new: datetime) -> None:
    assert moved(due, since, {DAY}, PLAIN, WITH_IT, local, by_days=False) == new


def test_a_day_that_is_off_no_more_brings_it_back() -> None:
    assert moved(at(2, 18, month=12), at(23, 10), {DAY}, WITH_IT, PLAIN, local, by_days=True) == at(1, 18, month=12)


@given(st.integers(0, 40), st.integers(1, 40), st.sampled_from([9, 10, 15, 18]))
def test_the_same_working_time_lies_before_it(start: int, length: int, hour: int) -> None:
    since = PLAIN.next_opening(datetime(2026, 11, 1 + start % 28, 9, tzinfo=KOREA))
    last = PLAIN.add_working_days(since.date(), length)
    due = datetime.combine(last, time(hour), tzinfo=KOREA)
    found = moved(due, since, {DAY}, PLAIN, WITH_IT, local, by_days=False)
    assert found >= due
    assert WITH_IT.working_hours_between(since, found) == PLAIN.working_hours_between(since, due)
