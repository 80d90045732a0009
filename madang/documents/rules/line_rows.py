"""The approval line as the page of a draft edits it: rows that are added, moved and taken out.

A row is {"stage", "role", "person", "skip_reason"}; rows of the same stage are consulted at the same time.
"""

from collections.abc import Sequence
from typing import TypedDict

DECIDE, CONSULT, REVIEW = "decide", "consult", "review"


class Row(TypedDict):
    stage: int
    role: str
    person: str
    skip_reason: str


def row(role: str, person: str, stage: int = 0, skip_reason: str = "") -> Row:
    return {"stage": stage, "role": role, "person": person, "skip_reason": skip_reason}


def staged(rows: Sequence[Row], together: bool = True) -> list[Row]:
    """Number the stages in order; neighbouring consultations share one where they go `together`."""
    stage, before, found = 0, "", []
    for each in rows:
        if not (together and each["role"] == CONSULT == before):
            stage += 1
        before = each["role"]
        found.append(row(each["role"], each["person"], stage, each["skip_reason"] if each["role"] == REVIEW else ""))
    return found


def added(rows: Sequence[Row], person: str, role: str = REVIEW) -> list[Row]:
    """Put somebody before the decision; who stands in the line already stays where they are."""
    if any(each["person"] == person for each in rows):
        return list(rows)
    at = next((place for place, each in enumerate(rows) if each["role"] == DECIDE), len(rows))
    return [*rows[:at], row(role, person), *rows[at:]]


def removed(rows: Sequence[Row], place: int) -> list[Row]:
    return [each for at, each in enumerate(rows) if at != place]


def moved(rows: Sequence[Row], place: int, by: int) -> list[Row]:
    """Move one row up (-1) or down (1); beyond the ends nothing moves."""
    to, found = place + by, list(rows)
    if 0 <= place < len(found) and 0 <= to < len(found):
        found[place], found[to] = found[to], found[place]
    return found
