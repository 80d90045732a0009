"""Clues: signs too weak to tell anything alone. Their weights are added, and enough of them together tell.

Nobody can list the pairs that somebody calm, old or frightened happens to use. "엄마가 계속 잠만 자고 대답을 안 해요"
has no word of danger, but somebody, a sleep, no answer, and that it goes on; what speaks of forms and fees counts
against it. Weights are given by hand, as small whole numbers, so that a reader of the pack can tell why a card came.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from madang.chat.rules.letters import SENTENCE_END, Letters
from madang.chat.rules.signs import Groups, Sign

ENOUGH = 3
"""Sum of weights from which clues tell."""

LEAD = 2
"""Weight that one clue of the kind itself must have: any number of weak ones alone is chance."""

STRETCH = 120
"""Letters of Hangul, about fifty syllables, within which clues are added where nobody ends a sentence."""

Weighted = Mapping[int, Iterable[str]]
"""Signs as they are written, by their weight: 3, 2, 1 for what tells, negative for what tells against it."""


@dataclass(frozen=True)
class Clue:
    """A sign and what it weighs."""

    weight: int
    sign: Sign

    def adds(self, said: Letters) -> int:
        return self.weight if self.sign.place(said) else 0


def clues_written(lines: Weighted, groups: Groups) -> tuple[Clue, ...]:
    """Read lines of clues. Raises KeyError where one names a group that there is not."""
    loose = {name: tuple(_loosely(each) for each in words) for name, words in groups.items()}
    return tuple(Clue(weight, Sign.written(line, loose)) for weight, signs in lines.items() for line in signs)


def are_enough(said: Letters, own: Iterable[Clue], shared: Iterable[Clue]) -> bool:
    """Tell whether the clues of a kind, with those that all kinds share, weigh enough in some stretch of a message."""
    own, shared = tuple(own), tuple(shared)
    return bool(own) and any(_weight(stretch, own, shared) >= ENOUGH for stretch in _stretches(said))


def _weight(said: Letters, own: tuple[Clue, ...], shared: tuple[Clue, ...]) -> int:
    """Return the sum of weights; 0 where no clue of the kind itself leads."""
    weights = [clue.adds(said) for clue in own]
    if max(weights) < LEAD:
        return 0
    return sum(weights) + sum(clue.adds(said) for clue in shared)


def _loosely(word: str) -> str:
    """Let a final consonant follow a word of two syllables or more: 따라가, 따라갔, 따라간."""
    return f"{word}~" if len(word.strip("_ ~")) > 1 else word


def _stretches(said: Letters) -> Iterator[Letters]:
    """Cut a message into two sentences each, and these into stretches that overlap by half: a letter of a whole page
    mentions many things, but whoever is in danger needs a sentence or two."""
    ends = [at for at, letter in enumerate(said.text) if letter == SENTENCE_END]
    starts, stops = [0, *(end + 1 for end in ends)], [*ends, len(said.text)]
    for start, stop in zip(starts, stops[1:] or stops, strict=False):
        yield from _overlapping(said, start, stop)


def _overlapping(said: Letters, start: int, stop: int) -> Iterator[Letters]:
    for at in range(start, max(stop - STRETCH // 2, start + 1), STRETCH // 2):
        yield _cut(said, at, min(at + STRETCH, stop))


def _cut(said: Letters, start: int, stop: int) -> Letters:
    return Letters(said.text[start:stop], frozenset(at - start for at in said.word_starts if start <= at < stop))
