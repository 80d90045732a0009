"""An office with a full archive for benchmarks: documents found by words, each with its line of the register.

A throw-away PostgreSQL that writes to its disk as in production, filled by SQL. What a document says is drawn from the
sentences of real articles: those of the sample city, and of the collections beside `bench.sets.DATA` where they
are there. So words are as common, and stand together, as in the language of offices.
"""

import json
import re
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from itertools import chain
from pathlib import Path

import numpy as np
from django.conf import settings
from django.db import connection

from bench.durable import durable_database
from bench.pack import read_documents
from bench.sets import DATA
from madang.documents.queries.words import kept_words
from madang.organisation.models import Department, Person
from tests.support import office

PROJECT = Path(__file__).resolve().parent.parent
SHORT, LONG = (3, 9), (20, 61)
"""Sentences of a document, and of every tenth, which has enclosures: about 150 and 750 different words."""

THREE, OLD = "threefold", "bygone"
"""What three documents say, and what every seventh of the oldest third does: no word of the articles."""
UNITS, OFFICERS = 50, 10
"""Departments besides those of the small office, and the people in each; one of each ten is its head."""

_SENTENCE_END = re.compile(r"(?<=[.?!])\s+|\n+")


@contextmanager
def open_archive(state: Path) -> Iterator[str]:
    """Give the socket folder of a database with the small office, `UNITS` departments and their people.

    Keys that sign are made in the folder `state`, as a first run makes them.
    """
    settings.SIGNING_KEY_FILE, settings.SIGNING_RETIRED_KEYS = state / "signing" / "key.pem", state / "retired"
    settings.PDF_TEST_AUTHORITY, settings.PDF_AUTHORITIES = state / "authority", state / "authorities"
    with durable_database() as socket_folder:
        office.open_office()
        _hire()
        yield socket_folder


def database_address(socket_folder: str) -> str:
    return f"postgresql://postgres@/postgres?host={socket_folder}"


def fill(documents: int, year: int = 2026) -> None:
    """Add so many decided documents with their lines of the register."""
    with connection.cursor() as cursor:
        # Rows made by one statement are consistent in themselves; what guards single deeds would only slow it down.
        cursor.execute("SET session_replication_role = replica; SET synchronous_commit = off")
        cursor.execute("CREATE UNLOGGED TABLE said (id int, search tsvector)")
        _copy_words(documents)
        cursor.execute("DROP INDEX documents_by_words, register_by_words; SET maintenance_work_mem = '512MB'")
        cursor.execute(_DOCUMENTS, {"year": year, "units": UNITS, "officers": OFFICERS})
        cursor.execute("DROP TABLE said")
        cursor.execute("CREATE INDEX documents_by_words ON documents_document USING gin (search)")
        cursor.execute(_ENTRIES, {"documents": documents, "units": UNITS})
        cursor.execute("CREATE INDEX register_by_words ON documents_registerentry USING gin (search)")
        cursor.execute(_SERIALS)
        for table in ("documents_document", "documents_registerentry", "documents_registerserial"):
            cursor.execute(f"SELECT setval(pg_get_serial_sequence('{table}', 'id'), max(id)) FROM {table}")
        cursor.execute("SET session_replication_role = origin; SET synchronous_commit = on")
        cursor.execute("VACUUM ANALYZE")
        cursor.execute("CHECKPOINT")


@cache
def told() -> list[str]:
    """Return the words of each sentence of the articles at hand, as they are kept of documents."""
    articles = [f"{one.title}\n{one.body}" for one in read_documents(PROJECT / "cities" / "suncheon")]
    for file in sorted(DATA.parent.glob("*/docs.jsonl")):
        articles += [f"{one['title']}\n{one['body']}" for one in map(json.loads, file.open(encoding="utf-8"))]
    sentences = (_SENTENCE_END.split(article) for article in articles)
    return [kept for one in chain.from_iterable(sentences) if (kept := _plain(one))]


def _plain(sentence: str) -> str:
    return " ".join(word for word in kept_words([sentence]).split() if word.isalnum())


def vocabulary() -> dict[str, float]:
    """Return each word with the share of sentences that hold it, the commonest first."""
    counted = Counter(word for sentence in told() for word in sentence.split())
    return {word: count / len(told()) for word, count in counted.most_common()}


def _hire() -> None:
    """A department `unit1` has `officer1-0`, who leads it, to `officer1-9`."""
    for unit in range(1, UNITS + 1):
        Department.objects.create(
            id=f"unit{unit}", name=f"제{unit}과", kind="department", parent_id="safety-bureau", position=100 + unit
        )
        for seat in range(OFFICERS):
            post = "officer" if seat else "department-head"
            office.hire(f"officer{unit}-{seat}", f"직원{unit}의{seat}", f"unit{unit}", post)
    assert Person.objects.count() > UNITS * OFFICERS


def _copy_words(documents: int) -> None:
    """Draw the sentences of each document; every tenth has enclosures."""
    chance, sentences = np.random.default_rng(2), told()
    with connection.cursor() as cursor, cursor.copy("COPY said (id, search) FROM STDIN") as lines:
        for row in range(1, documents + 1):
            drawn = chance.integers(0, len(sentences), chance.integers(*(LONG if row % 10 == 0 else SHORT)))
            lines.write(f"{row}\t{row} {_of_its_time(row, documents)} {' '.join(sentences[one] for one in drawn)}\n")


def _of_its_time(row: int, documents: int) -> str:
    """Return the words that documents of a time alone hold: what was once in many, and what three ever said."""
    if row in {round(documents * part) for part in (0.1, 0.5, 0.9)}:
        return THREE
    return OLD if row < documents / 3 and row % 7 == 0 else ""


_DOCUMENTS = """
INSERT INTO documents_document (id, form, kind, state, title, summary, keywords, body, edition, department_id,
    drafter_id, internal, via, sender, seal, matter, one_each, openness, grounds, content_access, list_access, line,
    important, urgent, number, extra_number, code, decided_at, created_at, changed_at, search)
SELECT id, 'general', 'general', 'registered', '주정차 단속 추진 결과 보고 ' || id, '', '[]',
    jsonb_build_object('blocks', jsonb_build_array(jsonb_build_object('kind', 'item', 'level', 1,
        'text', repeat('단속 구간을 넓히고 결과를 알립니다. ', 8) || id))),
    1, 'unit' || unit, 'officer' || unit || '-' || id / %(units)s %% %(officers)s, true, '', '', 'none', '', false,
    'open', '[]', 'city', 'city', '[]', false, false, '제' || unit || '과-' || (id - 1) / %(units)s + 1, '',
    to_hex(id), at, at, at, search
FROM said, LATERAL (SELECT (id - 1) %% %(units)s + 1 AS unit, make_date(%(year)s, 1, 1) + id * interval '15 s' AS at)
ORDER BY id
"""

_ENTRIES = """
INSERT INTO documents_registerentry (department_id, year, serial, number, kind, subject_label, subject_id, document_id,
    title, person, decider, counterpart, registered_at, decided_at, openness, grounds, retention, list_access,
    extra_number, search)
SELECT department_id, extract(year FROM decided_at), (id - 1) / %(units)s + 1, number, 'produced', 'document', id, id,
    title, drafter_id, '', '내부결재', decided_at, decided_at, openness, '[]', '5', 'city', '', search
FROM documents_document WHERE id <= %(documents)s ORDER BY id
"""

_SERIALS = """
INSERT INTO documents_registerserial (department_id, year, last, last_at)
SELECT department_id, year, max(serial), max(registered_at) FROM documents_registerentry GROUP BY 1, 2
"""
