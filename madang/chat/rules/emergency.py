"""Messages that must show an emergency number first. The words are the city pack's."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from pydantic import BaseModel, ConfigDict, Field, model_validator

from madang.chat.rules.clues import Clue, are_enough, clues_written
from madang.chat.rules.letters import BLOT, SENTENCE_END, Letters, letters_of
from madang.chat.rules.signs import Group, Groups, Sign, Span


class EmergencyNumber(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)
    number: str = Field(pattern=r"^[0-9-]{3,14}$")
    name: str = Field(min_length=1)


class EmergencyRow(BaseModel):
    """One kind: `words` that always tell it, `signs` that tell it unless talked about, `clues` by their weight that
    tell it together, `not_words` that look alike."""

    model_config = ConfigDict(extra="forbid", frozen=True)
    id: str
    words: list[str] = []
    signs: list[str] = []
    clues: dict[int, list[str]] = {}
    not_words: list[str] = []
    numbers: list[EmergencyNumber] = Field(min_length=1)
    text: str = Field(min_length=1)

    @model_validator(mode="after")
    def _tells_something(self) -> "EmergencyRow":
        if not self.words and not self.signs and not self.clues:
            raise ValueError("words, signs, clues 가운데 하나는 있어야 해요.")
        return self


class EmergencyWords(BaseModel):
    """What all kinds share: `groups` with a name, `talk` about a matter, `now`, which makes talk an emergency, `clues`
    that weigh for or against every kind, and `not_words` that look alike to any of them."""

    model_config = ConfigDict(extra="forbid", frozen=True)
    groups: dict[str, list[str]] = {}
    talk: list[str] = []
    now: list[str] = []
    clues: dict[int, list[str]] = {}
    not_words: list[str] = []

    @property
    def named(self) -> Groups:
        return {name: tuple(words) for name, words in self.groups.items()}


@dataclass(frozen=True)
class Watch:
    """One kind made ready for reading many messages."""

    row: EmergencyRow
    words: Group
    signs: tuple[Sign, ...]
    clues: tuple[Clue, ...]
    shared_clues: tuple[Clue, ...]
    not_words: tuple[str, ...]
    talk: Group
    now: Group

    @classmethod
    def over(cls, row: EmergencyRow, shared: EmergencyWords | None = None) -> "Watch":
        """Make a kind ready. Raises KeyError where a sign names a group that `shared` does not have."""
        shared = shared or EmergencyWords()
        look_alikes = Group.written((*row.not_words, *shared.not_words)).stems
        harmless = sorted({stem.letters for stem in look_alikes}, key=len, reverse=True)
        return cls(
            row,
            Group.written(row.words),
            tuple(Sign.written(line, shared.named) for line in row.signs),
            clues_written(row.clues, shared.named),
            clues_written(shared.clues, shared.named),
            tuple(harmless),
            Group.written(shared.talk),
            Group.written(shared.now),
        )

    def speaks(self, said: Letters) -> bool:
        """Tell whether the message tells of this kind once look-alikes are out: each hides itself, never the rest."""
        rest = _without(said, self.not_words)
        if self.words.is_in(rest):
            return True
        if any(not self._only_talks(rest, place) for sign in self.signs if (place := sign.place(rest))):
            return True
        return are_enough(rest, self.clues, self.shared_clues)

    def _only_talks(self, said: Letters, place: Span) -> bool:
        """Tell whether the sentence is about a course, an insurance, a film …, and nothing in the message is urgent."""
        return self.talk.is_in(_sentence(said, place)) and not self.now.is_in(said)


def find_emergencies(message: str, watches: Iterable[Watch]) -> list[EmergencyRow]:
    """Return the kinds that the message tells of; spaces, signs, capitals and common slips do not count."""
    said = letters_of(message)
    return [watch.row for watch in watches if watch.speaks(said)]


def _without(said: Letters, look_alikes: Sequence[str]) -> Letters:
    text = said.text
    for each in look_alikes:
        text = text.replace(each, BLOT * len(each))
    return replace(said, text=text)


def _sentence(said: Letters, place: Span) -> Letters:
    """Return the sentence, or sentences, in which a place lies."""
    start = said.text.rfind(SENTENCE_END, 0, place[0]) + 1
    end = said.text.find(SENTENCE_END, place[1])
    stop = end if end >= 0 else len(said.text)
    return Letters(said.text[start:stop], frozenset(at - start for at in said.word_starts if start <= at < stop))
