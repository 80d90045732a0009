from datetime import UTC, date, datetime, time

import pytest

from madang.core.rules.korean_time import KOREA, time_words, words

MONDAY = date(2026, 11, 23)


def test_a_date_is_said_with_its_weekday() -> None:
    assert words(MONDAY) == "11월 23일 월요일"


@pytest.mark.parametrize(
    ("clock", "said"),
    [
        (time(9), "오전 9시"),
        (time(18), "오후 6시"),
        (time(13, 30), "오후 1시 30분"),
        (time(12), "낮 12시"),
        (time(12, 5), "낮 12시 5분"),
        (time(0), "오전 0시"),
        (time(23, 59), "오후 11시 59분"),
    ],
)
def test_a_time_of_day_is_said_as_people_do(clock: time, said: str) -> None:
    assert time_words(clock) == said


def test_a_moment_is_said_in_korean_time() -> None:
    assert words(datetime(2026, 11, 23, 0, 0, tzinfo=UTC)) == "11월 23일 월요일 오전 9시"


def test_the_year_is_said_only_when_it_is_another_one() -> None:
    assert words(date(2027, 1, 4), today=MONDAY) == "2027년 1월 4일 월요일"
    assert words(datetime(2026, 12, 31, 18, tzinfo=KOREA), today=MONDAY) == "12월 31일 목요일 오후 6시"
