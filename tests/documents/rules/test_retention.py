"""Periods of keeping (기록물관리법 시행령 제26조제1항, 제5항)."""

from datetime import date

import pytest

from madang.documents.rules.retention import RETENTION_NAMES, Retention, expires_on, is_expired, starts_on

FINISHED = date(2026, 3, 5)


def test_the_seven_periods_have_their_names() -> None:
    assert [RETENTION_NAMES[each] for each in Retention] == ["영구", "준영구", "30년", "10년", "5년", "3년", "1년"]


@pytest.mark.parametrize("finished", [date(2026, 1, 1), FINISHED, date(2026, 12, 31)])
def test_the_period_starts_in_the_january_after(finished: date) -> None:
    assert starts_on(finished) == date(2027, 1, 1)


@pytest.mark.parametrize(
    ("retention", "last"),
    [
        (Retention.PERMANENT, None),
        (Retention.SEMI_PERMANENT, None),
        (Retention.YEARS_30, date(2056, 12, 31)),
        (Retention.YEARS_10, date(2036, 12, 31)),
        (Retention.YEARS_5, date(2031, 12, 31)),
        (Retention.YEARS_3, date(2029, 12, 31)),
        (Retention.YEAR_1, date(2027, 12, 31)),
    ],
)
def test_it_ends_with_a_year(retention: Retention, last: date | None) -> None:
    assert expires_on(retention, FINISHED) == last


def test_it_is_over_after_its_last_day() -> None:
    assert not is_expired(Retention.YEAR_1, FINISHED, date(2027, 12, 31))
    assert is_expired(Retention.YEAR_1, FINISHED, date(2028, 1, 1))
    assert not is_expired(Retention.PERMANENT, FINISHED, date(2999, 1, 1))


def test_thirty_years_and_more_go_to_the_archive() -> None:
    assert [each.goes_to_archive for each in Retention] == [True, True, True, False, False, False, False]
