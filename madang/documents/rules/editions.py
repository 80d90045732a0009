"""Which saved states of a draft are kept as editions: what was saved on purpose, and first and last of each sitting.

The page saves by itself at every pause of typing. Of these states the last one of a sitting is enough; what was done
on purpose, or is signed, is never among what gives way.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta

SAVED, TAKEN_UP = "저장", "이어 씀"
BY_ITSELF = ""
"""Reason of an edition that the page saved by itself."""

SITTING = timedelta(minutes=10)
"""A longer rest between two savings begins a new sitting."""


@dataclass(frozen=True)
class Kept:
    """The newest edition of a draft: who made it, when, and what was done."""

    author: str
    at: datetime
    reason: str


def reason_to_keep(reason: str, newest: Kept | None, author: str, at: datetime) -> str:
    """Return what is written beside the next edition; the first that saves itself in a sitting is `TAKEN_UP`."""
    begins = newest is not None and not _of_one_sitting(newest, author, at)
    return TAKEN_UP if reason == BY_ITSELF and begins else reason


def gives_way(newest: Kept, author: str, at: datetime) -> bool:
    """Tell whether the next edition of this author takes the place of the newest one."""
    return newest.reason == BY_ITSELF and _of_one_sitting(newest, author, at)


def _of_one_sitting(newest: Kept, author: str, at: datetime) -> bool:
    return newest.author == author and at - newest.at < SITTING
