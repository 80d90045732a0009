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
    """Return the last kind word of a cleaned text; the longest counts where several begin together.

    One that begins a word comes before one that ends a name: "화장실 중앙시장" asks for the first.
    """
    pattern, words = _words()
    found = list(pattern.finditer(text))
    alone = [each for each in found if not text[: each.start()][-1:].strip()]
    if not found:
        return None
    last = (alone or found)[-1]
    return Said(words[_squeezed(last[0])], last.start(), last.end())


def ends_in_kind(word: str) -> bool:
    """Tell whether a word is called after a kind, as places are: 중앙시장, 대학병원."""
    said = kind_said(word)
    return said is not None and said.start > 0 and said.end == len(word)


def stands_as_word(word: str, text: str) -> bool:
    """Tell whether a text holds the word by itself, perhaps with a particle: "어느 병원에 가나요", but not "병원비"."""
    return re.search(rf"{re.escape(word)}(?:에서|에는|에|은|는|이|가|을|를|으로|도|의)?(?![가-힣])", text) is not None


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
