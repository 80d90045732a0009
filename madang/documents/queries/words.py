"""How documents and receipts are found by their words.

Kept are the morphemes of a text, its words as they stand and without their particles, and the parts of long nouns: Kiwi
keeps 팔마체육관 whole where it stands alone, and divides 호수공원 in one sentence and not in another. So what is sought
is found by whole words alone: to look for beginnings would gather every word that begins so. Where nothing was found,
`begun_words.py` offers them.
"""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache, reduce
from itertools import combinations
from operator import and_

from django.contrib.postgres.search import SearchQuery, SearchVector, SearchVectorField
from django.db.models import Func, Value
from django.db.models.expressions import Combinable
from django.db.models.functions import Coalesce

from madang.knowledge import api as knowledge

LONGEST_TEXT = 200_000
"""Characters that are indexed: a book's worth; PostgreSQL's vector holds 1 MB."""

LONG_NOUNS, SHORTEST_PART = range(4, 21), 2
"""Syllables of what is taken apart, and of what it is taken apart into; what is longer is no noun."""

_FIRST_WORD = 100
"""Kiwi numbers the words of its dictionary from here; below are kinds (a name that it does not know, a figure)."""

CONFIG, _REMEMBERED = "simple", 20_000
WORD = re.compile(r"[0-9a-z가-힣\u3400-\u9fff]+")


def vector(texts: Iterable[str]) -> SearchVector:
    """Return what a search column holds of texts."""
    return SearchVector(Value(kept_words(texts)), config=CONFIG)


def joined(*vectors: Combinable) -> Func:
    """Return one vector of several; NULL is one without words."""
    parts = [Coalesce(part, Value("", SearchVectorField())) for part in vectors]
    return Func(*parts, template="(%(expressions)s)", arg_joiner=" || ", output_field=SearchVectorField())


def kept_words(texts: Iterable[str]) -> str:
    """Return what is indexed of texts, each word once."""
    text = " ".join(texts)[:LONGEST_TEXT]
    return " ".join(dict.fromkeys(_kept(text)))


def sought(words: str) -> list[SearchQuery]:
    """Return one query a word; all of them must hold. An empty list where nothing can be sought."""
    return [query for word in dict.fromkeys(words.split()) if (query := _query(word)) is not None]


def _kept(text: str) -> Iterator[str]:
    for morpheme in knowledge.shared_analyser().morphemes(text):
        yield morpheme
        yield from _parts(morpheme)
    for word in WORD.findall(text.lower()):
        yield word
        yield _without_particles(word)


def _query(word: str) -> SearchQuery | None:
    divided, whole = knowledge.shared_analyser().morphemes(word), WORD.findall(word.lower())
    ways = [reduce(and_, map(_exactly, dict.fromkeys(way))) for way in (divided, whole) if way]
    if divided == whole:
        ways = ways[:1]
    return reduce(lambda one, other: one | other, ways) if ways else None


def _exactly(word: str) -> SearchQuery:
    return SearchQuery(word, config=CONFIG)


@lru_cache(_REMEMBERED)
def _without_particles(word: str) -> str:
    """Return a word up to its last morpheme that carries meaning (호수공원까지 -> 호수공원), else the word."""
    morphemes = knowledge.shared_analyser().morphemes(word)
    last = morphemes[-1] if morphemes else word
    before, found, _ = word.rpartition(last)
    return before + found if found else word


@lru_cache(_REMEMBERED)
def _parts(noun: str) -> tuple[str, ...]:
    """Return what stands within a long noun, between places where a word of the dictionary begins or ends.

    순천만국가정원 -> 순천만, 국가정원, 정원 and others: what is sought as a part has to begin and end as a word does.
    """
    if len(noun) not in LONG_NOUNS:
        return ()
    inner = range(SHORTEST_PART, len(noun) - SHORTEST_PART + 1)
    places = [0, *(place for place in inner if _is_known(noun[:place]) or _is_known(noun[place:])), len(noun)]
    return tuple(noun[start:end] for start, end in combinations(places, 2) if end - start >= SHORTEST_PART)


def _is_known(text: str) -> bool:
    """Tell whether a text is made of words of the dictionary, none of them a lone syllable."""
    found = knowledge.shared_analyser().numbered(text)
    whole = "".join(form for form, _ in found) == text
    return whole and all(len(form) >= SHORTEST_PART and number >= _FIRST_WORD for form, number in found)
