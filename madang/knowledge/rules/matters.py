"""The matters about which people turn to a city, each in the words of offices and in the words of people.

`data/matters/*.tsv` hold them, written for any city from general knowledge alone; one line: the official words, a tab,
and phrasings parted by `|`. `#` begins a remark.
"""

from dataclasses import dataclass
from functools import cache
from zlib import crc32

from madang.knowledge.rules.wordlists import names_in, read_pairs

_FOLDER = "matters"


@dataclass(frozen=True)
class Matter:
    """One matter: its `official` words, and the ways in which people put it."""

    official: str
    phrasings: tuple[str, ...]


@cache
def known_matters() -> tuple[Matter, ...]:
    """Return every matter, in the order of the files' names and of their lines."""
    return tuple(
        Matter(official.strip(), tuple(phrase.strip() for phrase in phrasings.split("|") if phrase.strip()))
        for name in names_in(_FOLDER)
        for official, phrasings in read_pairs(name)
        if phrasings
    )


@cache
def fingerprint() -> str:
    """Return what tells this state of the matters from another."""
    return f"{crc32(repr(known_matters()).encode()):08x}"
