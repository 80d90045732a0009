"""Pages of lists: `python -m bench.register_list [--documents 1000000] [--rounds 20]`.

One's own documents and the register, with the counts that the pages show, each beside the bare SQL of its rows.
"""

import argparse
from collections.abc import Callable, Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

from django.core.paginator import Paginator
from django.db import connection

from bench.archive import fill, open_archive
from bench.in_turn import in_turn, line
from madang.documents.policy import listed_for
from madang.documents.queries.lists import counts, own_documents
from madang.documents.queries.register import Asked, register_page
from madang.organisation.api import PersonRef
from tests.support import office

GOAL_MS, ON_A_PAGE, READER, WORD = 200.0, 30, "officer3-4", "신청"
OWN = """
SELECT id, title, state, number, changed_at FROM documents_document WHERE drafter_id = %s {more}
ORDER BY {order} LIMIT 30
"""
REGISTER = """
SELECT e.*, d.name FROM documents_registerentry e JOIN organisation_department d ON d.id = e.department_id
WHERE list_access = 'city' {more} ORDER BY registered_at {way}, e.id {way} LIMIT 51
"""
LISTS: Mapping[str, tuple[tuple[str, str, str], str]] = {
    "own, newest": (("", "", "newest"), OWN.format(more="", order="id DESC")),
    "own, by title": (("", "", "title"), OWN.format(more="", order="title")),
    "own, by words": (("", WORD, "newest"), OWN.format(more=f"AND search @@ '{WORD}'", order="id DESC")),
    "own, one state": (("registered", "", "newest"), OWN.format(more="AND state = 'registered'", order="id DESC")),
}
"""(state, words, order), and the peer's SQL."""

REGISTERS: Mapping[str, tuple[Asked, str]] = {
    "register, newest": (Asked(), REGISTER.format(more="", way="DESC")),
    "register, oldest": (Asked(order="oldest"), REGISTER.format(more="", way="ASC")),
    "register of a department": (
        Asked(department="unit3"),
        REGISTER.format(more="AND e.department_id = 'unit3'", way="DESC"),
    ),
    "register, received only": (Asked(kind="received"), REGISTER.format(more="AND e.kind = 'received'", way="DESC")),
    "register of a year": (
        Asked(year=2026),
        REGISTER.format(more="AND registered_at >= '2026-01-01' AND registered_at < '2027-01-01'", way="DESC"),
    ),
}


def run(documents: int = 1_000_000, rounds: int = 20) -> None:
    with TemporaryDirectory(prefix="madang-bench-") as state, open_archive(Path(state)):
        fill(documents)
        measure(documents, rounds)


def measure(documents: int, rounds: int) -> None:
    """Print the times on a filled archive."""
    person = office.person(READER)
    print(f"Lists: {documents:,} documents, as many lines of the register")
    for name, (asked, sql) in LISTS.items():
        own, peer = in_turn(_own(person, *asked), _bare(sql, [person.id]), rounds)
        print(line(name, own, peer, "bare SQL", GOAL_MS))
    for name, (wanted, sql) in REGISTERS.items():
        own, peer = in_turn(_register(wanted, person), _bare(sql, []), rounds)
        print(line(name, own, peer, "bare SQL", GOAL_MS))


def _own(person: PersonRef, state: str, words: str, order: str) -> Callable[[], object]:
    """Return what the page reads: its rows, how many there are, and what waits."""

    def page() -> object:
        rows = Paginator(own_documents(person, state, words, order), ON_A_PAGE).get_page(1)
        return list(rows.object_list), rows.paginator.count, counts(person)

    return page


def _register(asked: Asked, person: PersonRef) -> Callable[[], object]:
    return lambda: register_page(asked, listed_for(person), person.department_id)


def _bare(sql: str, given: list[str]) -> Callable[[], object]:
    def rows() -> object:
        with connection.cursor() as cursor:
            cursor.execute(sql, given)
            return cursor.fetchall()

    return rows


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--documents", type=int, default=1_000_000)
    parser.add_argument("--rounds", type=int, default=20)
    run(**vars(parser.parse_args()))
