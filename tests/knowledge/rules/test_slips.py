"""Single slips of a finger."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from madang.knowledge.rules.slips import slips
from madang.knowledge.rules.typing import keys_of

SYLLABLES = st.text(st.characters(min_codepoint=0xAC00, max_codepoint=0xD7A3), min_size=1, max_size=5)


@pytest.mark.parametrize(
    ("typed", "meant", "unlikely"),
    [
        ("여권", "여권", None),
        ("쓰래기", "쓰레기", 0.5),  # ㅐ lies beside ㅔ
        ("스레기", "쓰레기", 0.5),  # shift forgotten
        ("여ㄱ권", "여권", 0.5),  # a key doubled
        ("ㅕㅇ권", "여권", 0.5),  # two keys swapped
        ("궤도", "괘도", 0.5),  # heard alike
        ("여궍", "여권", 1.0),  # another key
        ("과태룣", "과태료", 1.0),  # a key too many
        ("여궈", "여권", 1.0),  # a key missing
        ("주차", "세금", None),
        ("여권", "여권법", None),
    ],
)
def test_one_slip_is_told_from_two(typed: str, meant: str, unlikely: float | None) -> None:
    assert slips(keys_of(typed)).get(keys_of(meant)) == unlikely


@given(SYLLABLES, st.data())
def test_a_missing_key_is_put_back(word: str, data: st.DataObject) -> None:
    keys = keys_of(word)
    at = data.draw(st.integers(0, len(keys) - 1))
    shorter = keys[:at] + keys[at + 1 :]
    assert shorter == keys or keys in slips(shorter)


@given(SYLLABLES, SYLLABLES)
def test_a_slip_leads_there_and_back(one: str, other: str) -> None:
    typed, meant = keys_of(one), keys_of(other)
    assert (meant in slips(typed)) == (typed in slips(meant))
