"""Kiwi's vectors, recovered."""

import numpy as np
import pytest

from madang.knowledge.adapters.analyser import WORDS, shared_analyser
from madang.knowledge.adapters.morpheme_vectors import MorphemeVectors

ANALYSER = shared_analyser()
VECTORS = MorphemeVectors.recover(ANALYSER)


def number(word: str) -> int:
    return ANALYSER.numbers(word)[word]


def cosine(one: str, other: str) -> float:
    first, second = VECTORS.of([number(one), number(other)])
    return float(first @ second)


@pytest.mark.parametrize(
    ("word", "like", "unlike"), [("과태료", "벌금", "자전거"), ("요양원", "병원", "주차"), ("도서관", "박물관", "세금")]
)
def test_words_used_alike_are_nearer_than_others(word: str, like: str, unlike: str) -> None:
    assert cosine(word, like) > cosine(word, unlike) + 0.1


def test_vectors_have_length_1_and_unknown_ones_are_zero() -> None:
    known, unknown, beyond = VECTORS.of([number("여권"), 0, WORDS])
    assert np.linalg.norm(known) == pytest.approx(1, abs=1e-5)
    assert not unknown.any()
    assert not beyond.any()


def test_no_morphemes_have_no_vectors() -> None:
    assert VECTORS.of([]).shape[0] == 0


def test_the_basis_comes_back_from_its_arrays() -> None:
    again = MorphemeVectors.from_arrays("x", VECTORS.to_arrays("x"), ANALYSER)
    assert again.of([number("여권")]).tolist() == VECTORS.of([number("여권")]).tolist()
