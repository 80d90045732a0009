"""Amounts of money in a text: in figures, with 천원 or 백만원, and in the form of an official amount."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

_FIGURES = r"\d[\d,]*"
_SHORTENED = re.compile(rf"(?<![\d.,])(?<![만억조] )(?<![만억조])({_FIGURES}(?:\.\d+)?)\s?(천|백만|십억)\s?원(?!\s?권)")
_PLAIN = re.compile(rf"(?<![\d.,])({_FIGURES})(?=\s?원(?:[^가-힣]|[을은의이에씩정까부]|으로|$))")
_OFFICIAL = re.compile(
    rf"(?<![가-힣])금\s*(?P<figures>{_FIGURES})\s*원(?:\s*정)?(?:\s*\(\s*(?:금|일금)?\s*(?P<words>[일이삼사오육칠팔구영십백천만억조\s]+)원\s*정?\s*\))?"
)
_WORTH = {"천": 1_000, "백만": 1_000_000, "십억": 1_000_000_000}


@dataclass(frozen=True)
class Amount:
    """`text[start:end]` says `won`; `words` stands in brackets behind an official amount, else ""."""

    start: int
    end: int
    won: int
    written: str
    words: str = ""


def shortened(text: str) -> Iterator[Amount]:
    """Yield amounts such as 345천원, that are whole won; 5천 원 and 3만 5천 원 are words and no shortening."""
    if not any(unit in text for unit in _WORTH):
        return
    for found in _SHORTENED.finditer(text):
        figure = Decimal(found[1].replace(",", ""))
        won = figure * _WORTH[found[2]]
        if (figure >= 10 or found[2] == "십억") and won == int(won):
            yield Amount(*found.span(), int(won), found[0])


def plain_figures(text: str) -> Iterator[Amount]:
    """Yield the figures, without 원, of amounts written in digits."""
    for found in _PLAIN.finditer(text):
        yield Amount(*found.span(1), int(found[1].replace(",", "")), found[1])


def official_amounts(text: str) -> Iterator[Amount]:
    """Yield what begins with 금 and figures (금 113,560원 …), however spaced; 요금 500원 does not."""
    if "금" not in text:
        return
    for found in _OFFICIAL.finditer(text):
        won = int(found["figures"].replace(",", ""))
        yield Amount(*found.span(), won, found[0], re.sub(r"\s", "", found["words"] or ""))
