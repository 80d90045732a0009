"""The lines of the register in which words stand: quick wherever the words stand, in all lines or in three old ones.

What stands in many lines fills a page out of the newest few: those are looked through, `NEAR` at most. What does not is
taken from the index of words, whatever the database would guess: its statistics know neither the rare words nor when
the others were common, and it would look through a million lines for the three that hold them.
"""

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import connection, transaction
from django.db.models import Q, QuerySet

from madang.documents.models import RegisterEntry

NEAR = 1_000


def first_lines(ordered: QuerySet[RegisterEntry], having: Q, most: int) -> tuple[list[int], bool]:
    """Return the ids of the first `most` lines that have the words, in order, and whether they were among the near."""
    near = list(ordered.filter(having, pk__in=ordered.values("pk")[:NEAR]).values_list("pk", flat=True)[:most])
    if len(near) == most:
        return near, True
    with by_index_of_words():
        return list(ordered.filter(having).values_list("pk", flat=True)[:most]), False


@contextmanager
def by_index_of_words() -> Iterator[None]:
    """Let the database find lines by its index of words alone."""
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SET LOCAL enable_seqscan = off; SET LOCAL enable_indexscan = off")
        yield
        cursor.execute("SET LOCAL enable_seqscan = on; SET LOCAL enable_indexscan = on")
