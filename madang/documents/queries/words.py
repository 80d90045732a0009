"""How documents and receipts are found by their words.

Kept are the morphemes of a text and the words between its spaces: Kiwi keeps a lone 호수공원 whole, and divides it in a
sentence. A word that is sought is found by its morphemes or by its beginning (호수공원에서).
"""

import re
from collections.abc import Iterable
from functools import reduce
from operator import and_

from django.contrib.postgres.search import SearchQuery

from madang.knowledge import api as knowledge

LONGEST_TEXT = 200_000
"""Characters of one text that are indexed: a book's worth; PostgreSQL's vector holds 1 MB."""

_CONFIG = "simple"
_WORD = re.compile(r"[0-9a-z가-힣\u3400-\u9fff]+")


def kept_words(texts: Iterable[str]) -> str:
    """Return what is indexed of texts: their morphemes, and their words as they stand."""
    text = " ".join(texts)[:LONGEST_TEXT]
    return " ".join([*knowledge.shared_analyser().morphemes(text), *_WORD.findall(text.lower())])


def sought(words: str) -> list[SearchQuery]:
    """Return one query a word; all of them must hold. An empty list where nothing can be sought."""
    return [query for word in dict.fromkeys(words.split()) if (query := _query(word)) is not None]


def _query(word: str) -> SearchQuery | None:
    morphemes = dict.fromkeys(knowledge.shared_analyser().morphemes(word))
    parts = [SearchQuery(morpheme, config=_CONFIG) for morpheme in morphemes]
    begins = [SearchQuery(f"{part}:*", config=_CONFIG, search_type="raw") for part in _WORD.findall(word.lower())]
    ways = [reduce(and_, way) for way in (parts, begins) if way]
    return reduce(lambda one, other: one | other, ways) if ways else None
