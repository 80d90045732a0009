"""Words as people write them, particles and endings and all: those of every list that tells how people speak.

A word that stands here was written as it was meant. Anything else may be a slip (`adapters/repair.py`).
"""

from collections.abc import Iterator
from functools import cache

from madang.knowledge.rules.everyday import everyday_pairs
from madang.knowledge.rules.matters import known_matters
from madang.knowledge.rules.typing import is_korean, keys_of
from madang.knowledge.rules.wordlists import read_lines


@cache
def written_words() -> frozenset[str]:
    """Return every word of whole Korean syllables: some 50,000."""
    return frozenset(word for phrase in _phrases() for word in phrase.split() if is_korean(word))


@cache
def written_keys() -> frozenset[str]:
    """Return the keys that are struck for each of them."""
    return frozenset(map(keys_of, written_words()))


_EXCLAMATIONS = "아따 아이고 아이구 어이구 에고 워메 오메 어매 워따 허허 에이 아니 근디 긍께 그랑께"
"""What is said by the way, and in no list: no slip of another word."""


def _phrases() -> Iterator[str]:
    for matter in known_matters():
        yield matter.official
        yield from matter.phrasings
    yield from (said for said, _ in everyday_pairs())
    yield from read_lines("out_of_scope.txt")
    yield _EXCLAMATIONS
