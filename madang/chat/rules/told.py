"""Where an article tells a value that was asked for, though no block stands under that name: money, days, papers."""

import re
from collections.abc import Iterable, Mapping
from typing import Any

from madang.chat.rules.follow_up import tells_side
from madang.chat.rules.lines import lines_of, narrowed

Block = Mapping[str, Any]

_SPAN = r"\d+(?:\s?~\s?\d+)?\s?(?:일|주|시간|분|개월|달|년)"
_MONEY = r"\d[\d,.]*\s?(?:만|천)?\s?원|무료|공짜|돈(?:은|이)\s?(?:안|들지)|\d+\s?(?:%|퍼센트)"
_FREE = r"무료|공짜|면제|(?:수수료|요금|비용|돈|값|입장료|회비|이용료|연회비)\S{0,2}\s?(?:없|안\s|내지\s?않|들지\s?않)"
_OFFICES = (
    r"(?:판매소|편의점|마트|매표소|대여소|행정복지센터|주민센터|보건소|사무소|민원실|창구|구청|군청|도서관|은행|우체국|정부24|누리집"
    r"|공단|지사|세무서|경찰서|터미널|병원)"
)

_VALUES: Mapping[str, re.Pattern[str]] = {
    "fee": re.compile(_MONEY),
    "amount": re.compile(_MONEY),
    "free": re.compile(_FREE),
    "rate": re.compile(r"\d+\s?(?:%|퍼센트|프로)|절반|반값"),
    "duration": re.compile(
        rf"{_SPAN}.{{0,8}}(?:걸|안에\s?(?:나|처리|알|결|답)|뒤|만에)|며칠|바로\s?(?:나|받|뗄|처리|발급)|즉시|그\s?자리|당일|처리\s?기간|걸리"
    ),
    "deadline": re.compile(rf"{_SPAN}\s?(?:안|이내|전|까지)|까지\s?(?:신청|내|신고|해야|받)|마감|기한|기간\s?안"),
    "period": re.compile(rf"{_SPAN}|까지|기한|기간"),
    "when": re.compile(
        r"\d{1,2}:\d{2}|\d{1,2}\s?시(?![청민])|[월화수목금토일]요일|평일|주말|공휴일|매일|24시간|밤|저녁"
    ),
    "where": re.compile(rf"{_OFFICES}(?:에|에서|이나|나|로|,)"),
    "documents": re.compile(r"신분증|통장|증명서|위임장|신청서|계약서|도장|사진|서류"),
    "who": re.compile(r"\d+\s?(?:세|살)|대상|사람만|누구나|(?:이상|이하)(?:이면|인|만)|본인|위임"),
    "how": re.compile(r"신청|접수|예약|방문"),
    "penalty": re.compile(r"과태료|벌금|가산|연체"),
}

NOT_WRITTEN: Mapping[str, str] = {
    "fee": "금액은",
    "amount": "금액은",
    "free": "무료인지는",
    "rate": "비율은",
    "duration": "걸리는 기간은",
    "deadline": "기한은",
    "period": "기한은",
    "when": "날짜와 시간은",
    "where": "찾아갈 곳은",
    "documents": "준비물은",
    "who": "대상은",
    "how": "방법은",
    "penalty": "과태료는",
    "contact": "전화번호는",
}
"""What is said not to be written, by the value that was asked for."""

_VALIDITY = re.compile(r"유효|효력|쓸 수 있|동안|지난 뒤|넘기|넘겨|늦")
"""A span of days that tells how long something holds, or what comes of being late; never how long one waits."""

_PENALTY = re.compile(r"과태료|벌금|범칙금|가산금|가산세")
"""Money that nobody pays who does as is told."""

_NAMES_MONEY = re.compile(r"수수료|요금|비용|(?<![가-힣])값|금액|돈|이용료|입장료|회비|보조금|지원금|만큼")
"""What honestly answers "얼마예요?" where no figure is told: that it depends."""

_MONEY_VALUES = frozenset({"fee", "amount", "free", "rate"})
_BY_LINE = frozenset({"free", "rate", "duration", "deadline"})
"""Values so exact that the line that tells one comes before any label."""

_ASKS_IF_FREE = re.compile(r"무료|공짜|꽁짜|돈\S?(?:안|내|들|드|있어야)|무상")
_ASKS_RATE = re.compile(r"프로|퍼센트|%|할인율|몇할")
_ASKS_HOW_LONG = re.compile(r"걸리|걸려|걸림|걸릴|오래|며칠만에|언제나와|언제나오|당일")
_ASKS_UNTIL_WHEN = re.compile(r"언제까지|기한|마감|며칠안|까지신청|까지해")

MOST = 3


def value_asked(message: str, side: str) -> str:
    """Return which value of a side is asked for: of money whether it is free, or what share; of a period which."""
    closed = re.sub(r"\s", "", message)
    if side == "fee":
        return "rate" if _ASKS_RATE.search(closed) else "free" if _ASKS_IF_FREE.search(closed) else side
    if side != "period":
        return side
    if _ASKS_HOW_LONG.search(closed):
        return "duration"
    return "deadline" if _ASKS_UNTIL_WHEN.search(closed) else "period"


def blocks_telling(blocks: Iterable[Block], side: str, value: str) -> list[Block]:
    """Return what tells the value: blocks of the side that hold it, else lines that hold it wherever they stand.

    Where no line does, the blocks of the side are all there is to say; but none of them makes up an amount.
    """
    blocks = list(blocks)
    labelled = [block for block in blocks if tells_side(block, side)]
    holding = [block for block in labelled if _tells(block, value)]
    if value not in _BY_LINE | _MONEY_VALUES and labelled:
        return labelled
    if value in _BY_LINE or not holding:
        lines = [told for block in blocks if (told := _telling_lines(block, value))][:MOST]
        return (
            lines
            or _penalties(blocks, value)
            or (blocks_telling(blocks, side, side) if value == "free" else _for_want(labelled, value))
        )
    return [block for block in labelled if block in holding or block.get("about") == side]


def tells_value(blocks: Iterable[Block], side: str, value: str) -> bool:
    """Tell whether any block tells the value."""
    return bool(blocks_telling(blocks, side, value))


def _for_want(labelled: list[Block], value: str) -> list[Block]:
    if value not in _MONEY_VALUES:
        return []
    return [block for block in labelled if any(_NAMES_MONEY.search(line) for line in lines_of(block))]


def _penalties(blocks: list[Block], value: str) -> list[Block]:
    """Return the blocks on a penalty where all begins with it: "얼마예요?" after a fine asks for no fee."""
    is_on_it = value == "fee" and bool(blocks) and tells_side(blocks[0], "penalty")
    return [block for block in blocks if is_on_it and tells_side(block, "penalty")]


def _telling_lines(block: Block, value: str) -> Block | None:
    """Return the lines that tell the value; a table stays whole, for it compares."""
    if not _tells(block, value):
        return None
    return block if block["kind"] == "table" else narrowed(block, lambda line: holds_value(line, value))


def _tells(block: Block, value: str) -> bool:
    return any(holds_value(line, value) for line in lines_of(block))


def holds_value(line: str, value: str) -> bool:
    """Tell whether a line tells the value."""
    pattern = _VALUES.get(value)
    aside = _VALIDITY if value in {"duration", "deadline"} else _PENALTY if value in _MONEY_VALUES else None
    return pattern is not None and pattern.search(line) is not None and not (aside and aside.search(line))
