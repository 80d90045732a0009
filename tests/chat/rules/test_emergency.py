"""Messages that must show a number first, and those that only look alike."""

from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from madang.chat.rules.emergency import EmergencyRow, EmergencyWords, Watch, find_emergencies

CITY = Path(__file__).parents[3] / "cities" / "suncheon"
LISTS = Path(__file__).parents[1] / "emergencies"
SHARED = EmergencyWords.model_validate(
    {"groups": {"사람": ["아이", "할머니"]}, "talk": ["교육", "보험"], "now": ["지금", "119"]}
)
FIRE = EmergencyRow.model_validate(
    {
        "id": "fire",
        "words": ["불이 났", "불났"],
        "not_words": ["불났다는 소문"],
        "numbers": [{"number": "119", "name": "소방"}],
        "text": "119에 먼저 전화하세요.",
    }
)
FALL = FIRE.model_copy(
    update={
        "id": "fall",
        "words": [],
        "signs": ["{사람} … 쓰러ㅈ / 안 움직", "쓰러ㅈ … !나무"],
        "not_words": [],
    }
)
WATCHES = [Watch.over(FIRE, SHARED), Watch.over(FALL, SHARED)]


@pytest.mark.parametrize(
    ("message", "kinds"),
    [
        ("옆집에 불이 났어요", ["fire"]),
        ("불 이났 어 요", ["fire"]),
        ("불.이.났.어.요!!", ["fire"]),
        ("불이 낫어요", ["fire"]),
        ("소화전 앞 불법주차", []),
        ("불났다는 소문이 있던데", []),
        ("불났다는 소문 말고 진짜 불이 났어요", ["fire"]),
        ("불이 나서", []),
    ],
)
def test_look_alikes_hide_themselves_and_nothing_else(message: str, kinds: list[str]) -> None:
    assert [row.id for row in find_emergencies(message, WATCHES)] == kinds


@pytest.mark.parametrize(
    ("message", "kinds"),
    [
        ("할머니가 마루에서 갑자기 쓰러지셨어요", ["fall"]),
        ("쓰러졌어요 우리 아이가", ["fall"]),
        ("나무가 쓰러졌어요", []),
        ("아이가 쓰러지는 걸 막는 교육", []),
        ("교육 받던 아이가 지금 쓰러졌어요", ["fall"]),
        ("아이 유치원은 어디가 좋고 등본은 또 어디서 떼는지 몰라서 그러는데 저 짐이 안 움직여요", []),
    ],
)
def test_a_sign_needs_its_groups_near_each_other_and_something_happening(message: str, kinds: list[str]) -> None:
    assert [row.id for row in find_emergencies(message, WATCHES)] == kinds


@cache
def sample_watches() -> list[Watch]:
    shared = EmergencyWords.model_validate(yaml.safe_load((CITY / "emergency_words.yaml").read_text("utf-8")))
    rows = yaml.safe_load((CITY / "emergencies.yaml").read_text("utf-8"))
    return [Watch.over(EmergencyRow.model_validate(row), shared) for row in rows]


def lines(name: str) -> Iterator[str]:
    return (line for line in (LISTS / name).read_text("utf-8").splitlines() if line and not line.startswith("#"))


@cache
def articles() -> list[dict[str, Any]]:
    return [yaml.safe_load(path.read_text("utf-8")) for path in CITY.glob("articles/*/*.yaml")]


def alarms(texts: Iterable[str]) -> list[str]:
    return [text for text in texts if find_emergencies(text, sample_watches())]


def share_noticed(name: str) -> float:
    watches, told = sample_watches(), [line.split("\t") for line in lines(name)]
    noticed = [
        number in {each.number for row in find_emergencies(text, watches) for each in row.numbers}
        for number, text in told
    ]
    return sum(noticed) / len(noticed)


@pytest.mark.parametrize(
    ("name", "at_least"),
    [
        ("seen.tsv", 1.0),
        ("unseen.tsv", 0.95),
        ("unseen_later.tsv", 0.95),
        ("unseen_last.tsv", 0.9),
        ("unseen_final.tsv", 0.75),
        ("second.tsv", 0.95),
        ("second_sealed.tsv", 0.9),
        ("second_rounds.tsv", 0.9),
    ],
)
def test_a_crisis_in_anybodys_words_shows_its_number(name: str, at_least: float) -> None:
    assert share_noticed(name) >= at_least


@pytest.mark.parametrize(
    ("name", "at_most"),
    [
        ("seen_harmless.tsv", 0.0),
        ("unseen_harmless.tsv", 0.015),
        ("second_harmless.tsv", 0.02),
        ("second_sealed_harmless.tsv", 0.02),
        ("second_rounds_harmless.tsv", 0.04),
    ],
)
def test_a_harmless_message_hardly_ever_alarms(name: str, at_most: float) -> None:
    harmless = list(lines(name))
    assert len(alarms(harmless)) <= len(harmless) * at_most


def test_no_title_alarms_and_other_ways_of_asking_hardly_ever_do() -> None:
    asked = [other for article in articles() for other in article.get("also_asked", [])]
    assert alarms(article["title"] for article in articles()) == []
    assert len(alarms(asked)) <= len(asked) * 0.015


def test_a_very_long_message_is_read_at_its_beginning_and_end() -> None:
    assert find_emergencies("여권 " * 9000 + "옆집에 불이 났어요", WATCHES)
