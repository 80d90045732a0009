"""Signs of what somebody means: groups of stems that must stand near each other, in any order, whatever stands between.

A sign is written on one line: `아이 / 아기 … 안 움직 / 꼼짝`. `/` parts the alternatives of a group, `…` parts groups,
`{사람}` is a group with a name, `!나무 / 간판` a group that must not stand near. In an alternative, spaces do not
count, but what begins within a word does not run on into the next (기자인데 인터뷰 holds no 데인). `_` before it asks
for the beginning of a word; a lone consonant at its end begins the next syllable (쓰러ㅈ: 쓰러지다, 쓰러졌다), and `~`
lets a final consonant follow (안 쉬~: 쉬어, 쉰다).
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate

from madang.chat.rules.letters import Letters, is_final, stem_letters

NEAR = 36
"""Letters of Hangul between two groups of a sign: about fifteen syllables."""

MOST_PLACES = 30
"""Places looked at for each group: a phrase sent a thousand times is no more of a sign."""

Span = tuple[int, int]
Spans = tuple[Span, ...]
"""Where each group of a sign stands."""

Groups = Mapping[str, tuple[str, ...]]
"""Named groups: alternatives as they are written."""


@dataclass(frozen=True)
class Stem:
    """One alternative, ready to be looked for."""

    letters: str
    starts_word: bool
    open_end: bool
    gaps: frozenset[int] = frozenset()
    """Places in `letters` where it is written with a space."""

    @classmethod
    def written(cls, alternative: str) -> "Stem":
        bare = alternative.strip()
        letters = stem_letters(bare)
        is_stem = bare.endswith("~") or letters[-1:] == "" or "\u1100" <= letters[-1] <= "\u1112"
        return cls(letters, bare.startswith("_"), is_stem, _gaps(bare))

    def places(self, said: Letters) -> Iterable[Span]:
        at = said.text.find(self.letters)
        while at >= 0:
            end = at + len(self.letters)
            if self._fits(said, at, end):
                yield at, end
            at = said.text.find(self.letters, at + 1)

    def _fits(self, said: Letters, at: int, end: int) -> bool:
        if at not in said.word_starts and (self.starts_word or self._runs_on(said, at, end)):
            return False
        return self.open_end or not is_final(said.text[end : end + 1])

    def _runs_on(self, said: Letters, at: int, end: int) -> bool:
        """Tell whether a word begins where this is written without a space."""
        return any(at + step in said.word_starts and step not in self.gaps for step in range(1, end - at))


@dataclass(frozen=True)
class Group:
    """Alternatives, any of which may stand."""

    stems: tuple[Stem, ...]

    @classmethod
    def written(cls, alternatives: Iterable[str]) -> "Group":
        stems = (Stem.written(each) for each in alternatives)
        return cls(tuple(stem for stem in stems if stem.letters))

    def places(self, said: Letters) -> list[Span]:
        found = [span for stem in self.stems for span in stem.places(said)]
        return sorted(set(found))[:MOST_PLACES]

    def is_in(self, said: Letters) -> bool:
        return any(True for stem in self.stems for _ in stem.places(said))


@dataclass(frozen=True)
class Sign:
    """Groups that must stand near each other, and those that must not."""

    wanted: tuple[Group, ...]
    unwanted: tuple[Group, ...]

    @classmethod
    def written(cls, line: str, groups: Groups) -> "Sign":
        """Read a line. Raises KeyError where it names a group that there is not."""
        parts = [part.strip() for part in line.split("…")]
        wanted = [_group(part, groups) for part in parts if not part.startswith("!")]
        return cls(tuple(wanted), tuple(_group(part[1:], groups) for part in parts if part.startswith("!")))

    @cached_property
    def _narrowest_first(self) -> list[Group]:
        """Most messages lack the group with the fewest words, and need no more looking."""
        return sorted(self.wanted, key=lambda group: len(group.stems))

    def place(self, said: Letters) -> Span | None:
        """Return where the sign stands, from its first letter to its last, or None."""
        if not all(group.is_in(said) for group in self._narrowest_first):
            return None
        found: list[Spans] = [()]
        for group in self.wanted:
            found = _joined(found, group.places(said))
        unwanted = [span for group in self.unwanted for span in group.places(said)]
        around = (_around(spans) for spans in found)
        return next((span for span in around if not any(_are_near(span, other) for other in unwanted)), None)


def groups_named(line: str) -> list[str]:
    """Return the names of groups in a line."""
    return re.findall(r"\{([^}]*)\}", line)


def _gaps(written: str) -> frozenset[int]:
    ends = accumulate(len(stem_letters(word)) for word in written.split()[:-1])
    return frozenset(ends)


def _group(part: str, groups: Groups) -> Group:
    alternatives: list[str] = []
    for written in part.split("/"):
        names = groups_named(written)
        alternatives += groups[names[0]] if names else [written]
    return Group.written(alternatives)


def _joined(found: list[Spans], places: list[Span]) -> list[Spans]:
    joined = {(*spans, place) for spans in found for place in places if _fits_to(spans, place)}
    return sorted(joined)[:MOST_PLACES]


def _fits_to(spans: Spans, place: Span) -> bool:
    """Tell whether a place is near what was found and takes no letter of it; it may lie between."""
    return not spans or (_are_near(_around(spans), place) and all(_apart(span, place) for span in spans))


def _around(spans: Spans) -> Span:
    return min(start for start, _ in spans), max(end for _, end in spans)


def _apart(one: Span, other: Span) -> bool:
    return one[1] <= other[0] or other[1] <= one[0]


def _are_near(one: Span, other: Span) -> bool:
    first, second = sorted((one, other))
    return second[0] - first[1] <= NEAR
