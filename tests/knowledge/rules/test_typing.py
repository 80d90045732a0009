"""Words as keys of the Korean keyboard."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from madang.knowledge.rules.typing import is_korean, keys_of, word_of

SYLLABLES = st.text(st.characters(min_codepoint=0xAC00, max_codepoint=0xD7A3), max_size=8)


@pytest.mark.parametrize(
    ("word", "keys"),
    [
        ("여권", "durnjs"),
        ("과태료", "rhkxofy"),
        ("값", "rkqt"),
        ("쓰레기", "Tmfprl"),
        ("ㅊㅊㅅㅍ", "cctv"),
        ("3동", "3ehd"),
    ],
)
def test_a_word_is_taken_apart_into_keys(word: str, keys: str) -> None:
    assert keys_of(word) == keys


@pytest.mark.parametrize(
    ("keys", "word"), [("durnjs", "여권"), ("wnck eksthr", "주차 단속"), ("rkqtl", "갑시"), ("k", "ㅏ")]
)
def test_keys_write_what_an_input_method_would_write(keys: str, word: str) -> None:
    assert word_of(keys) == word


@given(SYLLABLES)
def test_whole_syllables_come_back_from_their_keys(word: str) -> None:
    assert word_of(keys_of(word)) == word


@given(st.text(max_size=12))
def test_any_text_can_be_taken_apart_and_any_keys_written(text: str) -> None:
    assert isinstance(word_of(keys_of(text)), str)


@pytest.mark.parametrize(
    ("word", "korean"), [("여권", True), ("여권3", False), ("ㅇㅕ", False), ("", False), ("bus", False)]
)
def test_whole_syllables_are_told_from_the_rest(word: str, korean: bool) -> None:
    assert is_korean(word) is korean
