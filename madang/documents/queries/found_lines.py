"""The lines of the register in which words stand: quick wherever the words stand, in all lines or in three old ones.

What stands in many lines fills a page out of the newest few: those are looked through, `NEAR` at most. What does not is
taken from the index of words, whatever the database would guess: its statistics know neither the rare words nor when
the others were common, and it would look through a million lines for the three that hold them.
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import reduce
from operator import or_

from django.db import connection, transaction
from django.db.models import Q, QuerySet

from madang.documents.models import RegisterEntry

NEAR = 2_000


def first_lines(ordered: QuerySet[RegisterEntry], ways: Sequence[Q], most: int) -> tuple[list[int], bool]:
    """Return ids among which are the first `most` lines that fit one of `ways`, and whether the near ones were enough.

    Each way is looked up by itself: joined by OR, the words of every line that an index gave would be read once more.
    """
    near = ordered.filter(reduce(or_, ways), pk__in=ordered.values("pk")[:NEAR])
    lines = list(near.values_list("pk", flat=True)[:most])
    if len(lines) == most:
        return lines, True
    return sorted(_by_index(ordered, ways, most)), False


def count_lines(found: QuerySet[RegisterEntry], ways: Sequence[Q], most: int) -> int:
    """Return how many lines fit one of `ways`, right up to `most`; more only say that there are as many."""
    return len(_by_index(found.order_by(), ways, most))


def _by_index(found: QuerySet[RegisterEntry], ways: Sequence[Q], most: int) -> set[int]:
    with by_index_of_words():
        return {line for way in ways for line in found.filter(way).values_list("pk", flat=True)[:most]}


@contextmanager
def by_index_of_words() -> Iterator[None]:
    """Let the database find lines by its index of words alone."""
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SET LOCAL enable_seqscan = off; SET LOCAL enable_indexscan = off")
        yield
        cursor.execute("SET LOCAL enable_seqscan = on; SET LOCAL enable_indexscan = on")
