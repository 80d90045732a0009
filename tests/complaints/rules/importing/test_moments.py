"""Dates and times in every spelling that files use."""

from datetime import datetime, timedelta, timezone
from time import perf_counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from madang.complaints.rules.importing.moments import UnreadableMomentError, read_moment
from madang.core.rules.korean_time import KOREA

EXACT = datetime(2026, 11, 20, 14, 3, 22, tzinfo=KOREA)
TO_THE_MINUTE = EXACT.replace(second=0)


@pytest.mark.parametrize(
    "text",
    [
        "2026-11-20 14:03:22",
        "2026-11-20T14:03:22",
        "2026-11-20T14:03:22.512",
        "2026-11-20T14:03:22+09:00",
        "2026-11-20T05:03:22Z",
        "2026/11/20 14:03:22",
        "2026. 11. 20. 14:03:22",
        "2026. 11. 20. 오후 2:03:22",
        "2026-11-20(금) 14:03:22",
        "2026년 11월 20일 금요일 오후 2시 3분 22초",
        "26-11-20 14:03:22",
        "20261120140322",
        "20261120 140322",
        "46346.585671",
        " ２０２６-１１-２０ 14:03:22 ",
        "2026-11-20 2:03:22 PM",
        f"2026-11-20{' ' * 20_000}14:03:22",
    ],
)
def test_a_moment_is_read_to_the_second(text: str) -> None:
    assert read_moment(text, KOREA).at == EXACT


@pytest.mark.parametrize(
    "text",
    ["2026-11-20 14:03", "2026.11.20 14:03", "2026-11-20 오후 2:03", "2026년 11월 20일 14시 3분", "202611201403"],
)
def test_a_moment_is_read_to_the_minute(text: str) -> None:
    assert read_moment(text, KOREA).at == TO_THE_MINUTE


@pytest.mark.parametrize("text", ["2026-11-20", "2026. 11. 20.", "2026년 11월 20일", "20261120", "46346", "26.11.20"])
def test_a_day_alone_says_that_it_has_no_time(text: str) -> None:
    moment = read_moment(text, KOREA)
    assert (moment.at, moment.timed) == (datetime(2026, 11, 20, tzinfo=KOREA), False)


@pytest.mark.parametrize(
    ("text", "hour"), [("오전 12:10", 0), ("오후 12:10", 12), ("오전 0:10", 0), ("오후 11:10", 23), ("오후 14:10", 14)]
)
def test_noon_and_midnight_are_told_apart(text: str, hour: int) -> None:
    assert read_moment(f"2026-11-20 {text}", KOREA).at.hour == hour


@pytest.mark.parametrize(
    "text",
    ["", "어제", "2026-13-01", "2026-02-30 10:00", "2026-11-20 25:00", "2026-11-20 오전 14:03", "1899-11-20", "1234567",
     "2026-11-20 14:03 그리고", "99999999999999", "34.95", "2026-11"],
)  # fmt: skip
def test_what_is_no_moment_is_not_guessed(text: str) -> None:
    with pytest.raises(UnreadableMomentError):
        read_moment(text, KOREA)


@given(st.text(max_size=30))
def test_any_text_is_a_moment_or_is_refused(text: str) -> None:
    try:
        moment = read_moment(text, KOREA)
    except UnreadableMomentError:
        return
    assert moment.at.tzinfo is not None


@given(
    st.datetimes(datetime(2000, 1, 2), datetime(2099, 12, 30)),  # noqa: DTZ001  Hypothesis gives them a zone
    st.sampled_from(["%Y-%m-%d %H:%M:%S", "%Y.%m.%d %H:%M:%S", "%Y%m%d%H%M%S", "%Y년 %m월 %d일 %H시 %M분 %S초"]),
)
def test_what_is_written_is_read_back(moment: datetime, spelling: str) -> None:
    whole = moment.replace(microsecond=0, tzinfo=timezone(timedelta(hours=9)))
    assert read_moment(whole.strftime(spelling), whole.tzinfo or KOREA).at == whole


def test_a_cell_of_spaces_costs_nothing() -> None:
    before = perf_counter()
    with pytest.raises(UnreadableMomentError):
        read_moment(f"2026-11-20{' ' * 300}x", KOREA)
    assert perf_counter() - before < 1
