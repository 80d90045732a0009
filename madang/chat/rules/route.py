"""What kind of question it is, where no article of the city can answer it."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from pydantic import BaseModel, ConfigDict

from madang.chat.rules.letters import Letters, letters_of
from madang.chat.rules.outcome import Outcome
from madang.chat.rules.signs import Group, Sign
from madang.chat.rules.wordlists import read_rows


class RouteRow(BaseModel):
    """One kind of question: signs that end it at once, signs that end it unless the search is sure."""

    model_config = ConfigDict(extra="forbid", frozen=True)
    outcome: Outcome
    sure: list[str] = []
    likely: list[str] = []
    unless: list[str] = []
    seek: str = ""
    """Words that find the article to offer beside it; where there are none, the message itself is sought."""


@dataclass(frozen=True)
class Route:
    """How a question ends; `is_sure`: whatever the search would find. `seek` finds what is offered beside it."""

    outcome: Outcome
    is_sure: bool
    seek: str = ""


@dataclass(frozen=True)
class Way:
    """A kind of question, ready to be looked for."""

    outcome: Outcome
    sure: tuple[Sign, ...]
    likely: tuple[Sign, ...]
    unless: Group
    seek: str = ""

    @classmethod
    def over(cls, row: RouteRow) -> "Way":
        sure, likely = (tuple(Sign.written(line, {}) for line in lines) for lines in (row.sure, row.likely))
        return cls(row.outcome, sure, likely, Group.written(row.unless), row.seek)

    def is_sure(self, said: Letters) -> bool:
        return _stands(self.sure, said) and not self.unless.is_in(said)

    def is_likely(self, said: Letters) -> bool:
        return _stands(self.likely, said) and not self.unless.is_in(said)


def find_route(text: str) -> Route | None:
    """Return where a question leads that no article answers, or None where it may be answered."""
    said = letters_of(text)
    sure = next((way for way in _ways() if way.is_sure(said)), None)
    if sure:
        return Route(sure.outcome, is_sure=True, seek=sure.seek)
    likely = next((way for way in _ways() if way.is_likely(said)), None)
    return Route(likely.outcome, is_sure=False, seek=likely.seek) if likely else None


def ways(name: str) -> tuple[Way, ...]:
    """Return the kinds of question of a data file."""
    return tuple(Way.over(RouteRow.model_validate(row)) for row in read_rows(name))


@cache
def _ways() -> tuple[Way, ...]:
    return ways("routes.yaml")


def _stands(signs: Iterable[Sign], said: Letters) -> bool:
    return any(sign.place(said) for sign in signs)
