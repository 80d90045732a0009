"""Typing put right: slips of a finger, and words typed in the wrong mode of the keyboard.

What was meant is the word under which the whole is likeliest: how likely the words are beside each other, as Kiwi's own
language model tells, less how unlikely the slip is (Kernighan, Church, Gale: "A Spelling Correction Program Based on a
Noisy Channel Model", 1990). Only a word that no list of people's words holds is doubted, and only such words are
taken for it as stand in these lists or in an article.
"""

import re
from collections.abc import Collection, Iterator, Set
from dataclasses import dataclass
from typing import Self

from madang.knowledge.adapters.analyser import Analyser, is_unknown
from madang.knowledge.rules.slips import slips
from madang.knowledge.rules.spelling import as_offices_write
from madang.knowledge.rules.typing import is_korean, keys_of, word_of
from madang.knowledge.rules.written_words import written_keys, written_words

LEAST_LATIN, LEAST_LETTERS, LEAST_KEYS, LONGEST_NOUN = 4, 2, 4, 5
"""Shorter runs of Latin letters are names of things (lh, gs, pc); shorter words are too like each other."""

A_SLIP = 4.0
"""How much likelier the whole must become for a slip of unlikelihood 1, in natural logarithms."""

MAKES_NO_SENSE, NOT_YET_SEEN = 4.0, 7.0
"""And how much beyond, where the typed word is none that Kiwi knows, and where it is."""

MOST_DOUBTED, MOST_TRIED, BESIDE = 12, 12, 2
"""Words of a question that are doubted, words tried for one, and words on either side that tell which one is meant."""

_KOREAN = re.compile(r"[가-힣ㄱ-ㅎㅏ-ㅣ]+")
_LONE_LETTER = re.compile(r"[ㄱ-ㅎㅏ-ㅣ]")


@dataclass(frozen=True, eq=False)
class Repair:
    """Puts questions right by the words of an index, and by those of people."""

    nouns: Set[str]
    """The keys of the words of the articles."""
    words: Set[str]
    """The keys of these and of people's words, particles and endings and all."""
    vocabulary: Collection[str]
    analyser: Analyser

    @classmethod
    def of(cls, vocabulary: Collection[str], analyser: Analyser) -> Self:
        """Prepare for the words of an index."""
        long = (word for word in vocabulary if is_korean(word) and len(word) >= LEAST_LETTERS)
        nouns = frozenset(keys for word in long if len(keys := keys_of(word)) >= LEAST_KEYS)
        return cls(nouns, nouns | written_keys(), vocabulary, analyser)

    def mend(self, question: str) -> str:
        """Return a question as it was meant, otherwise as it was typed."""
        meant = " ".join(self._in_meant_mode(word) for word in question.split(" "))
        doubted = [found for found in _KOREAN.finditer(meant) if self._may_be_slip(found[0])][:MOST_DOUBTED]
        for found in reversed(doubted):
            before, after = meant[: found.start()], meant[found.end() :]
            meant = before + self._likeliest(found[0], before, after) + after
        return meant

    def _in_meant_mode(self, word: str) -> str:
        if word.isascii() and word.isalpha():
            meant = word_of(word)
            wrong = len(word) >= LEAST_LATIN and word.lower() not in self.vocabulary and is_korean(meant)
            return meant if wrong and self._is_known(meant) else word
        meant = keys_of(word)
        return meant if meant.isascii() and meant in self.vocabulary and self._may_be_slip(word) else word

    def _likeliest(self, word: str, before: str, after: str) -> str:
        """Return the word that is meant between what stands before and after."""
        tried = sorted(self._one_slip_away(word), key=lambda one: (one[1], one[0]))[:MOST_TRIED]
        if not tried:
            return word
        start, end = " ".join(before.split(" ")[-1 - BESIDE :]), " ".join(after.split(" ")[: 1 + BESIDE])
        likely = {meant: self.analyser.fluency(start + meant + end) - A_SLIP * slip for meant, slip in tried}
        best = max(likely, key=lambda meant: likely[meant])
        enough = MAKES_NO_SENSE if self._makes_no_sense(word) else NOT_YET_SEEN
        return best if likely[best] - self.analyser.fluency(start + word + end) > enough else word

    def _may_be_slip(self, word: str) -> bool:
        """Tell whether people write no such word, in dialect neither; one letter over and over (ㅋㅋ) is no word."""
        standard = as_offices_write(word)
        return len(set(word)) >= LEAST_LETTERS and standard not in written_words() and standard not in self.vocabulary

    def _is_known(self, word: str) -> bool:
        return word in written_words() or all(form in self.vocabulary for form in self.analyser.numbers(word))

    def _makes_no_sense(self, word: str) -> bool:
        forms = self.analyser.numbers(as_offices_write(word))
        unknown = any(is_unknown(number) and form not in self.vocabulary for form, number in forms.items())
        return unknown or bool(_LONE_LETTER.search(word))

    def _one_slip_away(self, word: str) -> Iterator[tuple[str, float]]:
        """Give words from which one slip leads to this one: as people write them, or beginning with a noun."""
        yield from _whole(keys_of(word), self.words)
        for size in range(LEAST_LETTERS, min(len(word), LONGEST_NOUN + 1)):
            begin, rest = word[:size], word[size:]
            if begin not in self.vocabulary:
                yield from ((noun + rest, slip) for noun, slip in _whole(keys_of(begin), self.nouns))


def _whole(struck: str, known: Set[str]) -> Iterator[tuple[str, float]]:
    """Give the words, of whole syllables, that may have been meant by keys and whose keys are known."""
    if len(struck) >= LEAST_KEYS:
        meant = ((keys, slip) for keys, slip in ({struck: 0.0} | slips(struck)).items() if keys in known)
        yield from ((word, slip) for keys, slip in meant if is_korean(word := word_of(keys)))
