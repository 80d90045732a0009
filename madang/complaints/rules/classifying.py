"""What a classifier says of a text, and when it is sure enough to be followed."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

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

    @property
    def offered(self) -> list[str]:
        """The fewest categories of which one is right as surely as the threshold asks; none where three are too few."""
        sums = accumulate(certainty for _, certainty in self.likeliest)
        enough = next((place for place, so_far in enumerate(sums, start=1) if so_far >= self.threshold), 0)
        return [category for category, _ in self.likeliest[:enough]]


@dataclass(frozen=True)
class Example:
    """A text and the category that a person gave it; `NO_COMPLAINT` where none fits."""

    text: str
    category: str


def why_words(words: Sequence[str]) -> str:
    """Say to a citizen which of their words led to a guess: ‘도로’, ‘구멍’이라고 적으셔서요. "" where none did."""
    if not words:
        return ""
    return f"{', '.join(f'‘{word}’' for word in words)}{_said(words[-1])} 적으셔서요."


def _said(word: str) -> str:
    """Return "이라고" after a syllable that ends in a consonant, else "라고"."""
    closes = "가" <= word[-1] <= "힣" and (ord(word[-1]) - ord("가")) % 28
    return "이라고" if closes else "라고"
