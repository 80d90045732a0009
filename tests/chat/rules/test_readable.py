"""What can be read, from the characters alone."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from madang.chat.rules.outcome import Outcome
from madang.chat.rules.readable import normalise, unreadable

LIMIT = 500


@pytest.mark.parametrize(
    ("message", "outcome"),
    [
        ("", Outcome.EMPTY),
        ("   \n\t ", Outcome.EMPTY),
        ("\u200b\u200d\ufeff", Outcome.EMPTY),
        ("\x00\x07\x1b", Outcome.EMPTY),
        ("여권 " * 2500, Outcome.TOO_LONG),
        ("😀😀🎉", Outcome.NOT_WORDS),
        ("???!!!", Outcome.NOT_WORDS),
        ("ㅋㅋㅋㅋ", Outcome.NOT_WORDS),
        ("ㅠㅠ", Outcome.NOT_WORDS),
        ("1+1", Outcome.NOT_WORDS),
        ("{{7*7}}", Outcome.NOT_WORDS),
        ("How do I renew my passport?", Outcome.NOT_KOREAN),
        ("パスポートの再発行", Outcome.NOT_KOREAN),
        ("护照补办", Outcome.NOT_KOREAN),
        ("Как получить паспорт", Outcome.NOT_KOREAN),
        ("'; DROP TABLE article; --", Outcome.NOT_KOREAN),
        ("여권 재발급", None),
        ("KTX", None),
        ("K-pass", None),
        ("119", None),
        ("061-749-3114", None),
        ("ㄱㅅ", None),
        ("thank you", None),
        ("<b>여권</b>", None),
    ],
)
def test_a_message_is_read_or_its_fault_is_named(message: str, outcome: Outcome | None) -> None:
    assert unreadable(normalise(message), LIMIT) is outcome


@pytest.mark.parametrize(
    ("message", "text"),
    [
        ("  여권   재발급 \n", "여권 재발급"),
        ("여\u202e권\u202c", "여권"),
        ("여\u200b권", "여권"),
        ("\u1112\u1161\u11ab글", "한글"),
        ("여권\x00재발급", "여권재발급"),
    ],
)
def test_invisible_characters_and_spare_spaces_go(message: str, text: str) -> None:
    assert normalise(message) == text


@given(st.text())
def test_normalising_again_changes_nothing(message: str) -> None:
    once = normalise(message)
    assert normalise(once) == once


@given(st.text(max_size=2000))
def test_every_message_gets_a_verdict(message: str) -> None:
    assert unreadable(normalise(message), LIMIT) in {None, *Outcome}
