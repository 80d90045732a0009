"""The records clock (기록물관리법 시행령 제24조, 제32조, 제33조, 제40조, 제42조)."""

from datetime import date
from pathlib import Path

import pytest

from madang.core.adapters.pack_files import Pack
from madang.documents.rules.records_clock import Duty, DutyRule, Standing, duties, open_duties, standing

PACK = Pack(Path(__file__).parents[3] / "cities" / "suncheon")
RULES = [row for _, row in PACK.rows("records.yaml", DutyRule)]


def duty(name: str, year: int) -> Duty:
    return next(each for each in duties(year, RULES) if each.id == name)


def test_the_pack_can_be_read() -> None:
    assert PACK.faults == []


@pytest.mark.parametrize(
    ("name", "year", "day", "about"),
    [
        ("close-year", 2026, date(2026, 12, 31), 2026),
        ("tidy-up", 2027, date(2027, 2, 28), 2026),
        ("tidy-up", 2028, date(2028, 2, 29), 2027),
        ("report-to-record-centre", 2027, date(2027, 5, 31), 2026),
        ("report-to-archive", 2027, date(2027, 8, 31), 2026),
        ("hand-over-to-record-centre", 2027, date(2027, 12, 31), 2026),
        ("hand-over-to-archive", 2027, date(2027, 12, 31), 2021),
    ],
)
def test_each_duty_has_its_day_and_the_year_that_it_is_about(name: str, year: int, day: date, about: int) -> None:
    found = duty(name, year)
    assert (found.day, found.about) == (day, about)
    assert str(about) in found.what
    assert "시행령」 제" in found.article


def test_duties_come_in_the_order_of_their_days() -> None:
    days = [each.day for each in duties(2027, RULES)]
    assert days == sorted(days)
    assert len(days) == len(RULES)


def test_a_rule_counts_from_the_day_on_which_it_is_in_force() -> None:
    assert "hand-over-to-record-centre" not in {each.id for each in duties(2025, RULES)}
    assert "hand-over-to-record-centre" in {each.id for each in duties(2026, RULES)}


@pytest.mark.parametrize(
    ("today", "stands"),
    [
        (date(2027, 1, 1), Standing.DUE),
        (date(2026, 12, 31), Standing.AHEAD),
        (date(2027, 2, 28), Standing.DUE),
        (date(2027, 3, 1), Standing.LATE),
    ],
)
def test_a_duty_is_shown_in_time_and_late_after_its_day(today: date, stands: Standing) -> None:
    assert standing(duty("tidy-up", 2027), set(), today) is stands


def test_what_is_done_is_never_late() -> None:
    assert standing(duty("tidy-up", 2027), {("tidy-up", 2026)}, date(2027, 3, 1)) is Standing.DONE


def test_what_is_open_is_told_the_oldest_first() -> None:
    done = {(each.id, each.about) for year in (2025, 2026) for each in duties(year, RULES)}
    found = open_duties(RULES, done - {("close-year", 2026)}, date(2027, 1, 10))
    assert [(each.id, each.about) for each in found] == [("close-year", 2026), ("tidy-up", 2026)]
