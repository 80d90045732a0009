"""Reading what a language model writes: one sentence a line with the numbers of its passages, piece by piece.

Two forms are read, as not every model can do both: `수수료는 52,000원이에요. [1]` and
`{"sentence": "수수료는 52,000원이에요.", "passages": [1]}`.
"""

import json
import re
from collections.abc import Iterable
from dataclasses import dataclass

from madang.chat.rules.writing import NotWritten, Writing

MOST_CHARACTERS = 8_000
"""Characters that are read at all, those of a model that thinks aloud included."""

NO_ANSWER = "없음"
"""What the model is told to write when the passages hold no answer."""

_NEXT_AFTER_MARKS = re.compile(r"(?<=\])[ \t]+(?=[^\s\[])")
_MARKS = re.compile(r"^(?P<text>.*?)\s*(?P<marks>(?:\[\d{1,2}(?:, ?\d{1,2})*\][ .]*)+)$")
_BULLET = re.compile(r"^(?:[-•·]|\d{1,2}[.)])\s+(?=[가-힣])")
_FENCE = re.compile(r"^`{3}\w*$")
_THOUGHT = re.compile(r"^\s*<think>.*?</think>", re.DOTALL)


@dataclass(frozen=True)
class Sentence:
    """One written sentence and the passages that it cites, by number."""

    text: str
    cited: tuple[int, ...]


class Reader:
    """Takes a text in pieces of any size and gives its sentences as they become whole.

    Raises NotWritten for a text that is too long, has no known form, or says that there is no answer.
    """

    def __init__(self) -> None:
        self._read = 0
        self._left = ""

    def feed(self, piece: str) -> list[Sentence]:
        """Return the sentences that this piece ends."""
        self._read += len(piece)
        if self._read > MOST_CHARACTERS:
            raise NotWritten(Writing.TOO_LONG)
        self._left = _THOUGHT.sub("", self._left + piece)
        if self._left.lstrip().startswith("<think>"[: len(self._left.lstrip()) or 1]):
            return []  # it thinks aloud, or may be about to
        *whole, self._left = _NEXT_AFTER_MARKS.sub("\n", self._left).split("\n")
        return _sentences(whole)

    def end(self) -> list[Sentence]:
        """Return what the last line holds."""
        return _sentences([self._left])


def _sentences(lines: list[str]) -> list[Sentence]:
    return [_sentence(line.strip()) for line in lines if line.strip() and not _FENCE.match(line.strip())]


def _sentence(line: str) -> Sentence:
    if line.strip(" .\"'[]") == NO_ANSWER:
        raise NotWritten(Writing.DECLINED)
    if line.startswith("{"):
        return _from_json(line)
    marked = _MARKS.match(line)
    if not marked:
        return Sentence(_BULLET.sub("", line), ())
    return Sentence(_BULLET.sub("", marked["text"]), _numbers(re.findall(r"\d+", marked["marks"])))


def _from_json(line: str) -> Sentence:
    try:
        told = json.loads(line.rstrip(","))
    except ValueError:
        raise NotWritten(Writing.UNREADABLE) from None
    text, cited = told.get("sentence"), told.get("passages")
    if not isinstance(text, str) or not isinstance(cited, list):
        raise NotWritten(Writing.UNREADABLE)
    return Sentence(" ".join(text.split()), _numbers(str(number) for number in cited))


def _numbers(written: Iterable[str]) -> tuple[int, ...]:
    """Return each number once; what is none cites nothing that exists."""
    return tuple(dict.fromkeys(int(number) if number.isdecimal() else 0 for number in written))
