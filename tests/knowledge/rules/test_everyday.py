"""Everyday words and the office words for them."""

from collections import Counter

import pytest

from madang.knowledge.rules.everyday import everyday_lists, office_words
from madang.knowledge.rules.text import letters
from madang.knowledge.rules.wordlists import read_pairs


def test_a_phrase_may_stand_anywhere_whatever_its_spaces() -> None:
    assert "배출" in office_words("집앞 쓰레기 버 리려면", [])


def test_a_short_word_must_be_a_morpheme() -> None:
    assert "과태료" in office_words("딱지 날아옴", ["딱지"])
    assert "과태료" not in office_words("코딱지", ["코딱지"])


def test_a_verb_is_known_by_its_stem() -> None:
    assert "폐기" in office_words("이거 버려도 돼?", [], ["버리"])
    assert office_words("이거 버려도 돼?", []) == ()


def test_what_the_person_said_is_not_added_again() -> None:
    assert "배출" in office_words("쓰레기 버리", [])
    assert "배출" not in office_words("쓰레기 버리 배출", [])


def test_each_word_comes_once_and_in_a_fixed_order() -> None:
    words = office_words("민증 주민증 딱지", ["민증", "주민증", "딱지"])
    assert words
    assert list(words) == sorted(set(words))


@pytest.mark.parametrize("name", everyday_lists())
def test_every_line_adds_something_else_than_it_says(name: str) -> None:
    assert [
        said for said, words in read_pairs(name) if not set(words.split()) - {letters(said)} or "" in words.split(" ")
    ] == []


def test_no_word_is_listed_twice() -> None:
    said = Counter(letters(said) for name in everyday_lists() for said, _ in read_pairs(name))
    assert sum(said.values()) > 4_000
    assert [word for word, times in said.items() if times > 1] == []
