"""A position as a form field brings it."""

import pytest

from madang.chat.rules.position import read_position


def test_a_position_is_read() -> None:
    assert read_position(" 34.95070,127.48720 ") == (34.9507, 127.4872)


@pytest.mark.parametrize("text", ["", "여기", "34.95", "34.95,127.48,1", "95,127", "34,181", "nan,inf", "1e3,2"])
def test_what_is_no_position_is_none(text: str) -> None:
    assert read_position(text) is None
