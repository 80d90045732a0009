"""Words that must show an emergency number first. The words are the city pack's."""

from collections.abc import Iterable

from pydantic import BaseModel, ConfigDict, Field


class EmergencyNumber(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)
    number: str = Field(pattern=r"^[0-9-]{3,14}$")
    name: str = Field(min_length=1)


class EmergencyRow(BaseModel):
    """One kind of emergency: `words` that tell it, `not_words` that look alike and are harmless."""

    model_config = ConfigDict(extra="forbid", frozen=True)
    id: str
    words: list[str] = Field(min_length=1)
    not_words: list[str] = []
    numbers: list[EmergencyNumber] = Field(min_length=1)
    text: str = Field(min_length=1)


def find_emergencies(message: str, rows: Iterable[EmergencyRow]) -> list[EmergencyRow]:
    """Return the kinds whose words stand in the message; spaces and punctuation do not count.

    Look-alikes are taken out first, the longest before the shorter: each hides itself and never the rest.
    """
    closed = _closed(message)
    return [row for row in rows if _speaks(closed, row)]


def _speaks(closed: str, row: EmergencyRow) -> bool:
    for phrase in sorted(map(_closed, row.not_words), key=len, reverse=True):
        closed = closed.replace(phrase, " ")
    return any(_closed(word) in closed for word in row.words)


def _closed(text: str) -> str:
    return "".join(char for char in text if char.isalnum())
