"""What kind of question it is, where no article of the city can answer it."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from pydantic import BaseModel, ConfigDict

from madang.chat.rules.letters import Letters, letters_of
from madang.chat.rules.outcome import Outcome
from madang.chat.rules.signs import Group, Sign
from madang.chat.rules.story import STORY
from madang.chat.rules.wordlists import read_rows

IN_PASSING = frozenset({Outcome.SMALL_TALK, Outcome.PREDICTION, Outcome.OPINION})
"""Ends that a long message does not come to by a likely word: who tells a story says many words in passing."""

_NUMBERS_OF_RECORDS = frozenset({"plate", "resident-number", "driving-licence"})
_KEPT = re.compile(
    r"(?:과태료|범칙금|벌금|체납|미납|세금|자동차세|압류|딱지|단속|벌점|수급자|대상자).{0,12}"
    r"(?:있는지|있나|있어|있음|있을|나왔|나온|얼마|조회|확인|봐|찍혔|걸렸|맞는지|맞나)"
)


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
    is_passing = likely is not None and likely.outcome in IN_PASSING and len(text) >= STORY
    return Route(likely.outcome, is_sure=False, seek=likely.seek) if likely and not is_passing else None


def seeks_what_is_kept(text: str, personal_data: Iterable[str]) -> bool:
    """Tell whether somebody gives the number of a car or of a person to have looked up what is kept under it."""
    return not _NUMBERS_OF_RECORDS.isdisjoint(personal_data) and _KEPT.search(text) is not None


def ways(name: str) -> tuple[Way, ...]:
    """Return the kinds of question of a data file."""
    return tuple(Way.over(RouteRow.model_validate(row)) for row in read_rows(name))


@cache
def _ways() -> tuple[Way, ...]:
    return ways("routes.yaml")


def _stands(signs: Iterable[Sign], said: Letters) -> bool:
    return any(sign.place(said) for sign in signs)
