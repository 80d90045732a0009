"""Which places answer a question, and in which order; where none does, which wish was let go."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from madang.knowledge.rules.opening import UNKNOWN, Opening, State
from madang.knowledge.rules.place_question import PlaceQuestion

FIRST, MOST = 5, 20
"""Places shown at once, and shown at all."""


class LetGo(StrEnum):
    """A wish that no place fulfils."""

    AREA = "area"
    FREE = "free"
    WHOLLY_FREE = "wholly_free"
    OPEN = "open"
    SURELY_OPEN = "surely_open"
    DAYS = "days"


@dataclass(frozen=True)
class Candidate:
    """A place as far as choosing goes; `distance_m` from what was named or from the person, None where unknown."""

    key: str
    name: str
    distance_m: float | None = None
    is_in_area: bool = False
    is_guessed: bool = False
    """In the area by its name alone: where it lies nobody wrote down."""
    is_free: bool = False
    is_partly_free: bool = False
    opening: Opening = UNKNOWN
    tells_hours: bool = True
    """Whether any hours are written, even such as nobody can reckon with."""
    takes_place: bool = True
    """For an event: on one of the days asked for, or from today on where none was."""
    begins: str = ""
    """The first day of an event, as ISO date."""


@dataclass(frozen=True)
class Chosen:
    keys: tuple[str, ...]
    let_go: frozenset[LetGo]
    found: int
    """How many there are, shown or not."""


def choose(candidates: Sequence[Candidate], question: PlaceQuestion, in_area: bool = False) -> Chosen:
    """Keep the places that fulfil every wish, else those that come nearest to it, and put them in order.

    `in_area` asks for those in the area that was named.
    """
    let_go: set[LetGo] = set()
    pool = list(candidates)
    if question.asks_for_events:
        pool = [each for each in pool if each.takes_place]
        if not pool:
            return Chosen((), frozenset({LetGo.DAYS}), 0)
    if in_area:
        pool = _kept([each for each in pool if each.is_in_area], pool, LetGo.AREA, let_go)
    if question.free:
        pool = _free(pool, let_go)
    if question.opens and not question.asks_for_events:
        pool = _open(pool, let_go)
    asks_hours = question.opens or question.asks_hours
    ordered = sorted(pool, key=lambda each: (asks_hours and not each.tells_hours, *_order(each)))
    return Chosen(tuple(each.key for each in ordered[:MOST]), frozenset(let_go), len(ordered))


def _kept(fitting: list[Candidate], pool: list[Candidate], wish: LetGo, let_go: set[LetGo]) -> list[Candidate]:
    if not fitting:
        let_go.add(wish)
    return fitting or pool


def _free(pool: list[Candidate], let_go: set[LetGo]) -> list[Candidate]:
    free = [each for each in pool if each.is_free]
    if free:
        return free
    partly = [each for each in pool if each.is_partly_free]
    let_go.add(LetGo.WHOLLY_FREE if partly else LetGo.FREE)
    return partly or pool


def _open(pool: list[Candidate], let_go: set[LetGo]) -> list[Candidate]:
    """Keep what is open; what nobody knows of only where nothing is open for sure."""
    is_open = [each for each in pool if each.opening.state is State.OPEN]
    if is_open:
        return is_open
    unknown = [each for each in pool if each.opening.state is State.UNKNOWN]
    let_go.add(LetGo.SURELY_OPEN if unknown else LetGo.OPEN)
    return unknown or pool


def _order(candidate: Candidate) -> tuple[object, ...]:
    """Events by date; then nearest first, an unknown distance last; then by name as people count (제2 before 제10)."""
    far = candidate.distance_m is None
    return candidate.begins, candidate.is_guessed, far, candidate.distance_m or 0.0, _natural(candidate.name)


def _natural(name: str) -> list[tuple[int, int, str]]:
    parts = re.findall(r"\d+|\D+", name)
    return [(0, int(part), "") if part.isdigit() else (1, 0, part) for part in parts]
