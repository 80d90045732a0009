"""By what a row is known again, so that no file taken in twice makes a complaint twice.

A row is known by its channel and 신고번호. One without a number is known by what it says, and by how many rows before
it in the file say exactly the same: a file given again, sorted otherwise, or one that overlaps with the last one adds
nothing, while two equal rows of one file stay two, for whether two reports are one is judged later, by people's rules.
"""

import hashlib
from collections import Counter
from collections.abc import Iterable, Mapping

from madang.complaints.rules.importing.columns import Column

LONGEST_NUMBER = 60
MADE = "row:"
"""Begins the numbers that were made here."""


def numbers_of(rows: Iterable[Mapping[Column, str]]) -> list[str]:
    """Return for each row, in the order of the file, the number by which it is known."""
    seen: Counter[str] = Counter()
    numbers = []
    for row in rows:
        number = row.get(Column.NUMBER, "")
        if not number:
            digest = _digest(row)
            seen[digest] += 1
            number = f"{MADE}{digest}-{seen[digest]}"
        numbers.append(number)
    return numbers


def is_made(number: str) -> bool:
    return number.startswith(MADE)


def _digest(row: Mapping[Column, str]) -> str:
    told = "\x1f".join(f"{column}\x1e{row[column]}" for column in sorted(row) if row[column])
    return hashlib.sha256(told.encode()).hexdigest()[:32]
