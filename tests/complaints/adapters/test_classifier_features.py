"""What a classifier sees of a text."""

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from madang.complaints.adapters.features import READ_LETTERS, see


@pytest.mark.parametrize(
    ("text", "term"),
    [
        ("보도블록이 깨졌어요", "w:보도블록"),
        ("골목 주차 단속", "p:골목 주차"),
        ("불벚주차", "c:주차"),
        ("12가3456 차", "c:0가0"),
        ("１２가３４５６ 차", "c:0가0"),
    ],
)
def test_words_pairs_and_letters_are_seen(text: str, term: str) -> None:
    assert term in see([text]).terms[0]


def test_numbers_are_not_told_apart() -> None:
    one, other = see(["12가3456 흰 차", "98가7654 흰 차"]).terms
    assert one == other


def test_a_long_text_is_read_as_far_as_it_tells() -> None:
    begins, whole = see(["차 " * (READ_LETTERS // 2), "차 " * READ_LETTERS]).terms
    assert begins == whole


@pytest.mark.parametrize("text", ["", "   ", "\x00", "\ud800"])
def test_what_says_nothing_has_no_signs(text: str) -> None:
    assert not see([text]).terms[0]


@settings(max_examples=200, deadline=None)
@given(st.text(alphabet=st.characters(exclude_categories=()), max_size=80))
@example("\ud83d")
@example("가" * 3000)
def test_no_text_is_too_strange_to_be_seen(text: str) -> None:
    assert len(see([text])) == 1
