"""The hour of a day that a message names."""

import pytest

from madang.knowledge.rules.hour_said import hour_said


@pytest.mark.parametrize(
    ("text", "minutes", "said"),
    [
        ("밤 9시에 여는 도서관", 21 * 60, "밤 9시에"),
        ("21시에 여는 곳", 21 * 60, "밤 9시에"),
        ("아침 7시 반에 여는 수영장", 7 * 60 + 30, "오전 7시 30분에"),
        ("9시에 여는 도서관", 9 * 60, "오전 9시에"),
        ("9시까지 하는 도서관", 21 * 60 - 1, "밤 9시까지"),
        ("2시에 하는 주민센터", 14 * 60, "오후 2시에"),
        ("새벽 2시", 2 * 60, "새벽 2시에"),
        ("밤 2시", 2 * 60, "새벽 2시에"),
        ("밤 12시까지 하는 곳", 24 * 60 - 1, "밤 12시까지"),
        ("점심시간에도 하는 주민센터", 12 * 60, "낮 12시에"),
        ("밤늦게까지 하는 도서관", 21 * 60 - 1, "밤 9시까지"),
        ("아침 일찍 여는 수영장", 7 * 60, "아침 7시에"),
    ],
)
def test_an_hour_is_read_as_people_mean_it(text: str, minutes: int, said: str) -> None:
    found = hour_said(text)
    assert found
    assert (found.hour.moment, found.hour.when()) == (minutes, said)


@pytest.mark.parametrize("text", ["2시간 무료", "몇 시까지 해요", "순천시 도서관", "27시에", "밤나무", ""])
def test_no_hour_is_named(text: str) -> None:
    assert hour_said(text) is None
