"""The words with which files name kinds: where a complaint came from, and what it is about."""

import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from madang.complaints.rules.channels import CHANNEL_WORDS, Channel

_CHANNELS: Mapping[str, Channel] = {
    "안전신문고": Channel.SAFETY_REPORT,
    "생활불편": Channel.LIVING_REPORT,
    "국민신문고": Channel.EPEOPLE,
    "전화": Channel.TELEPHONE,
    "유선": Channel.TELEPHONE,
    "콜센터": Channel.TELEPHONE,
    "챗봇": Channel.CHAT,
    "누리집": Channel.WEB,
    "홈페이지": Channel.WEB,
    "인터넷": Channel.WEB,
    "open311": Channel.OPEN311,
    "기타": Channel.OTHER,
    "그밖": Channel.OTHER,
}


def channel_of(words: str) -> Channel | None:
    """Return the channel that a cell names, by what it holds: "안전신문고(앱)"; None for one that nobody knows."""
    plain = folded(words)
    if plain in set(Channel):
        return Channel(plain)
    return next((channel for begins, channel in _CHANNELS.items() if begins in plain), None)


def channel_words() -> str:
    return ", ".join(CHANNEL_WORDS.values())


SHORTEST_INSIDE = 3
"""Letters of a name that is taken out of a longer cell: 보도 stands in 보도블록, too."""


@dataclass(frozen=True)
class Kind:
    """What a row is about: `violation` is "" where it is not about parking."""

    category: str
    violation: str = ""


class Kinds:
    """The kinds of the city by every word that the pack knows for them."""

    def __init__(self, parking: Iterable[Mapping[str, Any]], categories: Mapping[str, str]) -> None:
        """`parking`: contents of the dated parking rules, the latest last; `categories`: names by id."""
        self._by_words: dict[str, Kind] = {}
        for category, name in categories.items():
            self._learn([category, name], Kind(category))
        for rule in parking:
            words = [rule["id"], rule["name"], *rule.get("words", ())]
            self._learn(words, Kind(rule["category"], rule["id"]))

    def find(self, words: str) -> Kind | None:
        """Return the kind that a cell names; where it says more than a name, the longest name inside it.

        None where it holds no name, or two kinds by names of the same length.
        """
        plain = folded(words)
        if plain in self._by_words:
            return self._by_words[plain]
        inside = [name for name in self._by_words if len(name) >= SHORTEST_INSIDE and name in plain]
        longest = max(map(len, inside), default=0)
        kinds = {self._by_words[name] for name in inside if len(name) == longest}
        return kinds.pop() if len(kinds) == 1 else None

    def _learn(self, words: Iterable[str], kind: Kind) -> None:
        self._by_words.update({folded(each): kind for each in words})


def folded(words: str) -> str:
    """Return words as they are compared: no spaces, no brackets and dots, no capitals, narrow digits."""
    plain = unicodedata.normalize("NFKC", words).casefold()
    return "".join(letter for letter in plain if letter.isalnum())
