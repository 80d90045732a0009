"""BM25 and phrase vectors in numpy."""

import io
import math

import bm25s
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from madang.knowledge.adapters.columns import Columns, bm25, phrase_vectors

WORDS = st.sampled_from(["여권", "주차", "세금", "쓰레기", "연금"])
ROWS = st.lists(st.lists(WORDS, min_size=1, max_size=12), min_size=1, max_size=8)


@given(ROWS, st.lists(WORDS, min_size=1, max_size=4, unique=True))
def test_bm25_agrees_with_bm25s(rows: list[list[str]], question: list[str]) -> None:
    peer = bm25s.BM25(method="lucene", k1=1.5, b=0.75)
    peer.index(rows, show_progress=False)
    known = [word for word in question if word in peer.vocab_dict]
    expected = peer.get_scores(known) if known else np.zeros(len(rows))
    assert bm25(rows).sums(dict.fromkeys(question, 1.0)) == pytest.approx(expected, abs=1e-5)


def test_weights_of_the_question_count() -> None:
    columns = bm25([["여권"], ["주차"]])
    assert columns.sums({"여권": 0.5})[0] == pytest.approx(columns.sums({"여권": 1.0})[0] / 2)


def test_a_word_that_no_row_holds_is_the_rarest() -> None:
    columns = bm25([["여권"], ["주차"], ["주차"]])
    assert columns.rarity("주차") < columns.rarity("여권") < columns.rarity("연금")


def test_rows_say_what_they_hold() -> None:
    columns = bm25([["여권"], ["주차"], ["여권"]])
    assert [columns.holds(row, "여권") for row in range(3)] == [True, False, True]
    assert not columns.holds(0, "연금")


def test_a_phrase_is_wholly_like_itself() -> None:
    rows = [["여권", "수수료"], ["주차", "단속"]]
    collection = bm25(rows)
    question = {word: collection.rarity(word) for word in rows[0]}
    length = math.sqrt(sum(weight**2 for weight in question.values()))
    assert phrase_vectors(rows, collection).sums(question) / length == pytest.approx([1, 0])


@pytest.mark.parametrize("rows", [[], [[]], [[], ["여권"]], [["여권", "여권"], ["주차"]]])
def test_columns_come_back_from_their_arrays(rows: list[list[str]]) -> None:
    columns = bm25(rows)
    kept = io.BytesIO()
    np.savez(kept, allow_pickle=False, **columns.to_arrays("x"))
    kept.seek(0)
    with np.load(kept, allow_pickle=False) as arrays:
        again = Columns.from_arrays("x", arrays)
    question = {"여권": 1.0, "주차": 0.4}
    assert again.terms == columns.terms
    assert again.sums(question).tolist() == columns.sums(question).tolist()
