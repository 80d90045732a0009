"""Who acts for whom today (대행): followed from one absent person to the next, bounded, and never in a circle."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

LONGEST_CHAIN = 5
"""Persons away in a row after whom a chain is given up; a real office has two or three."""


class ActingProblem(StrEnum):
    NOBODY = "nobody"
    CIRCLE = "circle"
    TOO_LONG = "too_long"


PROBLEM_WORDS = {
    ActingProblem.NOBODY: "대행자가 정해지지 않았습니다.",
    ActingProblem.CIRCLE: "서로를 대행하도록 정해져 있어 아무도 대신할 수 없습니다.",
    ActingProblem.TOO_LONG: "대행자가 줄줄이 부재중이라 대신할 사람을 찾지 못했습니다.",
}


@dataclass(frozen=True)
class Away:
    """A person is away today: why ("출장"), and who acts, if anybody was named."""

    kind: str
    acting: str | None


@dataclass(frozen=True)
class Standing:
    """Who stands in a person's place today. `away` lists those who are not there, in the order followed.

    `acting` is None where the person is there, or where nobody can act: then `problem` says why.
    """

    person: str
    acting: str | None = None
    away: tuple[tuple[str, str], ...] = ()
    problem: ActingProblem | None = None

    @property
    def is_away(self) -> bool:
        return bool(self.away)

    @property
    def present(self) -> str:
        """The person whose turn it is: the acting one, else the person."""
        return self.acting or self.person


def stand_in(person: str, away: Mapping[str, Away]) -> Standing:
    """Return who stands in for `person`, given everybody who is away today."""
    passed: list[tuple[str, str]] = []
    here: str | None = person
    while here is not None and here in away:
        if any(here == earlier for earlier, _ in passed):
            return Standing(person, None, tuple(passed), ActingProblem.CIRCLE)
        if len(passed) == LONGEST_CHAIN:
            return Standing(person, None, tuple(passed), ActingProblem.TOO_LONG)
        passed.append((here, away[here].kind))
        here = away[here].acting
    if here is None:
        return Standing(person, None, tuple(passed), ActingProblem.NOBODY)
    return Standing(person, here if passed else None, tuple(passed))
