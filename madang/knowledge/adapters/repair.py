"""Typing put right: slips of a finger, and words typed in the wrong mode of the keyboard.

A slip is looked for only where Kiwi finds a word that is in no dictionary and in no article; it is taken for a word of
the articles one slip away. So whatever can be searched is searched as it was typed. Two words one slip apart share the
whole of one, or what is left of either when a key is left out: no word is compared with all (Garbe, SymSpell, 2012).
"""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from typing import Self

from madang.knowledge.adapters.analyser import Analyser, is_unknown
from madang.knowledge.rules.typing import is_korean, keys_of, slip, without_one_key, word_of

LEAST_KEYS, LEAST_LATIN = 5, 4
"""Shorter words are too like each other; shorter runs of Latin letters are names of things (lh, gs, pc)."""

SYLLABLES = range(5, 1, -1)
"""How much of a word may be the one that is meant; the rest are particles."""

LONGEST_UNKNOWN = 4
"""Longer unknown words are names, and their likeness to another name is no slip."""


@dataclass(frozen=True, eq=False)
class Repair:
    """The words of the articles by their keys, and those keys by what is left of them without one."""

    words: Mapping[str, str]
    gaps: Mapping[str, tuple[str, ...]]
    vocabulary: Collection[str]
    analyser: Analyser

    @classmethod
    def of(cls, vocabulary: Collection[str], analyser: Analyser) -> Self:
        """Prepare for the words of an index: 0.1 s for 9,000."""
        words = {keys: word for word in vocabulary if is_korean(word) and len(keys := keys_of(word)) >= LEAST_KEYS}
        gaps: dict[str, tuple[str, ...]] = {}
        for keys in words:
            for left in dict.fromkeys(without_one_key(keys)):
                gaps[left] = (*gaps.get(left, ()), keys)
        return cls(words, gaps, vocabulary, analyser)

    def mend(self, question: str) -> str:
        """Return a question as it was meant."""
        meant = " ".join(self._in_meant_mode(word) for word in question.split(" "))
        if not self._has_slip(meant):
            return meant
        return " ".join(self._nearest(word) if self._has_slip(word) else word for word in meant.split(" "))

    def _in_meant_mode(self, word: str) -> str:
        if word.isascii() and word.isalpha():
            meant = word_of(word)
            wrong = len(word) >= LEAST_LATIN and word.lower() not in self.vocabulary and is_korean(meant)
            return meant if wrong and not any(map(is_unknown, self.analyser.numbers(meant).values())) else word
        meant = keys_of(word)
        return meant if meant.isascii() and meant in self.vocabulary else word

    def _has_slip(self, text: str) -> bool:
        return any(
            is_unknown(number) and is_korean(form) and len(form) <= LONGEST_UNKNOWN and form not in self.vocabulary
            for form, number in self.analyser.numbers(text).items()
        )

    def _nearest(self, word: str) -> str:
        """Return the word with its beginning, the longest that can be, put right; else as it is."""
        for size in SYLLABLES:
            typed = keys_of(word[:size])
            found = {keys: how for keys in self._one_slip_away(typed) if (how := slip(typed, keys)) is not None}
            if found and size <= len(word):
                return self.words[min(found, key=lambda keys: (found[keys], keys))] + word[size:]
        return word

    def _one_slip_away(self, typed: str) -> Iterator[str]:
        left = [typed, *without_one_key(typed)]
        yield from (keys for keys in left if keys in self.words)
        yield from (keys for one in left for keys in self.gaps.get(one, ()))
