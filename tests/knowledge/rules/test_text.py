"""What retrieval sees of a text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from madang.knowledge.rules.text import clean, letters, pairs


@pytest.mark.parametrize(
    ("typed", "seen"),
    [
        ("  여권\t재발급\n", "여권 재발급"),
        ("ＫＴＸ １２３", "ktx 123"),
        ("여\u200b권\u202e 재발급", "여권 재발급"),
        ("\ud800여권", "여권"),
        ("여\x00권", "여 권"),
        ("여권", "여권"),  # decomposed letters, as some systems name files
        ("ㅋㅋ ㅠㅠ", "ㅋㅋ ㅠㅠ"),
        ("🙂", "🙂"),
        ("", ""),
    ],
)
def test_a_text_is_cleaned(typed: str, seen: str) -> None:
    assert clean(typed) == seen


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("여권 재발급", ["여권", "권재", "재발", "발급"]),
        ("차", ["차"]),
        ("119", ["11", "19"]),
        ("?! 🙂", []),
        ("", []),
    ],
)
def test_pairs_run_over_spaces_and_leave_signs_out(text: str, expected: list[str]) -> None:
    assert pairs(text) == expected


@given(st.text())
def test_any_text_can_be_cleaned_and_cleaning_twice_changes_nothing(text: str) -> None:
    once = clean(text)
    assert clean(once) == once
    assert isinstance(once.encode(), bytes)


@given(st.text())
def test_there_is_one_pair_fewer_than_letters(text: str) -> None:
    run = letters(clean(text))
    assert len(pairs(clean(text))) == (len(run) - 1 if len(run) > 1 else len(run))
