"""Amounts in words, 일 always written (시행규칙 제2조제2항)."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from madang.documents.rules.money_words import LARGEST, NotAnAmountError, from_words, in_words, official, read_official

AMOUNTS = [
    (0, "영"),
    (1, "일"),
    (10, "일십"),
    (11, "일십일"),
    (100, "일백"),
    (1_001, "일천일"),
    (10_000, "일만"),
    (100_000, "일십만"),
    (113_560, "일십일만삼천오백육십"),
    (345_000, "삼십사만오천"),
    (1_000_000, "일백만"),
    (100_000_000, "일억"),
    (1_230_000_000, "일십이억삼천만"),
    (1_000_000_000_000, "일조"),
    (1_000_000_000_001, "일조일"),
    (LARGEST, "구천구백구십구조구천구백구십구억구천구백구십구만구천구백구십구"),
]


@pytest.mark.parametrize(("amount", "words"), AMOUNTS)
def test_an_amount_is_said_and_understood(amount: int, words: str) -> None:
    assert in_words(amount) == words
    assert from_words(words) == amount


def test_the_form_of_the_rule() -> None:
    assert official(113_560) == "금113,560원(금일십일만삼천오백육십원)"
    assert read_official("금113,560원(금일십일만삼천오백육십원)") == 113_560


@pytest.mark.parametrize(
    ("words", "amount"), [("십일만삼천오백육십", 113_560), ("만", 10_000), ("백", 100), ("천 이백", 1_200), ("공", 0)]
)
def test_words_without_one_are_understood(words: str, amount: int) -> None:
    assert from_words(words) == amount


@pytest.mark.parametrize("words", ["", "일일", "십천", "만억", "일만일만", "백만원", "하나", "일조일조"])
def test_what_says_no_amount_is_refused(words: str) -> None:
    with pytest.raises(NotAnAmountError):
        from_words(words)


@pytest.mark.parametrize("amount", [-1, LARGEST + 1])
def test_what_cannot_be_said_is_refused(amount: int) -> None:
    with pytest.raises(NotAnAmountError):
        in_words(amount)


@pytest.mark.parametrize("text", ["113,560원", "금113,560원", "금113,560원(금일십일만원)", "금,원(금일원)"])
def test_another_form_is_not_read(text: str) -> None:
    with pytest.raises(NotAnAmountError):
        read_official(text)


@given(st.integers(0, LARGEST))
def test_every_amount_comes_back(amount: int) -> None:
    assert from_words(in_words(amount)) == amount
    assert read_official(official(amount)) == amount


@given(st.integers(1, LARGEST))
def test_one_is_always_said_before_ten_hundred_and_thousand(amount: int) -> None:
    words = "0" + in_words(amount)
    assert all(words[at - 1] in "일이삼사오육칠팔구" for at, letter in enumerate(words) if letter in "십백천")
