"""What the board says in a sentence."""

from datetime import timedelta

import pytest

from madang.complaints.rules.boards import findings
from madang.complaints.rules.boards.figures import Content, Counted, Moved, Waited
from madang.core.rules.korean_time import time_words


@pytest.mark.parametrize(
    ("part", "whole", "said"),
    [(1, 2, "50%"), (0, 5, "0%"), (5, 5, "100%"), (999, 1000, "99.9%"), (99_999, 100_000, "99.9%"), (3, 1000, "0.3%"),
     (1, 100_000, "0.1%"), (0, 0, "–")],
)  # fmt: skip
def test_a_share_never_says_all_or_nothing_of_what_is_not(part: int, whole: int, said: str) -> None:
    assert findings.percent(part, whole) == said


@pytest.mark.parametrize(
    ("wait", "said"),
    [
        (timedelta(seconds=20), "1분"),
        (timedelta(minutes=25), "25분"),
        (timedelta(hours=3), "3시간"),
        (timedelta(hours=3, minutes=10), "3시간 10분"),
        (timedelta(days=2, hours=4, minutes=59), "2일 4시간"),
        (timedelta(hours=23, minutes=59, seconds=40), "1일"),
    ],
)
def test_how_long_is_said_as_people_say_it(wait: timedelta, said: str) -> None:
    assert findings.lasting(wait) == said


def test_the_busiest_hour_is_said_with_its_weekday() -> None:
    said = findings.of_hours({(1, 12): 3, (5, 18): 9, (7, 0): 2}, time_words)
    assert said == "금요일 오후 6시부터 한 시간 동안 가장 많이 들어옵니다 (9건)"


def test_of_two_equal_hours_the_earlier_is_said() -> None:
    assert findings.of_hours({(3, 9): 2, (1, 12): 2}, time_words).startswith("월요일 낮 12시")


def test_the_busiest_place_and_kind_are_said_with_their_share() -> None:
    assert findings.of_places([("왕조1동", 6), ("덕연동", 2)], 12) == (
        "왕조1동에서 가장 많이 들어옵니다: 전체의 50%, 6건입니다"
    )
    assert findings.of_kinds([("도로 파손", 3)], 4) == "가장 많은 것은 ‘도로 파손’입니다: 전체의 75%, 3건입니다"


@pytest.mark.parametrize(
    ("received", "closed", "said"),
    [(70, 35, "남은 일이 35건 늘었습니다"), (35, 70, "남은 일이 35건 줄었습니다"), (70, 69, "9.9건이 끝났습니다")],
)
def test_days_say_whether_work_piles_up(received: int, closed: int, said: str) -> None:
    assert findings.of_days(received, closed, 7).endswith(said)


def test_deadlines_say_how_many_were_late() -> None:
    assert findings.of_deadlines(Counted(due=5, in_time=3)) == (
        "기한을 따질 5건 가운데 60%가 기한 안에 답변되었습니다. 2건이 늦었습니다"
    )
    assert findings.of_deadlines(Counted(due=5, in_time=5)).endswith("100%가 기한 안에 답변되었습니다")


def test_moving_counts_what_lies_with_nobody_as_distributed_once() -> None:
    assert "20%" in findings.of_moving(Moved(redistributed=2, returned=1), Counted(distributed=9))
    assert findings.of_moving(Moved(), Counted(distributed=9)).endswith("처음 그대로입니다")


def test_content_is_a_mean_of_those_who_said_something() -> None:
    assert findings.of_content(Content({5: 1, 2: 1})) == "2명이 평균 별 3.5개를 주었습니다"


def test_nothing_is_said_as_nothing() -> None:
    assert findings.of_places([], 0) == "장소를 아는 민원이 없습니다"
    assert findings.of_hours({}, time_words) == "들어온 민원이 없습니다"
    assert findings.of_kinds([], 0) == "들어온 민원이 없습니다"
    assert findings.of_waiting(Waited()) == "담당자가 손댄 민원이 아직 없습니다"
    assert findings.of_deadlines(Counted()) == "기한을 따질 민원이 아직 없습니다"
    assert findings.of_moving(Moved(), Counted()) == "배부한 민원이 아직 없습니다"
    assert findings.of_content(Content({})) == "만족도를 남긴 시민이 아직 없습니다"
