"""Legal deadlines: hours up to five days, working days from six on, the first day included."""

from datetime import date, datetime, time
from typing import Any

import pytest

from madang.complaints.rules.deadlines import DeadlineRow, due, rule_on
from madang.complaints.rules.korea import KOREA
from madang.core.api import WorkingCalendar

CALENDAR = WorkingCalendar(time(9), time(18), {date(2026, 12, 3): "임시공휴일"}, lunch=(time(12), time(13)))


def row(length: int, unit: str, **facts: Any) -> DeadlineRow:
    told = {"id": "other", "name": "기타민원", "article": "제18조", "valid_from": "2026-01-01", **facts}
    return DeadlineRow.model_validate({**told, "length": length, "unit": unit})


def at(month: int, day: int, hour: int, minute: int = 0) -> datetime:
    return datetime(2026, month, day, hour, minute, tzinfo=KOREA)


@pytest.mark.parametrize(
    ("length", "unit", "received", "until"),
    [
        (7, "days", at(11, 23, 10), at(12, 1, 18)),
        (7, "days", at(11, 23, 19), at(12, 1, 18)),
        (7, "days", at(11, 28, 10), at(12, 9, 18)),
        (14, "days", at(11, 23, 10), at(12, 11, 18)),
        (3, "hours", at(11, 23, 10), at(11, 23, 14)),
        (3, "hours", at(11, 23, 16), at(11, 24, 10)),
        (3, "hours", at(11, 27, 17), at(11, 30, 11)),
        (5, "days", at(11, 23, 10), at(11, 30, 10)),
        (1, "days", at(11, 23, 13), at(11, 24, 12)),
    ],
    ids=[
        "seven days with the first",
        "received after hours, the day counts all the same",
        "received on a Saturday, an ad-hoc holiday left out",
        "fourteen days over the holiday",
        "three hours over lunch",
        "three hours into the next morning",
        "three hours over a weekend",
        "five days are forty hours",
        "one day is eight hours",
    ],
)
def test_the_deadline_of_a_complaint(length: int, unit: str, received: datetime, until: datetime) -> None:
    assert due(row(length, unit), received, CALENDAR, lambda moment: moment.astimezone(KOREA)) == until


def test_the_rule_of_the_day_of_receipt_holds() -> None:
    old, new = row(7, "days", valid_until="2026-11-30"), row(5, "days", valid_from="2026-12-01")
    assert rule_on([old, new], "other", date(2026, 11, 30)) is old
    assert rule_on([old, new], "other", date(2026, 12, 1)) is new
    assert rule_on([old, new], "other", date(2025, 12, 31)) is None
    assert rule_on([old, new], "question", date(2026, 12, 1)) is None
