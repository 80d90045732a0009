"""Everyday words and the words that offices use for the same thing, added to a question at a low weight."""

from collections import defaultdict
from collections.abc import Iterable
from functools import cache

from madang.knowledge.rules.text import letters
from madang.knowledge.rules.wordlists import read_pairs

OFFICE_WEIGHT = 0.4
"""Weight of an added word; one that was typed weighs 1. Between .25 and .6 the figures hardly move."""


def office_words(question: str, morphemes: Iterable[str]) -> tuple[str, ...]:
    """Return the office words for what a cleaned question says, without those that it says itself.

    A trigger of one syllable must be one of the morphemes; a longer one may stand anywhere once spaces are gone.
    """
    run, forms = letters(question), set(morphemes)
    found = [words for trigger, words in _in_run(run) if trigger in run]
    found += [words for form in forms if (words := _short_triggers().get(form))]
    return tuple(sorted({word for words in found for word in words if word not in run}))


def _in_run(run: str) -> Iterable[tuple[str, tuple[str, ...]]]:
    by_start = _long_triggers()
    for pair in {run[at : at + 2] for at in range(len(run) - 1)}:
        yield from by_start.get(pair, ())


@cache
def _short_triggers() -> dict[str, tuple[str, ...]]:
    return {trigger: words for trigger, words in _triggers() if len(trigger) == 1}


@cache
def _long_triggers() -> dict[str, list[tuple[str, tuple[str, ...]]]]:
    by_start: dict[str, list[tuple[str, tuple[str, ...]]]] = defaultdict(list)
    for trigger, words in _triggers():
        if len(trigger) > 1:
            by_start[trigger[:2]].append((trigger, words))
    return by_start


def _triggers() -> Iterable[tuple[str, tuple[str, ...]]]:
    return ((trigger, tuple(words.split())) for trigger, words in read_pairs("everyday.tsv"))
