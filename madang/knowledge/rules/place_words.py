"""Everyday words for kinds of places, found in a message (`data/place_words.tsv`)."""

import re
from dataclasses import dataclass
from functools import cache

from madang.knowledge.rules.wordlists import read_pairs


@dataclass(frozen=True)
class KindWord:
    """A word as people say it, the kinds of places it means, and what their names or facts must hold besides."""

    word: str
    kinds: tuple[str, ...]
    narrowing: tuple[str, ...] = ()


@dataclass(frozen=True)
class Said:
    """A kind word where it stands in a message."""

    kind: KindWord
    start: int
    end: int


def kind_said(text: str) -> Said | None:
    """Return the last kind word of a cleaned text; the longest counts where several begin together."""
    pattern, words = _words()
    last = None
    for found in pattern.finditer(text):
        last = found
    return Said(words[_squeezed(last[0])], last.start(), last.end()) if last else None


@cache
def _words() -> tuple[re.Pattern[str], dict[str, KindWord]]:
    words: dict[str, KindWord] = {}
    forms: set[str] = set()
    for word, rest in read_pairs("place_words.tsv"):
        kinds, _, narrowing = rest.partition("\t")
        forms.add(word)
        words[_squeezed(word)] = KindWord(word, tuple(kinds.split()), tuple(narrowing.split()))
    longest_first = sorted(forms, key=lambda form: len(_squeezed(form)), reverse=True)
    return re.compile("|".join(form.replace(" ", r"\s*") for form in longest_first)), words


def _squeezed(word: str) -> str:
    return re.sub(r"\s", "", word)
