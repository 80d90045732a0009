"""How a table stands on paper: widths of its columns, on which side a cell stands, which rows stay whole."""

import re
from collections.abc import Sequence
from unicodedata import east_asian_width

NARROWEST, WIDEST = 6, 60
"""타 that a column counts at least and at most when the width of the page is shared out."""
_SHORT = 16
_WHOLE = 200
_NUMBER = re.compile(r"[△▲+\-]?\d[\d,.]*(?:원|천원|백만원|%|명|건|개|대|회)?")
_AMOUNT = re.compile(r"\d,\d{3}|원$")

Rows = Sequence[Sequence[str]]


def half_letters(text: str) -> int:
    """Width of the longest line of a text in 타: a Korean letter counts two."""
    return max(sum(2 if east_asian_width(letter) in "WF" else 1 for letter in line) for line in text.split("\n"))


def shares(rows: Rows) -> list[int]:
    """Return for each column its part of the width, by its longest cell."""
    return [min(max(NARROWEST, *map(half_letters, column)), WIDEST) for column in zip(*rows, strict=True)]


def sides(rows: Rows, header_rows: int) -> list[str]:
    """Return for each column where its cells stand: amounts right, short words in the middle, sentences left."""
    body = rows[header_rows:] or rows
    return [_side(column) for column in zip(*body, strict=True)]


def breakable(rows: Rows) -> list[bool]:
    """Return for each row whether it may run over the end of a page: only one that might not fit on a page."""
    return [any(len(cell) > _WHOLE for cell in row) for row in rows]


def _side(cells: Sequence[str]) -> str:
    filled = [cell for cell in cells if cell]
    if all(map(_NUMBER.fullmatch, filled)) and any(map(_AMOUNT.search, filled)):
        return "right"
    return "center" if all(half_letters(cell) <= _SHORT for cell in filled) else "left"
