"""A value that an article tells is found, and another kind of value is not taken for it."""

import pytest

from madang.chat.rules.told import Block, blocks_telling, value_asked

HEALTH: tuple[Block, ...] = (
    {"kind": "text", "paragraphs": ["보건소에 가서 검사를 받아요. 수수료는 3,000원이에요."], "about": "how"},
    {"kind": "text", "paragraphs": ["결과가 나오는 데 며칠 걸려요."]},
    {"kind": "text", "paragraphs": ["허가받은 뒤 2년 안에 시작하지 않으면 효력이 없어져요."], "about": "period"},
)


@pytest.mark.parametrize(
    ("message", "side", "value"),
    [
        ("얼마나 걸려요", "period", "duration"),
        ("언제까지 신청해요", "period", "deadline"),
        ("기간은요", "period", "period"),
        ("얼마예요", "fee", "fee"),
    ],
)
def test_how_long_and_until_when_are_two_things(message: str, side: str, value: str) -> None:
    assert value_asked(message, side) == value


def test_money_is_found_in_a_sentence() -> None:
    assert blocks_telling(HEALTH, "fee", "fee") == [HEALTH[0]]


def test_how_long_it_takes_is_not_how_long_it_holds() -> None:
    assert blocks_telling(HEALTH, "period", "duration") == [HEALTH[1]]
    assert blocks_telling(HEALTH[2:], "period", "duration") == []


def test_what_stands_under_the_name_of_the_side_comes_first() -> None:
    assert blocks_telling(HEALTH, "period", "period") == [HEALTH[2]]


def test_what_is_not_told_is_not_made_up() -> None:
    assert blocks_telling(HEALTH, "penalty", "penalty") == []
