"""Numbers as Koreans write them, in digits or in words: 52,000 · 5만2천 · 오만 이천 · 스물다섯."""

import re
from decimal import Decimal

_DIGITS: dict[str, int] = dict(zip("일이삼사오육칠팔구", range(1, 10), strict=True))
_SMALL = {"십": 10, "백": 100, "천": 1_000}
_LARGE = {"만": 10_000, "억": 100_000_000}
_NATIVE_ONES = {
    name: value
    for value, names in enumerate(("한", "두", "세", "네", "다섯", "여섯", "일곱", "여덟", "아홉"), start=1)
    for name in (names,)
}
_NATIVE_TENS = {
    name: value * 10
    for value, name in enumerate(("열", "스물", "서른", "마흔", "쉰", "예순", "일흔", "여든", "아흔"), start=1)
}

PLAIN = r"(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?"
"""A number in digits."""

WRITTEN = rf"{PLAIN}(?:[십백천만억]+(?: ?{PLAIN}(?=[십백천만억])[십백천만억]+)*(?: ?{PLAIN}(?=원))?)?"
"""A number that begins with a digit: 30 · 30만 · 5만 2천 · 1억 5천만 · 5만 2,000 (원)."""

_LETTER = "[일이삼사오육칠팔구십백천만억]"
SPOKEN = rf"(?:{_LETTER}{{2,}}|[십백천만억])(?: {_LETTER}+)*"
"""A number in Chinese-Korean words; such letters begin many other words, so the caller says what must follow."""

SPOKEN_ONE = "[일이삼사오육칠팔구]"

_TENS, _ONES = "|".join(_NATIVE_TENS), "|".join(_NATIVE_ONES)
NATIVE = rf"(?:(?:{_TENS})(?:{_ONES})?|스무|{_ONES})"
"""A number in Korean words, as they count things: 한 · 두 · 열두 · 스무."""

_PART = re.compile(rf"{PLAIN}|{_LETTER}")


def amount_of(written: str) -> str:
    """Return the value of a number (`WRITTEN` or `SPOKEN`) in plain digits: "5만 2천" is "52000", "2.50" is "2.5"."""
    total = section = number = Decimal(0)
    for part in _PART.findall(written):
        if part in _SMALL:
            section, number = section + (number or 1) * _SMALL[part], Decimal(0)
        elif part in _LARGE:
            total, section, number = total + ((section + number) or 1) * _LARGE[part], Decimal(0), Decimal(0)
        else:
            number = Decimal(_DIGITS.get(part, 0)) or Decimal(part.replace(",", ""))
    value = total + section + number
    return format(value.normalize(), "f")


def native_amount_of(written: str) -> str:
    """Return the value of a number in Korean words (`NATIVE`): "열두" is "12"."""
    if written == "스무":
        return "20"
    tens = next((name for name in _NATIVE_TENS if written.startswith(name)), "")
    return str(_NATIVE_TENS.get(tens, 0) + _NATIVE_ONES.get(written[len(tens) :], 0))
