"""Who can be asked at a moment (담당자 명단), and how their load grows while complaints are handed out."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from decimal import Decimal

from madang.complaints.rules.distribution.choosing import Candidate
from madang.complaints.rules.distribution.routing import Target


@dataclass(frozen=True)
class Seat:
    """Somebody and the unit they work in; `handles` is False for who is here only by being named or on 당직."""

    candidate: Candidate
    department: str
    team: str
    handles: bool = True
    account: int | None = None
    """By which they sign in, and hear of it."""


class Roster:
    """The officers, and who stands in for the persons that rules name.

    `shift`: who is on 당직, None during office hours. `standing`: a named person to whoever acts for them today.
    """

    def __init__(self, seats: Iterable[Seat], standing: Mapping[str, str], shift: frozenset[str] | None = None) -> None:
        self._seats = {seat.candidate.person: seat for seat in seats}
        self._standing, self._shift = standing, shift

    def candidates(self, target: Target) -> list[Candidate]:
        """Return who might be asked for a target, whoever may not be among them with why."""
        if target.officer:
            return self._named(target.officer)
        if target.to_shift and self._shift is not None:
            return self._on_shift(target)
        return [seat.candidate for seat in self._seats.values() if _works_in(seat, target)]

    def holder(self, person: str) -> Candidate | None:
        seat = self._seats.get(person)
        return seat.candidate if seat else None

    def account_of(self, person: str) -> int | None:
        return self._seats[person].account

    def give(self, person: str, weight: Decimal, at: datetime) -> None:
        """Count one more complaint of this weight with somebody."""
        seat = self._seats[person]
        self._seats[person] = replace(seat, candidate=seat.candidate.with_one_more(weight, at))

    def _named(self, person: str) -> list[Candidate]:
        present = self._seats.get(self._standing.get(person, person))
        return [replace(present.candidate, skills=frozenset(), areas=frozenset())] if present else []

    def _on_shift(self, target: Target) -> list[Candidate]:
        """Return who is on 당직: those of the target's department, else of the whole city."""
        on = [seat for person, seat in self._seats.items() if self._shift and person in self._shift]
        own = [seat for seat in on if seat.department == target.department]
        # Whoever is on 당직 takes what comes, whatever they do by day.
        return [
            replace(seat.candidate, away="", skills=frozenset({target.skill}), areas=frozenset()) for seat in own or on
        ]


def _works_in(seat: Seat, target: Target) -> bool:
    return seat.handles and seat.department == target.department and (not target.team or seat.team == target.team)
