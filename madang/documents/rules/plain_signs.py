"""Signs at the start of a line of plain text: the eight levels of headings, and □ ○ - ㆍ, which have none."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from madang.documents.rules.headings import CIRCLED_LETTERS, CIRCLED_NUMBERS, LETTERS

_BULLETS = {"□■▢◇◆": 0, "○●◦ㅇo": 1, "-–—": 2, "ㆍ·•∙": 3}
"""Their order is habit, not law (시행규칙 제2조제1항 단서)."""
_BULLET = re.compile(rf"([{''.join(_BULLETS).replace('-', '')}-])\s+(\S.*)")
_BRACKETED_NUMBERS = "".join(map(chr, range(0x2474, 0x2488)))
_BRACKETED_LETTERS = "".join(map(chr, range(0x320E, 0x321C)))
_CERTAIN = LETTERS[:42]
"""가 … 하, 거 … 허, 고 … 호: any of these before a point or a bracket is a sign, others only where one is due."""


@dataclass(frozen=True)
class Signed:
    """A line with its sign taken off: the level 1 to 8 and the number within the run, from 1."""

    level: int
    count: int
    text: str


@dataclass(frozen=True)
class Bulleted:
    """`rank` 0 to 3, the outermost first."""

    rank: int
    text: str


def signed(line: str, due: Callable[[int], int] = lambda level: 1) -> Signed | None:
    """Return a stripped line that begins with a sign, else None.

    `due(level)` is the number that would come next at that level: dates (6. 9. 시행), (주)한빛 and words
    torn off by a line's end (다.) are signs only where one is due.
    """
    for level, (pattern, number) in enumerate(_SHAPES, 1):
        if found := pattern.match(line):
            count, text = number(found[1]), found[2].strip()
            if count and (count == due(level) or _is_certain(level, found[1], text)):
                return Signed(level, count, text)
    return None


def bulleted(line: str) -> Bulleted | None:
    """Return a stripped line that begins with □ ○ - ㆍ and a space, else None."""
    found = _BULLET.match(line)
    return Bulleted(next(rank for signs, rank in _BULLETS.items() if found[1] in signs), found[2]) if found else None


def odd_sign(text: str) -> tuple[int, str] | None:
    """Return the length of a sign made of one compatibility character (⑴, ㈎) and the three that it should be."""
    if text and (place := _BRACKETED_NUMBERS.find(text[0])) >= 0:
        return 1, f"({place + 1})"
    if text and (place := _BRACKETED_LETTERS.find(text[0])) >= 0:
        return 1, f"({LETTERS[place]})"
    return None


def _is_certain(level: int, told: str, text: str) -> bool:
    if level == 1:
        return not re.match(r"\d{1,2}\.", text)
    if level == 2:
        return told in _CERTAIN and told != "다"
    if level == 6:
        return told in _BRACKETED_LETTERS
    return (level == 4 and told in _CERTAIN) or level in (3, 5) or told in CIRCLED_NUMBERS or told in CIRCLED_LETTERS


def _number(told: str) -> int:
    return int(told) if told.isdecimal() else 0


def _letters(told: str) -> int:
    """Return the place of a letter or of a pair of letters; 0 where it is none of them."""
    places = [LETTERS.index(each) + 1 if each in LETTERS else 0 for each in told]
    return 0 if 0 in places else places[-1] + (len(LETTERS) * places[0] if len(places) > 1 else 0)


def _among(characters: str, other: Callable[[str], int]) -> Callable[[str], int]:
    return lambda told: characters.find(told) + 1 or other(told)


_GAP = r"(?:\s+|(?=[^\s\d.]))"
_SHAPES: tuple[tuple[re.Pattern[str], Callable[[str], int]], ...] = (
    (re.compile(rf"(\d{{1,3}})\.{_GAP}(\S.*)"), _number),
    (re.compile(rf"([가-힣]{{1,2}})\.{_GAP}(\S.*)"), _letters),
    (re.compile(r"(\d{1,3})\)\s*(\S.*)"), _number),
    (re.compile(r"([가-힣]{1,2})\)\s*(\S.*)"), _letters),
    (
        re.compile(rf"(?:\((?=\d))?([{_BRACKETED_NUMBERS}]|(?<=\()\d{{1,3}}(?=\)))\)?\s*(\S.*)"),
        _among(_BRACKETED_NUMBERS, _number),
    ),
    (
        re.compile(rf"(?:\((?=[가-힣]))?([{_BRACKETED_LETTERS}]|(?<=\()[가-힣]{{1,2}}(?=\)))\)?\s*(\S.*)"),
        _among(_BRACKETED_LETTERS, _letters),
    ),
    (re.compile(rf"\[?([{CIRCLED_NUMBERS}]|(?<=\[)\d{{2,3}}(?=\]))\]?\s*(\S.*)"), _among(CIRCLED_NUMBERS, _number)),
    (
        re.compile(rf"\[?([{CIRCLED_LETTERS}]|(?<=\[)[가-힣]{{1,2}}(?=\]))\]?\s*(\S.*)"),
        _among(CIRCLED_LETTERS, _letters),
    ),
)
