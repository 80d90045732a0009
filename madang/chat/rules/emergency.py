"""Words that must show an emergency number first. The words are the city pack's."""

from collections.abc import Iterable
from dataclasses import dataclass

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


@dataclass(frozen=True)
class Watch:
    """One kind made ready for reading many messages: its words without spaces and signs, the longest first."""

    row: EmergencyRow
    words: tuple[str, ...]
    not_words: tuple[str, ...]

    @classmethod
    def over(cls, row: EmergencyRow) -> "Watch":
        return cls(
            row, tuple(map(_closed, row.words)), tuple(sorted(map(_closed, row.not_words), key=len, reverse=True))
        )

    def is_in(self, closed: str) -> bool:
        """Tell whether a word stands in the message once look-alikes are out: each hides itself, never the rest."""
        if not any(word in closed for word in self.words):
            return False
        for phrase in self.not_words:
            closed = closed.replace(phrase, " ")
        return any(word in closed for word in self.words)


def find_emergencies(message: str, watches: Iterable[Watch]) -> list[EmergencyRow]:
    """Return the kinds whose words stand in the message; spaces, punctuation and capitals do not count."""
    closed = _closed(message)
    return [watch.row for watch in watches if watch.is_in(closed)]


def _closed(text: str) -> str:
    return "".join(char for char in text if char.isalnum()).casefold()
