from hypothesis import given
from hypothesis import strategies as st

from madang.core.rules.fold import fold


def test_digits_dashes_and_spaces_become_plain() -> None:
    assert fold("０１０－１２３４—٥٦٧٨\u3000끝").text == "010-1234-5678 끝"


def test_invisible_characters_disappear_and_places_are_remembered() -> None:
    folded = fold("가\u200b나\u202e다")

    assert folded.text == "가나다"
    assert folded.original_span(1, 3) == (2, 5)


@given(st.text())
def test_folding_twice_is_folding_once(text: str) -> None:
    assert fold(fold(text).text).text == fold(text).text
