"""Whose telephone number is asked for ("건축과 전화번호"), or which number is shown ("3114가 어디예요")."""

import re
from collections.abc import Mapping

_UNIT = r"(?P<unit>[가-힣0-9]{1,14}(?:과|팀|국|실|소|단|관|센터|사무소|시청|군청|구청|의회))"
_TELEPHONE = (
    r"(?:직통|대표|사무실|담당자?)*(?:전화번호|전번|연락처|전화|번호)(?!표|판|예약|상담|신고|접수|연결|요금|기)"
)
_ASKED = re.compile(rf"{_UNIT}(?:의|에|으로|로)?{_TELEPHONE}.{{0,12}}")
_NUMBER = re.compile(r"(?<![\d-])\d[\d-]{1,13}\d(?![\d-])")
_ASKS_WHOSE = re.compile(r"어디|누구|누가|뭐|무슨|뭔|맞나|맞아|번호|전화|연락처|여기|거기")

SHORTEST = 4
"""Digits: 119, 109 and 110 are matters of articles."""

LONGEST = 30
"""Letters: whoever writes more asks for more than a number."""


def unit_asked(text: str) -> str:
    """Return the unit whose telephone is asked for and nothing else, without spaces; "" where there is none."""
    closed = re.sub(r"[\s?？.!~]+", "", text)
    found = _ASKED.fullmatch(closed) if len(closed) <= LONGEST else None
    return found["unit"] if found else ""


def number_asked(text: str) -> str:
    """Return the digits of a number that stands alone, or of which it is asked whose it is; else ""."""
    found = _NUMBER.search(text) if len(text) <= LONGEST else None
    if not found:
        return ""
    rest = _NUMBER.sub(" ", text, count=1).strip(" ?？.!~")
    return digits(found[0]) if not rest or _ASKS_WHOSE.search(rest) else ""


def unit_named(asked: str, names: Mapping[str, str]) -> str:
    """Return the key of the unit with this name, or of the only one whose name ends with it; else ""."""
    closed = {key: name.replace(" ", "") for key, name in names.items()}
    exact = [key for key, name in closed.items() if name == asked]
    near = [key for key, name in closed.items() if name.endswith(asked)]
    return next(iter(exact), near[0] if len(near) == 1 else "")


def whose_number(asked: str, numbers: Mapping[str, str]) -> str:
    """Return the name of the number that is asked for, or "": the whole number, or its last four digits or more.

    `numbers` holds a telephone for each name, in the order in which they are meant.
    """
    return next((name for name, number in numbers.items() if _is_meant(asked, digits(number))), "")


def digits(number: str) -> str:
    return re.sub(r"\D", "", number)


def _is_meant(asked: str, known: str) -> bool:
    return len(asked) >= SHORTEST and known.endswith(asked)
