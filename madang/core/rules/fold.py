"""Text as a pattern should see it: plain digits, hyphens and spaces, whatever the keyboard made of them."""

import unicodedata
from dataclasses import dataclass

_HYPHEN_LIKE = frozenset("−ー─‑")
_FULL_WIDTH = range(0xFF01, 0xFF5F)
_FULL_WIDTH_OFFSET = 0xFEE0


@dataclass(frozen=True)
class Folded:
    """`text` is folded; `origins[i]` is where its i-th character stood in the original."""

    text: str
    origins: tuple[int, ...]

    def original_span(self, start: int, end: int) -> tuple[int, int]:
        """Return the span of the original that became `text[start:end]`; `start` < `end`."""
        return self.origins[start], self.origins[end - 1] + 1


def fold(text: str) -> Folded:
    """Fold digits to ASCII, dashes to a hyphen, blanks but the newline to a space; drop what is invisible."""
    folded = [(place, _fold(character)) for place, character in enumerate(text)]
    kept = [(place, character) for place, character in folded if character]
    return Folded("".join(character for _, character in kept), tuple(place for place, _ in kept))


def _fold(character: str) -> str:
    if character.isascii():
        return " " if character in "\t\r\f\v" else character
    if (digit := unicodedata.decimal(character, None)) is not None:
        return str(digit)
    category = unicodedata.category(character)
    if category == "Cf":
        return ""
    if category == "Pd" or character in _HYPHEN_LIKE:
        return "-"
    if category == "Zs":
        return " "
    return chr(ord(character) - _FULL_WIDTH_OFFSET) if ord(character) in _FULL_WIDTH else character
