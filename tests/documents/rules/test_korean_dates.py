"""Dates of documents: printed, and found in a text in whatever form (규정 제7조제5항)."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from madang.documents.rules.korean_dates import printed, printed_without_year, weekday_of, written_dates


def test_a_date_is_printed_with_three_points() -> None:
    day = date(2026, 6, 9)
    assert (printed(day), printed_without_year(day), weekday_of(day)) == ("2026. 6. 9.", "6. 9.", "화")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("2026. 6. 9.", "2026. 6. 9."),
        ("기한 2026. 6. 9까지", "2026. 6. 9"),
        ("2026.06.09.(화)", "2026.06.09."),
        ("2026-06-09", "2026-06-09"),
        ("2026/6/9", "2026/6/9"),
        ("2026년 6월 9일", "2026년 6월 9일"),
        ("’26. 6. 9. 현재", "’26. 6. 9."),
    ],
)
def test_a_date_is_found_where_it_stands(text: str, found: str) -> None:
    (written,) = written_dates(text)
    assert (text[written.start : written.end], written.text, written.day) == (found, found, date(2026, 6, 9))


@pytest.mark.parametrize(
    "text",
    [
        "정보통신과-2026-06-09",
        "계획_2026.06.09.hwpx",
        "계획 2026.06.09.hwpx",
        "https://city.example/2026/06/09",
        "제2026-12호",
        "2026-06-09T10:00",
        "12026.06.091",
        "2026년 6월",
        "2026년 6월 9일간",
        "판 2026.1",
    ],
)
def test_what_only_looks_like_a_date_is_none(text: str) -> None:
    assert not written_dates(text)


def test_the_weekday_is_found_with_its_brackets() -> None:
    text = "2026. 6. 9. (화) 회의"
    (written,) = written_dates(text)
    assert (written.text, written.weekday) == ("2026. 6. 9.", "화")
    assert text[written.weekday_start : written.weekday_end] == " (화)"


@given(st.dates(date(1900, 1, 1), date(2099, 12, 31)))
def test_a_printed_date_is_read_as_the_day(day: date) -> None:
    (written,) = written_dates(f"{printed(day)}({weekday_of(day)})부터")
    assert (written.day, written.text, written.weekday) == (day, printed(day), weekday_of(day))
