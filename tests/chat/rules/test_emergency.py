"""Messages that must show a number first, and those that only look alike."""

from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from madang.chat.rules.emergency import EmergencyRow, EmergencyWords, Watch, find_emergencies

CITY = Path(__file__).parents[3] / "cities" / "suncheon"
KNOWLEDGE = Path(__file__).parents[3] / "madang" / "knowledge" / "data"
LISTS = Path(__file__).parents[1] / "emergencies"
SHARED = EmergencyWords.model_validate(
    {
        "groups": {"사람": ["아이", "할머니"]},
        "talk": ["교육", "보험"],
        "now": ["지금", "119"],
        "not_words": ["아이디어"],
    }
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
        ("좋은 아이디어인데 화면이 안 움직여요", []),
        ("아이디어 내던 아이가 안 움직여요", ["fall"]),
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


def phrasings(path: Path) -> Iterator[str]:
    told = (line.split("\t")[1] for line in path.read_text("utf-8").splitlines() if "\t" in line)
    return (phrasing.strip() for line in told for phrasing in line.split("|"))


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
        ("third.tsv", 0.95),
        ("third_sealed.tsv", 0.95),
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
        ("third_harmless.tsv", 0.02),
        ("third_sealed_harmless.tsv", 0.03),
    ],
)
def test_a_harmless_message_hardly_ever_alarms(name: str, at_most: float) -> None:
    harmless = list(lines(name))
    assert len(alarms(harmless)) <= len(harmless) * at_most


def test_no_title_alarms_and_other_ways_of_asking_hardly_ever_do() -> None:
    asked = [other for article in articles() for other in article.get("also_asked", [])]
    assert alarms(article["title"] for article in articles()) == []
    assert len(alarms(asked)) <= len(asked) * 0.015


def test_what_people_ask_an_office_seldom_alarms() -> None:
    """A part of the phrasings of all matters, some of which are dangers, and of what no article answers."""
    asked = [each for path in sorted(KNOWLEDGE.glob("matters/*.tsv")) for each in phrasings(path)][::20]
    beside = [line for line in (KNOWLEDGE / "out_of_scope.txt").read_text("utf-8").splitlines() if line][::4]
    assert len(alarms(asked)) <= len(asked) * 0.04
    assert len(alarms(beside)) <= len(beside) * 0.025


@pytest.mark.parametrize(
    "message",
    [
        "혼자 삽니다 통장에 오십만 원 남았어요",
        "누가 대문 앞에 트럭을 세워놔서 못 나가요 전화도 안 받아요",
        "시어머니가 뇌출혈로 쓰러지신 뒤로 거동을 못 하시는데 등급 신청은 언제부터 되나요",
        "전세 사기를 당했는데 집주인을 고소하면 이길까요",
        "손녀가 올해 입학하는데 마치면 돌볼 사람이 없어요. 저는 허리가 아파서 데리러 못 가요",
        "카페를 하는데 손님이 줄어 임대료가 밀렸어요. 이자도 버거워요. 지원이 있나요",
    ],
)
def test_money_cars_contracts_and_what_is_past_raise_no_alarm(message: str) -> None:
    assert alarms([message]) == []


def test_a_very_long_message_is_read_at_its_beginning_and_end() -> None:
    assert find_emergencies("여권 " * 9000 + "옆집에 불이 났어요", WATCHES)
