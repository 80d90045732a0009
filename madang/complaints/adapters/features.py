"""What a classifier sees of a text: its words, its letters, and what it means.

Words are Kiwi's morphemes that carry meaning, alone and in pairs. Letters are runs of two to four, which hold together
what a slip of the finger, dialect or an unknown word takes apart. Digits count as one, so that no number is learned.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from madang.complaints.adapters import meaning
from madang.knowledge.api import shared_analyser

READ_LETTERS = 2000
"""Of a long text so much is read: what it is about was said by then."""
RUNS = (2, 3, 4)
WORD, PAIR, LETTERS = "w", "p", "c"
_SHARES = {WORD: 0.5, PAIR: 0.5, LETTERS: 0.5}
MEANING_SHARE = 2.0
"""How much each kind of sign counts against the others; a share is the length of its vector."""
_DIGITS = re.compile(r"\d+")
_BLANK = re.compile(r"[\s\x00-\x1f]+")


@dataclass(frozen=True, eq=False)
class Seen:
    """Texts as a classifier sees them: the counted terms of each, and their vectors (texts, size)."""

    terms: Sequence[Counter[str]]
    vectors: NDArray[np.float32]

    def __len__(self) -> int:
        return len(self.terms)


def see(texts: Sequence[str]) -> Seen:
    """Look at texts; never raises, whatever they hold."""
    plain = [_plain(text) for text in texts]
    numbered = [shared_analyser().numbered(text) for text in plain]
    words = [[form for form, _ in found] for found in numbered]
    terms = [_terms(*both) for both in zip(words, plain, strict=True)]
    return Seen(terms, meaning.vectors([dict(found) for found in numbered]))


def is_word(term: str) -> bool:
    return term.startswith(f"{WORD}:")


def said(term: str) -> str:
    """Return a term as it stood in the text."""
    return term.partition(":")[2]


def share(term: str) -> float:
    """Return how much terms of this kind count."""
    return _SHARES[term.partition(":")[0]]


def _plain(text: str) -> str:
    cut = text[:READ_LETTERS].encode("utf-8", "ignore").decode()
    return _BLANK.sub(" ", _DIGITS.sub("0", unicodedata.normalize("NFKC", cut))).strip().lower()


def _terms(words: list[str], plain: str) -> Counter[str]:
    run = f" {plain} "
    counted = Counter(f"{WORD}:{word}" for word in words)
    counted.update(f"{PAIR}:{one} {other}" for one, other in pairwise(words))
    if plain:
        counted.update(f"{LETTERS}:{run[at : at + size]}" for size in RUNS for at in range(len(run) - size + 1))
    return counted
