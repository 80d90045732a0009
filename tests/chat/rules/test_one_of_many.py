"""Whoever asks for one of several things by their common word is asked which."""

import pytest

from madang.chat.rules.one_of_many import is_one_of_many

POOLS = ["하늘수영장은 언제 여나요?", "바다수영장 요금", "여권 재발급"]


@pytest.mark.parametrize(
    ("words", "titles", "is_so"),
    [
        ({"수영장"}, POOLS, True),
        ({"수영장", "강습"}, POOLS, False),
        ({"여권"}, POOLS, False),
        ({"수영장"}, ["수영장 요금", *POOLS[:1]], False),
        ({"수영장"}, POOLS[:1], False),
        (set(), POOLS, False),
    ],
)
def test_the_common_word_of_two_titles_is_no_name(words: set[str], titles: list[str], is_so: bool) -> None:
    assert is_one_of_many(words, titles, "수영장 요금") is is_so


def test_who_says_the_longer_name_is_asked_nothing() -> None:
    assert not is_one_of_many({"수영장"}, POOLS, "바다 수영장 요금")
