"""A sender, covered."""

import pytest

from madang.complaints.rules.masked_reporter import masked_name, masked_phone


@pytest.mark.parametrize(
    ("name", "shown"), [("김하늘", "김*늘"), ("김철", "김*"), ("남궁민수", "남**수"), ("김", "김"), ("", "")]
)
def test_a_name_keeps_its_ends(name: str, shown: str) -> None:
    assert masked_name(name) == shown


@pytest.mark.parametrize(("phone", "shown"), [("01012345678", "***-****-5678"), ("", "")])
def test_a_telephone_keeps_its_last_four_digits(phone: str, shown: str) -> None:
    assert masked_phone(phone) == shown
