"""A roster is read in the spellings that people use; what cannot be read is said."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from madang.organisation.rules.shift import ShiftKind
from madang.organisation.rules.shift_file import RosterLine, lacking, read_line

DAY = date(2026, 11, 3)


@pytest.mark.parametrize(
    "spelt",
    ["2026-11-03", "2026.11.3", "2026. 11. 3.", "2026/11/03", "2026년 11월 3일", "20261103", "2026-11-03 00:00:00"],
)
def test_a_day_is_read_however_it_is_spelt(spelt: str) -> None:
    read = read_line({"날짜": spelt, "구분": "숙직", "이름": "김하늘"})
    assert read == RosterLine(DAY, ShiftKind.NIGHT, "김하늘", by_login=False)


@pytest.mark.parametrize(
    ("kind", "read"),
    [("숙직", ShiftKind.NIGHT), ("야간", ShiftKind.NIGHT), ("일직", ShiftKind.DAY), ("주간", ShiftKind.DAY)],
)
def test_the_kinds_have_their_other_words(kind: str, read: ShiftKind) -> None:
    line = read_line({"날짜": "2026-11-03", "구분": kind, "아이디": "haneul", "이름": "김하늘"})
    assert line == RosterLine(DAY, read, "haneul", by_login=True)


@pytest.mark.parametrize(
    ("values", "sentence"),
    [
        ({"날짜": "11월 3일", "구분": "숙직", "이름": "김하늘"}, "날짜 ‘11월 3일’을(를) 읽을 수 없습니다"),
        ({"날짜": "2026-02-30", "구분": "숙직", "이름": "김하늘"}, "날짜 ‘2026-02-30’을(를) 읽을 수 없습니다"),
        ({"날짜": "2026-11-03", "구분": "휴가", "이름": "김하늘"}, "구분 ‘휴가’을(를) 알 수 없습니다"),
        ({"날짜": "2026-11-03", "구분": "숙직", "이름": " "}, "누구인지 없습니다"),
    ],
)
def test_what_cannot_be_read_is_said(values: dict[str, str], sentence: str) -> None:
    read = read_line(values)
    assert isinstance(read, str)
    assert read.startswith(sentence)


@pytest.mark.parametrize(
    ("columns", "missing"),
    [
        (("날짜", "구분", "이름"), []),
        (("날짜", "구분", "아이디"), []),
        (("날짜", "이름"), ["구분"]),
        (("구분",), ["날짜", "이름 또는 아이디"]),
    ],
)
def test_columns_that_are_missing_are_named(columns: tuple[str, ...], missing: list[str]) -> None:
    assert lacking(dict.fromkeys(columns, "")) == missing


@given(st.dictionaries(st.sampled_from(["날짜", "구분", "이름", "아이디"]), st.text() | st.none() | st.integers()))
def test_no_line_breaks_the_reading(values: dict[str, object]) -> None:
    assert isinstance(read_line(values), str | RosterLine)
