"""How what is typed is read at each step."""

import pytest

from madang.chat.rules.filing.filing import Filing
from madang.chat.rules.filing.reading import is_question, read
from tests.chat.rules.filing.kinds import KINDS


def reads(step: str, text: str, **known: object) -> object:
    filing = Filing.read({"category": "car"} | known)
    return read(step, text, filing, KINDS.get(filing.category), KINDS)


@pytest.mark.parametrize(
    ("step", "text", "values"),
    [
        ("text", "도로가 파였어요", {"text": ("도로가 파였어요",)}),
        ("violation", "소화전 앞이요", None),
        ("violation", "소화전", {"violation": ("hydrant",)}),
        ("violation", "교차로 모퉁이 5m 이내예요", {"violation": ("corner",)}),
        ("violation", "두 번째", {"violation": ("corner",)}),
        ("violation", "5m 이내", None),
        ("plate", "12가 3456", {"plate": ("12가 3456",)}),
        ("plate", "전남 순천 가 1234", {"plate": ("전남 순천 가 1234",)}),
        ("plate", "하얀 차예요", None),
        ("place", "조례동 호수공원 앞", {"place_words": ("조례동 호수공원 앞",)}),
        ("answers.since", "방금이요", {"answer": ("now",)}),
        ("answers.since", "2번", {"answer": ("often",)}),
        ("answers.since", "글쎄요", None),
        ("answers.blocks", "차가 다니는 길이랑 출입구나 차고", {"answer": ("road", "gate")}),
        ("answers.blocks", "차고", {"answer": ("gate",)}),
        ("when", "방금이요", {"when": ("now",)}),
        ("when", "사진 찍은 때", {"when": ("taken",)}),
        ("when", "어제", None),
        ("contact", "010-1234-5678", {"phone": ("010-1234-5678",), "name": ("",)}),
        ("contact", "이름은 김순신이고 번호는 01012345678이에요", {"phone": ("01012345678",), "name": ("김순신",)}),
        ("contact", "김순신", None),
        ("similar", "저도 알릴게요", {"similar": ("go_on",)}),
        ("similar", "글쎄", None),
        ("photos", "여기요", None),
        ("review", "좋은데요", None),
    ],
)
def test_an_answer_is_read_as_its_form_would_send_it(step: str, text: str, values: object) -> None:
    assert reads(step, text) == values


def test_words_answer_a_question_without_options() -> None:
    assert reads("answers.size", "손바닥만 해요", category="road") == {"answer": ("손바닥만 해요",)}


@pytest.mark.parametrize(
    ("text", "category"),
    [("네", "road"), ("가로등", "lamp"), ("두 번째", "lamp"), ("불법 주정차예요", "car"), ("주정차", "car")],
)
def test_a_category_is_named_or_agreed_to(text: str, category: str) -> None:
    guessed: dict[str, object] = {"category": "", "guessed": ["road", "lamp"], "is_guess_sure": True}
    assert reads("category", text, **guessed) == {"category": (category,)}


def test_yes_agrees_to_nothing_where_nothing_was_sure() -> None:
    assert reads("category", "네", category="", guessed=["road"]) is None


@pytest.mark.parametrize(
    "text",
    ["수수료가 얼마예요", "언제 처리되나요?", "시청이 어디예요", "방법 알려 주세요"],
)
def test_a_question_in_between_is_told_by_its_end(text: str) -> None:
    assert is_question(text)


@pytest.mark.parametrize("text", ["위치는 조례동이에요", "어디인지 몰라서 적어요", "왜가리 공원 앞", "세 번째 등"])
def test_an_answer_is_no_question_for_the_words_in_it(text: str) -> None:
    assert not is_question(text)
