"""A model's text is read sentence by sentence, in whatever pieces it comes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from madang.chat.rules.writing import NotWritten, Writing
from madang.chat.rules.written import MOST_CHARACTERS, Reader, Sentence

FEE = Sentence("수수료는 52,000원이에요.", (1,))
WHERE = Sentence("여권 창구에 가서 신청해요.", (1, 2))


def read(*pieces: str) -> list[Sentence]:
    reader = Reader()
    return [sentence for piece in pieces for sentence in reader.feed(piece)] + reader.end()


def reason_of(*pieces: str) -> Writing:
    with pytest.raises(NotWritten) as failed:
        read(*pieces)
    return failed.value.reason


@pytest.mark.parametrize(
    "text",
    [
        "수수료는 52,000원이에요. [1]\n여권 창구에 가서 신청해요. [1][2]",
        "수수료는 52,000원이에요.[1]\n\n여권 창구에 가서 신청해요. [1, 2]\n",
        "수수료는 52,000원이에요. [1] 여권 창구에 가서 신청해요. [1] [2]",
        "- 수수료는 52,000원이에요. [1].\n2. 여권 창구에 가서 신청해요. [1][2]",
        '{"sentence": "수수료는 52,000원이에요.", "passages": [1]}\n'
        '{"sentence": "여권 창구에 가서 신청해요.", "passages": [1, 2]}',
        '```json\n{"sentence": "수수료는 52,000원이에요.", "passages": [1]},\n'
        '{"sentence": "여권 창구에 가서 신청해요.", "passages": ["1", "2"]}\n```',
        "<think>수수료를 찾자.\n[9] 이건 아니고</think>수수료는 52,000원이에요. [1]\n여권 창구에 가서 신청해요. [1][2]",
    ],
)
def test_both_forms_and_their_habits_are_read(text: str) -> None:
    assert read(text) == [FEE, WHERE]
    assert read(*text) == [FEE, WHERE]


def test_a_sentence_is_given_as_soon_as_it_is_whole() -> None:
    reader = Reader()
    assert reader.feed("수수료는 52,000원이에요. [1") == []
    assert reader.feed("]\n여권") == [FEE]


def test_a_sentence_without_marks_cites_nothing() -> None:
    assert read("수수료는 52,000원이에요.") == [Sentence("수수료는 52,000원이에요.", ())]


@pytest.mark.parametrize("text", ["없음", "없음.", '"없음"', "[없음]"])
def test_a_model_may_say_that_there_is_no_answer(text: str) -> None:
    assert reason_of(text) is Writing.DECLINED


@pytest.mark.parametrize("text", ["{", '{"answer": "네"}', '{"sentence": 5, "passages": [1]}', '{"sentence": "네"}'])
def test_other_forms_are_not_guessed_at(text: str) -> None:
    assert reason_of(text) is Writing.UNREADABLE


def test_too_much_is_not_read_on() -> None:
    assert reason_of("<think>", *["가" * 1000] * (MOST_CHARACTERS // 1000 + 1)) is Writing.TOO_LONG


@given(st.text(max_size=200))
def test_any_text_ends_in_sentences_or_a_reason(text: str) -> None:
    try:
        sentences = read(text)
    except NotWritten:
        return
    assert all(isinstance(number, int) for sentence in sentences for number in sentence.cited)
