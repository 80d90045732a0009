"""Amounts of money in words: 금113,560원(금일십일만삼천오백육십원) (시행규칙 제2조제2항).

일 is always written before 십, 백 and 천, so that nothing can be put before them afterwards.
"""

import re

LARGEST = 10**16 - 1
"""Won: what can be said with 조 and less."""

_DIGITS = "영일이삼사오육칠팔구"
_PLACES = ("", "십", "백", "천")
_GROUPS = ("", "만", "억", "조")
_GROUP = re.compile(
    rf"(?:(?:([{_DIGITS[1:]}]?)천)?(?:([{_DIGITS[1:]}]?)백)?(?:([{_DIGITS[1:]}]?)십)?([{_DIGITS[1:]}])?)"
)
_OFFICIAL = re.compile(r"금([\d,]+)원\(금([가-힣]+)원\)")


class NotAnAmountError(ValueError):
    """The words or figures say no amount."""

    def __init__(self, text: object) -> None:
        super().__init__(f"‘{text}’ 금액을 읽지 못했습니다. 0원에서 {LARGEST:,}원 사이로 씁니다.")


def in_words(amount: int) -> str:
    """Return an amount of won in words, without 원: 113560 is "일십일만삼천오백육십".

    Raises NotAnAmountError below 0 and above `LARGEST`.
    """
    if not 0 <= amount <= LARGEST:
        raise NotAnAmountError(amount)
    digits = f"{amount:016d}"
    groups = (_group(digits[at : at + 4], _GROUPS[3 - at // 4]) for at in range(0, 16, 4))
    return "".join(groups) or _DIGITS[0]


def from_words(words: str) -> int:
    """Return what the words say, with or without 일 before 십, 백, 천 and 만; spaces do not matter.

    Raises NotAnAmountError.
    """
    left = re.sub(r"\s", "", words)
    if left in (_DIGITS[0], "공"):
        return 0
    total = 0
    for name, worth in (("조", 10**12), ("억", 10**8), ("만", 10**4), ("", 1)):
        group, parted, rest = left.partition(name) if name else (left, "", "")
        if not name or parted:
            total += _value(group, name, words) * worth
            left = rest
    if not total:
        raise NotAnAmountError(words)
    return total


def official(amount: int) -> str:
    """Return an amount as it stands in a document: "금113,560원(금일십일만삼천오백육십원)". Raises NotAnAmountError."""
    return f"금{amount:,}원(금{in_words(amount)}원)"


def read_official(text: str) -> int:
    """Return the amount of `official`. Raises NotAnAmountError where figures and words differ, too."""
    found = _OFFICIAL.fullmatch(text)
    if not found or not found[1].strip(",") or from_words(found[2]) != int(found[1].replace(",", "")):
        raise NotAnAmountError(text)
    return int(found[1].replace(",", ""))


def _group(digits: str, name: str) -> str:
    said = "".join(_DIGITS[int(digit)] + _PLACES[3 - place] for place, digit in enumerate(digits) if digit != "0")
    return said + name if said else ""


def _value(group: str, name: str, words: str) -> int:
    """Return the value of up to four places; "만" alone is one 만."""
    found = _GROUP.fullmatch(group)
    if not found:
        raise NotAnAmountError(words)
    if not group:
        return 1 if name else 0
    return sum(
        (_DIGITS.index(digit) if digit else 1) * 10**power
        for digit, place, power in zip(found.groups(), "천백십 ", (3, 2, 1, 0), strict=True)
        if digit or place in group
    )
