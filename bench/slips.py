"""Measure how well slips of a finger are put right: `python -m bench.slips [PACK]`, half a minute.

Every other way of asking in a pack gets one slip, by a keyboard that makes the slips people make (a neighbouring key,
one left out, doubled, swapped with the next, ㅐ for ㅔ). It is asked as it was meant and as it was struck, while no
article knows other ways of asking. Slips are drawn by number, the same each time.
"""

import sys
from dataclasses import replace
from pathlib import Path
from random import Random

from bench.calibrate import ROOT
from bench.pack import read_documents
from madang.knowledge.adapters.analyser import shared_analyser
from madang.knowledge.adapters.index import Index
from madang.knowledge.adapters.repair import Repair
from madang.knowledge.rules.metrics import recall
from madang.knowledge.rules.slips import near_keys
from madang.knowledge.rules.typing import is_korean, keys_of, word_of

SEED, LEAST_LETTERS = 5, 2
_ALIKE = {"o": "p", "p": "o", "O": "P", "P": "O", "np": "ho", "E": "e", "R": "r", "T": "t", "Q": "q", "W": "w"}


def main(pack: Path) -> None:
    """Print recall with and without slips, and how many were put right."""
    articles = read_documents(pack)
    index = Index.build([replace(one, also_asked=()) for one in articles], shared_analyser())
    chance = Random(SEED)
    meant = [(phrase, one.id) for one in articles for phrase in one.also_asked]
    struck = [(with_slip(phrase, chance), phrase, wanted) for phrase, wanted in meant]
    asked = [one for one in struck if one[0]]
    repair = Repair.of(index.vocabulary, shared_analyser())
    _tell("as meant", index, [(phrase, wanted) for _, phrase, wanted in asked])
    _tell("with one slip", index, [(slip, wanted) for slip, _, wanted in asked])
    right = sum(repair.mend(slip) == repair.mend(phrase) for slip, phrase, _ in asked)
    spoiled = sum(repair.mend(phrase) != phrase for _, phrase, _ in asked)
    print(f"put right: {right / len(asked):.3f}; changed though rightly typed: {spoiled / len(asked):.3f}")


def with_slip(phrase: str, chance: Random) -> str:
    """Return a phrase with one slip in one of its words; "" where it has no word that is long enough."""
    words = phrase.split(" ")
    long = [place for place, word in enumerate(words) if is_korean(word) and len(word) >= LEAST_LETTERS]
    if not long:
        return ""
    place = chance.choice(long)
    slipped = word_of(_slipped(keys_of(words[place]), chance))
    return " ".join([*words[:place], slipped, *words[place + 1 :]])


def _slipped(keys: str, chance: Random) -> str:
    """Return other keys than these, one slip away."""
    at, kind = chance.randrange(len(keys) - 1), chance.random()
    before, key, after = keys[:at], keys[at], keys[at + 1 :]
    if kind < 0.35:
        slipped = before + chance.choice(near_keys(key)) + after
    elif kind < 0.5:
        slipped = before + after
    elif kind < 0.65:
        slipped = before + key + key + after
    elif kind < 0.8:
        slipped = before + after[0] + key + after[1:]
    else:
        alike = [(one, other) for one, other in _ALIKE.items() if one in keys]
        slipped = keys.replace(*chance.choice(alike), 1) if alike else before + after
    return slipped if slipped != keys else _slipped(keys, chance)


def _tell(name: str, index: Index, asked: list[tuple[str, str]]) -> None:
    ranks = []
    for question, wanted in asked:
        found = [hit.document_id for hit in index.search(question).hits]
        ranks.append(found.index(wanted) + 1 if wanted in found else None)
    print(f"{name}: {len(asked)} questions, recall@1 {recall(ranks, 1):.3f}, recall@3 {recall(ranks, 3):.3f}")


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "cities" / "suncheon")
