"""A correction is read in the words of the register, not in codes."""

import pytest

from madang.documents.rules.corrections import value_words


@pytest.mark.parametrize(
    ("name", "value", "words"),
    [
        ("openness", "partial", "부분공개"),
        ("grounds", [5, 6], "5호, 6호"),
        ("grounds", [], ""),
        ("retention", "semi-permanent", "준영구"),
        ("retention", "", ""),
        ("list_access", "participants", "결재·보고에 든 사람"),
        ("title", "과태료 감경", "과태료 감경"),
    ],
)
def test_a_value_is_told_in_words(name: str, value: object, words: str) -> None:
    assert value_words(name, value) == words
