"""Telephones as people write them."""

import pytest

from madang.complaints.rules.phone_codes import digits_of, is_telephone, takes_texts


@pytest.mark.parametrize(
    ("written", "digits", "is_one", "by_text"),
    [
        ("010-1234-5678", "01012345678", True, True),
        ("+82 10 1234 5678", "01012345678", True, True),
        ("016 123 4567", "0161234567", True, True),
        ("０１０-１２３４-５６７８", "01012345678", True, True),
        ("010-1234-567\N{DEVANAGARI DIGIT EIGHT}", "0101234567\N{DEVANAGARI DIGIT EIGHT}", False, False),
        ("061-749-3114", "0617493114", True, False),
        ("02-123-4567", "021234567", True, False),
        ("1588-0000", "15880000", False, False),
        ("010-1234-567890", "0101234567890", False, False),
        ("없음", "", False, False),
    ],
)
def test_a_telephone_is_told_by_its_digits(written: str, digits: str, is_one: bool, by_text: bool) -> None:
    assert digits_of(written) == digits
    assert (is_telephone(digits), takes_texts(digits)) == (is_one, by_text)
