"""Everyday words and the words that offices use for the same thing, added to a question at a low weight.

`data/everyday/*.tsv` hold them, written for any city from general knowledge alone; one line: what people say, a tab,
and the office words parted by spaces. What people say is looked for in one of three ways:

- a verb or adjective in its dictionary form (버리다) by its stem, so that no other word's letters are taken for it;
- a word of one or two letters (딱지) as a morpheme;
- anything longer (물이 새는) anywhere among the letters, as spaces are typed at will.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import Self

from madang.knowledge.rules.text import letters
from madang.knowledge.rules.wordlists import names_in, read_pairs

OFFICE_WEIGHT = 0.3
"""Weight of an added word; one that was typed weighs 1. Chosen on the sample pack; .2 to .4 hardly differ."""

_FOLDER = "everyday"
_DICTIONARY_ENDING = "다"
_SHORT = 2

Words = tuple[str, ...]


@dataclass(frozen=True)
class _Everyday:
    """Office words by what people say; `runs` are found by their first two letters."""

    stems: dict[str, Words]
    morphemes: dict[str, Words]
    runs: dict[str, list[tuple[str, Words]]]

    @classmethod
    def of(cls, pairs: Iterable[tuple[str, str]]) -> Self:
        lists = cls({}, {}, defaultdict(list))
        for said, words in pairs:
            run, office = letters(said), tuple(words.split())
            if said.endswith(_DICTIONARY_ENDING) and " " not in said:
                lists.stems[said.removesuffix(_DICTIONARY_ENDING)] = office
            if len(run) > _SHORT:
                lists.runs[run[:2]].append((run, office))
            elif not run.endswith(_DICTIONARY_ENDING):
                lists.morphemes[run] = office
        return lists

    def of_run(self, run: str) -> Iterator[Words]:
        for start in {run[at : at + 2] for at in range(len(run) - 1)}:
            yield from (office for said, office in self.runs.get(start, ()) if said in run)


def office_words(question: str, morphemes: Iterable[str], stems: Collection[str] = ()) -> Words:
    """Return the office words for what a cleaned question says, without those that it says itself.

    `stems` are those of its verbs and adjectives, without an ending.
    """
    lists, run = _everyday(), letters(question)
    found = [*lists.of_run(run)]
    found += [lists.morphemes[form] for form in set(morphemes) if form in lists.morphemes]
    found += [lists.stems[stem] for stem in set(stems) if stem in lists.stems]
    return tuple(sorted({word for words in found for word in words if word not in run}))


def everyday_lists() -> list[str]:
    """Return the names of the lists."""
    return names_in(_FOLDER)


def everyday_pairs() -> list[tuple[str, str]]:
    """Return every line of the lists: what people say, and the office words parted by spaces."""
    return [pair for name in everyday_lists() for pair in read_pairs(name)]


@cache
def _everyday() -> _Everyday:
    return _Everyday.of(everyday_pairs())
