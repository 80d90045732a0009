"""Agencies that are not the city: what they do, how they are reached, which words ask for them. Rows of the pack."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field, field_validator

from madang.chat.rules.letters import letters_of
from madang.chat.rules.outcome import Outcome
from madang.chat.rules.signs import Group, Sign

_CITY = r"(?:우리 ?)?(?:시|군|구)(?=에서)|(?:시|군|구)청"
"""What a city is called by those who live there; 시가 and 군에 may be other things."""

DeskFor = Literal["own_record", "complaint", "medical", "legal", "financial", "politics", "prediction", "feeling"]


class AgencySource(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)
    name: str = Field(min_length=1)
    certainty: Literal["confirmed", "single", "general", "computed", "dated"]
    checked: date


class AgencyRow(BaseModel):
    """One agency. `signs` ask for it; `desk_for` are outcomes that lead to it, narrowed by `record_words`."""

    model_config = ConfigDict(extra="forbid", frozen=True)
    id: str
    name: str = Field(min_length=1)
    signs: list[str] = Field(min_length=1)
    does: str = Field(min_length=1)
    telephone: str = Field(pattern=r"^[0-9-]{3,14}$")
    telephone_name: str = ""
    """What the number is called where it is not the agency's own; its website then stands first."""
    website: str = Field(pattern=r"^https://")
    desk_for: list[DeskFor] = []
    helps: bool = False
    """Whether it helps with the matter, which is not its alone: shown where nothing is found, and sends nobody away."""
    record_words: list[str] = []
    source: AgencySource

    @field_validator("record_words")
    @classmethod
    def _are_words(cls, value: list[str]) -> list[str]:
        if any(not re.search(r"\w", word) for word in value):
            raise ValueError("빈 낱말은 쓸 수 없어요.")
        return value


@dataclass(frozen=True)
class Agency:
    """One agency made ready for reading many messages."""

    row: AgencyRow
    signs: tuple[Sign, ...]
    record_words: Group

    @classmethod
    def over(cls, row: AgencyRow) -> "Agency":
        return cls(row, tuple(Sign.written(line, {}) for line in row.signs), Group.written(row.record_words))


def whose(text: str, agencies: Iterable[Agency]) -> AgencyRow | None:
    """Return the first agency whose matter the text names, one that only helps where there is no other; or None."""
    said = letters_of(text)
    found = [each.row for each in agencies if any(sign.place(said) for sign in each.signs)]
    return min(found, key=lambda row: row.helps, default=None)


def asks_the_city(text: str, own: Iterable[str]) -> bool:
    """Tell whether it is asked of the city by name (시에서 들어 주나요); `own` holds the names of this city."""
    names = "|".join(map(re.escape, own))
    return (
        re.search(rf"(?<![가-힣])(?:{_CITY}|(?:{names})시?)(?:에서|에서도|이|가|한테|에)(?![가-힣])", text) is not None
    )


def desks_for(outcome: Outcome, text: str, agencies: Iterable[Agency]) -> list[AgencyRow]:
    """Return where such a question is taken: the desks whose own words it names, else those of that kind."""
    said = letters_of(text)
    desks = [each for each in agencies if outcome in each.row.desk_for]
    named = [each.row for each in desks if each.record_words.is_in(said)]
    return named or [each.row for each in desks if not each.row.record_words] or [each.row for each in desks]
