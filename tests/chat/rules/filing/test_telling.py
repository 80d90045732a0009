"""The record of questions keeps that something was answered, and no personal data of it."""

import pytest

from madang.chat.rules.filing.filing import Filing
from madang.chat.rules.filing.telling import kept_words
from tests.chat.rules.filing.kinds import KINDS

FILLED = Filing(
    text="도로가 파였어요",
    category="car",
    violation="corner",
    plate="12가3456",
    photos=["a", "b"],
    place_words="조례동 101동 203호 앞",
    happened_at="2026-11-23T10:00",
    answers={"since": "now", "blocks": "road,gate"},
    name="김순신",
    phone="010-1234-5678",
)


@pytest.mark.parametrize(
    ("step", "words"),
    [
        ("text", ""),
        ("category", "불법 주정차"),
        ("violation", "교차로 모퉁이 5m 이내"),
        ("plate", "차량번호를 적었어요"),
        ("photos", "사진 2장을 올렸어요"),
        ("place", "위치를 알려 드렸어요"),
        ("when", "언제인지 골랐어요"),
        ("answers.since", "방금"),
        ("answers.blocks", "차가 다니는 길, 출입구나 차고"),
        ("contact", "연락처를 적었어요"),
        ("similar", "저도 알릴게요"),
    ],
)
def test_what_was_answered_is_told_without_its_personal_data(step: str, words: str) -> None:
    assert kept_words(step, FILLED, KINDS) == words


@pytest.mark.parametrize("step", ["plate", "photos", "place", "when", "contact", "answers.since"])
def test_what_was_left_out_is_told_so(step: str) -> None:
    assert kept_words(step, Filing(category="car"), KINDS) == "건너뛸게요"
