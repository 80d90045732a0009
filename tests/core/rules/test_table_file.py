"""What a spreadsheet would compute stays a text."""

import pytest

from madang.core.rules.table_file import FORMULA_SIGNS, harmless


@pytest.mark.parametrize("sign", FORMULA_SIGNS)
def test_a_formula_is_a_text(sign: str) -> None:
    assert harmless(f"{sign}1+1") == f"'{sign}1+1"


def test_a_text_stays_itself() -> None:
    assert harmless("연향동 = 조례동") == "연향동 = 조례동"
