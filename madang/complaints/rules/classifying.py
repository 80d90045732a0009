"""What a classifier says of a text, and when it is sure enough to be followed."""

from collections.abc import Sequence
from dataclasses import dataclass

BEST = 3
NO_COMPLAINT = ""
"""The class of texts that are no complaint, or that no category fits."""


@dataclass(frozen=True)
class Guess:
    """`likeliest`: categories with their calibrated probability, the best three first; `threshold` of being sure."""

    likeliest: tuple[tuple[str, float], ...] = ()
    threshold: float = 1.0

    @property
    def category(self) -> str:
        return self.likeliest[0][0] if self.likeliest else ""

    @property
    def certainty(self) -> float:
        return self.likeliest[0][1] if self.likeliest else 0.0

    @property
    def is_sure(self) -> bool:
        return bool(self.likeliest) and self.certainty >= self.threshold


@dataclass(frozen=True)
class Example:
    """A text and the category that a person gave it; `NO_COMPLAINT` where none fits."""

    text: str
    category: str


def why_words(words: Sequence[str]) -> str:
    """Say which words led to a guess: 내용의 ‘보도블록’, ‘깨지’ 때문입니다. "" where none did."""
    return f"내용의 {', '.join(f'‘{word}’' for word in words)} 때문입니다." if words else ""
