"""The port to other bodies: how a document leaves the city and how theirs come in.

The format of the government's document exchange (정부전자문서 유통) is not settled here: it will be one more adapter.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Protocol


@dataclass(frozen=True)
class Package:
    """One document for one recipient. `key` is the same however often it is tried; `files` are by their names."""

    key: str
    number: str
    title: str
    sender: str
    sent_on: date
    receiver: str
    email: str
    pdf_name: str
    pdf: bytes = field(repr=False)
    files: Mapping[str, bytes] = field(repr=False, default_factory=dict)


@dataclass(frozen=True)
class Sent:
    """`proof` is what is kept of the sending, such as a folder or the id of a mail."""

    proof: str


@dataclass(frozen=True)
class Arrived:
    """What came from another body; `key` is the hash of all its contents, so that it is taken in once."""

    key: str
    number: str
    title: str
    sender: str
    sender_address: str
    sent_on: date | None
    receiver: str
    text: str
    files: Mapping[str, bytes] = field(repr=False, default_factory=dict)


class NotSent(Exception):  # noqa: N818  named for what happened
    """It did not go out; the Korean sentence says why, `retry` whether trying again may help."""

    def __init__(self, sentence: str, *, retry: bool) -> None:
        super().__init__(sentence)
        self.sentence, self.retry = sentence, retry


class Exchange(Protocol):
    """`repeatable`: sending the same package twice is one sending there, so an interrupted attempt may be repeated."""

    name: str
    repeatable: bool

    def send(self, package: Package) -> Sent:
        """Raises NotSent."""

    def collect(self) -> Iterable[Arrived]:
        """Return what has come and was not put away; broken packages are moved aside, not returned."""

    def put_away(self, arrived: Arrived, refused: str = "") -> None:
        """Take it from the inbox, once its receipt is committed; aside, with the sentence why, where it was refused."""
