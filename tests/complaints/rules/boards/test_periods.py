"""The period of a board, as the address asks for it."""

from datetime import date

import pytest

from madang.complaints.rules.boards.periods import LONGEST_DAYS, Period, months_offered, period_asked

TODAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("key", "first", "last"),
    [
        ("7", date(2026, 11, 17), TODAY),
        ("30", date(2026, 10, 25), TODAY),
        ("90", date(2026, 8, 26), TODAY),
        ("2026-11", date(2026, 11, 1), TODAY),
        ("2026-02", date(2026, 2, 1), date(2026, 2, 28)),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29)),
    ],
)
def test_a_period_is_counted_with_both_its_days(key: str, first: date, last: date) -> None:
    asked = period_asked(key, "", "", TODAY)
    assert (asked.key, asked.period, asked.fault) == (key, Period(first, last), "")


def test_any_two_days_make_a_period() -> None:
    asked = period_asked("custom", "2026-01-05", "2026-01-05", TODAY)
    assert (asked.period, asked.period.days, asked.fault) == (Period(date(2026, 1, 5), date(2026, 1, 5)), 1, "")


@pytest.mark.parametrize(
    ("key", "since", "until", "told"),
    [
        ("custom", "", "2026-11-01", "모두 골라야"),
        ("custom", "2026-02-30", "2026-11-01", "모두 골라야"),
        ("custom", "2026-11-02", "2026-11-01", "앞섭니다"),
        ("custom", "2025-11-22", "2026-11-23", f"{LONGEST_DAYS}일까지"),
        ("2026-12", "", "", "고를 수 없는"),
        ("월", "", "", "고를 수 없는"),
    ],
)
def test_what_cannot_be_counted_is_told_and_the_plain_period_shown(key: str, since: str, until: str, told: str) -> None:
    asked = period_asked(key, since, until, TODAY)
    assert told in asked.fault
    assert (asked.key, asked.period.days) == ("30", 30)


def test_nothing_asked_is_no_fault() -> None:
    assert period_asked("", "", "", TODAY) == period_asked("30", "", "", TODAY)


def test_the_longest_period_is_a_year() -> None:
    assert period_asked("custom", "2025-11-23", "2026-11-23", TODAY).period.days == LONGEST_DAYS


def test_twelve_months_are_offered() -> None:
    months = months_offered(date(2026, 3, 31))
    assert (len(months), months[0], months[1], months[-1]) == (
        12, date(2026, 3, 1), date(2026, 2, 1), date(2025, 4, 1),
    )  # fmt: skip


def test_a_long_period_is_drawn_by_weeks_and_none_of_its_days_is_lost() -> None:
    short, long = Period(date(2026, 8, 24), TODAY), Period(date(2026, 8, 23), TODAY)
    assert (len(short.spans), len(long.spans)) == (92, 14)
    assert [day for span in long.spans for day in span.each_day] == list(long.each_day)
    assert long.spans[-1] == Period(date(2026, 11, 22), TODAY)
