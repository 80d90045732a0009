"""Searching the register by words: `python -m bench.document_search [--documents 1000000] [--rounds 15]`.

The first page of the lines that hold all the words, in text or enclosures, as somebody sees them who works here: rare,
middling and common words, two words, a word that three documents hold, and one that stands in old documents alone. The
peer is bare SQL of the documents that hold them, as a first try writes it, which leaves the way to the database.
"""

import argparse
from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from itertools import islice
from pathlib import Path
from tempfile import TemporaryDirectory

from django.db import connection

from bench.archive import OLD, THREE, fill, open_archive, vocabulary
from bench.in_turn import Times, in_turn, line
from madang.documents.policy import listed_for
from madang.documents.queries.register import ON_A_PAGE, Asked, RegisterPage, register_page
from madang.knowledge.adapters.analyser import shared_analyser
from tests.support import office

GOAL_MS, READER, QUESTIONS = 300.0, "officer3-4", 6
SHARES = {"common": 0.02, "middling": 0.002, "rare": 0.0003}
"""Of how many of the sentences a word of each kind stands in; a document has about ten of them."""

PEER = """
SELECT id, title, number, state FROM documents_document
WHERE {conditions} ORDER BY id DESC LIMIT 50
"""


def run(documents: int = 1_000_000, rounds: int = 15) -> None:
    with TemporaryDirectory(prefix="madang-bench-") as state, open_archive(Path(state)):
        fill(documents)
        measure(vocabulary(), documents, rounds)


def measure(words: Mapping[str, float], documents: int, rounds: int) -> None:
    """Print the times on a filled archive with these words and their shares."""
    print(f"Searching: {documents:,} documents, the newest {ON_A_PAGE}")
    for kind, asked in _questions(words):
        # The way to the database is the peer's own too: each question warms both alike, and counts for its kind.
        pairs = [in_turn(partial(_page, one), partial(_bare, one), rounds) for one in asked]
        own, peer = (Times(tuple(ms for pair in pairs for ms in pair[side].ms)) for side in (0, 1))
        print(line(kind, own, peer, "bare SQL", GOAL_MS))


def _questions(words: Mapping[str, float]) -> Iterator[tuple[str, list[str]]]:
    kinds = {kind: _as_rare(words, share) for kind, share in SHARES.items()}
    yield from kinds.items()
    common, middling, rare = kinds.values()
    yield "two common words", _both(common, common[::-1])
    yield "a common and a rare word", _both(common, rare)
    yield "two middling words", _both(middling, middling[::-1])
    yield "a word of three documents", [THREE]
    yield "a word of old documents", [OLD]
    yield "a common word and one of old documents", _both(common, [OLD] * len(common))


def _as_rare(words: Mapping[str, float], share: float) -> list[str]:
    """Return words that are searched for as they are, and stand in so many of the sentences or a few less."""
    analyser = shared_analyser()
    found = (word for word, part in words.items() if part <= share and analyser.morphemes(word) == [word])
    return list(islice(found, QUESTIONS))


def _both(some: Sequence[str], others: Sequence[str]) -> list[str]:
    return [f"{one} {other}" for one, other in zip(some, others, strict=False) if one != other]


def _page(words: str) -> RegisterPage:
    reader = office.person(READER)
    return register_page(Asked(words=words), listed_for(reader), reader.department_id)


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
