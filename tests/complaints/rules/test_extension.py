"""Putting off a deadline: once more its length, in the unit in which it runs (시행령 제21조)."""

from datetime import date, datetime, time

import pytest

from madang.complaints.rules.deadlines import DeadlineRow
from madang.complaints.rules.extension import latest, put_off
from madang.core.rules.calendar import WorkingCalendar
from madang.core.rules.korean_time import KOREA

CALENDAR = WorkingCalendar(time(9), time(18), {}, (time(12), time(13)))


def local(moment: datetime) -> datetime:
    return moment.astimezone(KOREA)


def at(day: int, hour: int, month: int = 11) -> datetime:
    return datetime(2026, month, day, hour, tzinfo=KOREA)


def row(length: int, unit: str) -> DeadlineRow:
    return DeadlineRow.model_validate(
        {
            "id": "t",
            "name": "시험",
            "length": length,
            "unit": unit,
            "article": "제1조",
            "valid_from": date(2026, 1, 1),
            **_OF_A_DATED_ROW,
        }
    )


_OF_A_DATED_ROW = (
    {"source": {"name": "시험", "certainty": "general", "checked": date(2026, 11, 23)}}
    if "source" in DeadlineRow.model_fields
    else {}
)


@pytest.mark.parametrize(
    ("length", "unit", "due", "last"),
    [
        (7, "days", at(27, 18), at(8, 18, 12)),
        (14, "days", at(27, 18), at(17, 18, 12)),
        (3, "hours", at(23, 17), at(24, 11)),
        (1, "days", at(27, 15), at(30, 15)),
    ],
)
def test_it_ends_once_more_its_length_later(length: int, unit: str, due: datetime, last: datetime) -> None:
    assert latest(row(length, unit), due, CALENDAR, local) == last


def test_a_chosen_day_ends_when_the_city_closes_but_never_after_the_last_moment() -> None:
    last = at(30, 15)
    assert put_off(date(2026, 11, 27), last, CALENDAR, local) == at(27, 18)
    assert put_off(date(2026, 11, 28), at(8, 18, 12), CALENDAR, local) == at(30, 18), "a Saturday: the next Monday"
    assert put_off(date(2026, 11, 30), last, CALENDAR, local) == last
