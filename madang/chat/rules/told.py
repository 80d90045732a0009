"""Where an article tells a value that was asked for, though no block stands under that name: money, days, papers."""

import re
from collections.abc import Iterable, Mapping
from typing import Any

from madang.chat.rules.follow_up import tells_side

Block = Mapping[str, Any]

_SENTENCE = re.compile(r"(?<=[.!?])\s+|\n")
_SPAN = r"\d+(?:\s?~\s?\d+)?\s?(?:일|주|시간|분|개월|달)"
_MONEY = r"\d[\d,.]*\s?(?:만|천)?\s?원|무료|공짜|돈(?:은|이)\s?(?:안|들지)|\d+\s?(?:%|퍼센트)"
_OFFICES = (
    r"(?:행정복지센터|주민센터|보건소|사무소|민원실|창구|구청|군청|도서관|은행|우체국|정부24|누리집"
    r"|공단|지사|세무서|경찰서|터미널|병원)"
)

_VALUES: Mapping[str, re.Pattern[str]] = {
    "fee": re.compile(_MONEY),
    "amount": re.compile(_MONEY),
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

MOST = 3


def value_asked(message: str, side: str) -> str:
    """Return which value of a side is asked for: how long it takes and until when are both told of a `period`."""
    closed = re.sub(r"\s", "", message)
    if side != "period":
        return side
    if re.search(r"걸리|걸려|걸림|걸릴|오래|며칠만에|언제나와|언제나오|당일", closed):
        return "duration"
    return "deadline" if re.search(r"언제까지|기한|마감|며칠안|까지신청|까지해", closed) else "period"


def blocks_telling(blocks: Iterable[Block], side: str, value: str) -> list[Block]:
    """Return the blocks on a side that tell the value; where none stands under that name, those whose words tell it."""
    blocks = list(blocks)
    wanted = [block for block in blocks if tells_side(block, side)]
    if value in {"duration", "deadline"}:
        wanted = [block for block in wanted if _tells(block, value)]
    return wanted or [block for block in blocks if _tells(block, value)][:MOST]


def tells_value(blocks: Iterable[Block], side: str, value: str) -> bool:
    """Tell whether any block tells the value."""
    return bool(blocks_telling(blocks, side, value))


def _tells(block: Block, value: str) -> bool:
    pattern = _VALUES.get(value)
    return pattern is not None and any(
        pattern.search(sentence) and not (value in {"duration", "deadline"} and _VALIDITY.search(sentence))
        for sentence in _sentences(block)
    )


def _sentences(block: Block) -> list[str]:
    match block["kind"]:
        case "text":
            told = [sentence for words in block["paragraphs"] for sentence in _SENTENCE.split(words)]
        case "list" | "steps":
            told = [block["title"], *block["items"]]
        case "table":
            told = [block["caption"], *(" ".join(row) for row in [block["header"], *block["rows"]])]
        case "notice":
            told = _SENTENCE.split(block["text"])
        case _:
            told = []
    return told
