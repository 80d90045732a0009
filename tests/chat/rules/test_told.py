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
        ("돈 내야 하나요", "fee", "free"),
        ("공짜로 해 줘요?", "fee", "free"),
        ("몇 퍼센트 깎아 줘요", "fee", "rate"),
    ],
)
def test_how_long_and_until_when_are_two_things(message: str, side: str, value: str) -> None:
    assert value_asked(message, side) == value


def test_money_is_found_in_a_sentence() -> None:
    assert blocks_telling(HEALTH, "fee", "fee")[0]["paragraphs"] == ["수수료는 3,000원이에요."]


def test_how_long_it_takes_is_not_how_long_it_holds() -> None:
    assert blocks_telling(HEALTH, "period", "duration") == [HEALTH[1]]
    assert blocks_telling(HEALTH[2:], "period", "duration") == []


def test_what_stands_under_the_name_of_the_side_comes_first() -> None:
    assert blocks_telling(HEALTH, "period", "period") == [HEALTH[2]]


def test_what_is_not_told_is_not_made_up() -> None:
    assert blocks_telling(HEALTH, "penalty", "penalty") == []


GYM: tuple[Block, ...] = (
    {"kind": "text", "paragraphs": ["체력 검사는 누구나 무료예요. 예약하고 가요."], "about": "where"},
    {"kind": "list", "title": "받는 도움", "items": ["운동 상담", "식단표"], "about": "amount"},
    {"kind": "text", "paragraphs": ["회원권은 3월에 15% 싸요. 할인은 달마다 달라요."], "about": "how"},
    {"kind": "notice", "text": "신발을 갈아 신지 않으면 과태료 2만 원을 낼 수 있어요."},
)


def test_a_sentence_that_says_free_comes_before_a_list_of_that_side() -> None:
    assert blocks_telling(GYM, "fee", "free") == [{**GYM[0], "paragraphs": ["체력 검사는 누구나 무료예요."]}]


def test_what_share_is_told_by_the_line_that_holds_it() -> None:
    assert blocks_telling(GYM, "fee", "rate") == [{**GYM[2], "paragraphs": ["회원권은 3월에 15% 싸요."]}]


def test_a_penalty_is_no_fee() -> None:
    assert blocks_telling(GYM[1:2] + GYM[3:], "fee", "fee") == []


def test_that_it_depends_is_an_honest_answer_to_how_much() -> None:
    depends: Block = {"kind": "text", "paragraphs": ["대관 요금은 방 크기에 따라 달라요."], "about": "fee"}
    assert blocks_telling([depends], "fee", "fee") == [depends]


def test_after_a_fine_the_fine_is_how_much() -> None:
    fine: Block = {"kind": "text", "paragraphs": ["쓰레기를 태우면 과태료 50만 원이에요."], "about": "penalty"}
    assert blocks_telling([fine], "fee", "fee") == [fine]
