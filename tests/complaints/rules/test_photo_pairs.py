"""What lies between two photographs."""

from datetime import UTC, datetime, timedelta

import pytest

from madang.complaints.rules.facts import PhotoFacts
from madang.complaints.rules.photo_pairs import between, gap_words
from madang.core.rules.geography import distance_m

FIRST = datetime(2026, 11, 22, 8, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("seconds", "words"),
    [
        (0, "0초"),
        (41, "41초"),
        (60, "1분"),
        (72, "1분 12초"),
        (-72, "1분 12초"),
        (7_500, "2시간 5분"),
        (3_601, "1시간"),
        (273_600, "3일 4시간"),
    ],
)
def test_a_gap_is_said_in_its_two_largest_units(seconds: int, words: str) -> None:
    assert gap_words(timedelta(seconds=seconds)) == words


def test_time_and_place_are_told_where_the_cameras_wrote_them() -> None:
    one = PhotoFacts("a", FIRST, 34.9600, 127.5100)
    near = PhotoFacts("b", FIRST + timedelta(seconds=41), 34.9601, 127.5100)
    silent = PhotoFacts("c")
    told = [each.words for each in between([one, near, silent], distance_m)]
    assert told == ["41초 · 11m 떨어짐", "시각 차이를 알 수 없음 · 거리를 알 수 없음"]


def test_one_photograph_alone_has_nothing_between() -> None:
    assert between([PhotoFacts("a", FIRST)], distance_m) == []
