"""Searching documents by their words: `python -m bench.document_search [--documents 1000000] [--rounds 15]`.

The newest page of what holds all the words, out of the whole archive: rare, middling and common words, two words, a
word that three documents hold, and one that stands in old documents alone. The peer is the bare SQL of the same
question, as a first try writes it, which leaves the way to the database.
"""

import argparse
from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from django.db import connection

from bench.archive import fill, open_archive
from bench.in_turn import Times, in_turn, line
from madang.documents.models import Document
from madang.documents.queries.lists import by_words
from madang.knowledge.adapters.analyser import shared_analyser

GOAL_MS, ON_A_PAGE = 300.0, 30
RANKS = {"common": (0, 400), "middling": (1_000, 4_000), "rare": (15_000, 20_000)}
"""Where in the words, the commonest first, those of each kind are sought."""

THREE, OLD = "상사화", "감염병"
MARKS = (
    f"UPDATE documents_document SET search = search || '{THREE}'::tsvector WHERE id IN (1000, 77777, 400000)",
    f"UPDATE documents_document SET search = search || '{OLD}'::tsvector "
    "WHERE id < (SELECT max(id) FROM documents_document) / 3 AND id % 7 = 0",
    "VACUUM ANALYZE documents_document",
)
PEER = """
SELECT id, title, number, state FROM documents_document
WHERE {conditions} ORDER BY id DESC LIMIT 30
"""


def run(documents: int = 1_000_000, rounds: int = 15) -> None:
    with TemporaryDirectory(prefix="madang-bench-") as state, open_archive(Path(state)):
        measure(fill(documents), documents, rounds)


def measure(words: Sequence[str], documents: int, rounds: int) -> None:
    """Print the times on a filled archive with these words, the commonest first."""
    with connection.cursor() as cursor:
        for mark in MARKS:
            cursor.execute(mark)
    print(f"Searching: {documents:,} documents, the newest page of {ON_A_PAGE}")
    for kind, asked in _questions(words):
        # The way to the database is the peer's own too: each question warms both alike, and counts for its kind.
        pairs = [in_turn(partial(_page, one), partial(_bare, one), rounds) for one in asked]
        own, peer = (Times(tuple(ms for pair in pairs for ms in pair[side].ms)) for side in (0, 1))
        print(line(kind, own, peer, "bare SQL", GOAL_MS))


def _questions(words: Sequence[str]) -> Iterator[tuple[str, list[str]]]:
    kinds = {kind: _whole(words[first:last]) for kind, (first, last) in RANKS.items()}
    yield from kinds.items()
    common, middling, rare = kinds.values()
    yield "two common words", _both(common, common[::-1])
    yield "a common and a rare word", _both(common, rare)
    yield "two middling words", _both(middling, middling[::-1])
    yield "a word of three documents", [THREE]
    yield "a word of old documents", [OLD]
    yield "a common word and one of old documents", _both(common, [OLD] * len(common))


def _whole(words: Sequence[str], most: int = 6) -> list[str]:
    """Return words that are searched for as they are; the made ones are none of the language."""
    analyser = shared_analyser()
    return [word for word in words if not word.endswith("룡") and analyser.morphemes(word) == [word]][:most]


def _both(some: Sequence[str], others: Sequence[str]) -> list[str]:
    return [f"{one} {other}" for one, other in zip(some, others, strict=False) if one != other]


def _page(words: str) -> list[Document]:
    return list(by_words(Document.objects.defer("body", "search"), words).order_by("-id")[:ON_A_PAGE])


def _bare(words: str) -> list[tuple[object, ...]]:
    wanted = shared_analyser().morphemes(words)
    conditions = " AND ".join("search @@ plainto_tsquery('simple', %s)" for _ in wanted)
    with connection.cursor() as cursor:
        cursor.execute(PEER.format(conditions=conditions), wanted)
        return list(cursor.fetchall())


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--documents", type=int, default=1_000_000)
    parser.add_argument("--rounds", type=int, default=15)
    run(**vars(parser.parse_args()))
