"""How wide a text stands, in 타: half the width of one Korean letter."""

from unicodedata import east_asian_width

_WIDE = frozenset("WFA")
"""Ambiguous signs (①, ○, ★) are as wide as letters in Korean fonts."""


def width_of(text: str) -> int:
    """Return the width of one line in 타."""
    return sum(2 if east_asian_width(letter) in _WIDE else 1 for letter in text)
