"""A complaint in the making (쓰던 신고), as the conversation remembers it between two messages."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, fields, replace
from typing import Any


@dataclass
class Filing:
    """All of it is personal data: it lies here and in the complaint, never in the record of questions.

    `token` opens the receipt to come. `guessed` are categories, the likeliest first. `photos` are keys of kept
    photographs; `taken` is when the first was taken and `happened_at` when it happened, local, "2026-11-23T15:20".
    `code` is what was sent to prove the telephone: its digits, a digest, until when; `verified_at` when it was proved.
    `lat` and `lng` are degrees as texts, "" without a point. `done` are the steps answered or skipped, in that order.
    `at` is the step that is open, "" while no dialogue goes on. `asked` counts what was asked, `began` where this one
    began. `receipts` are pairs of number and token of what was sent before.
    """

    token: str = ""
    text: str = ""
    category: str = ""
    guessed: list[str] = field(default_factory=list)
    is_guess_sure: bool = False
    violation: str = ""
    plate: str = ""
    photos: list[str] = field(default_factory=list)
    taken: str = ""
    lat: str = ""
    lng: str = ""
    place_words: str = ""
    happened_at: str = ""
    answers: dict[str, str] = field(default_factory=dict)
    name: str = ""
    phone: str = ""
    wants_texts: bool = False
    code: list[str] = field(default_factory=list)
    verified_at: str = ""
    done: list[str] = field(default_factory=list)
    at: str = ""
    asked: int = 0
    began: int = 0
    receipts: list[list[str]] = field(default_factory=list)

    @property
    def is_open(self) -> bool:
        return bool(self.at)

    def anew(self, token: str, text: str = "") -> "Filing":
        """Return an empty one in its place; what was sent before stays known."""
        return Filing(token=token, text=text, asked=self.asked, began=self.asked + 1, receipts=self.receipts)

    def closed(self) -> "Filing":
        """Return what is left once it was sent or given up: the receipts alone."""
        return Filing(asked=self.asked, began=self.asked + 1, receipts=self.receipts)

    def sent(self, number: str) -> "Filing":
        return replace(self.closed(), receipts=[*self.receipts, [number, self.token]])

    def kept(self) -> dict[str, Any]:
        return asdict(self)

    @classmethod
    def read(cls, kept: Mapping[str, Any]) -> "Filing":
        """Read what was kept; what an older edition of the program kept besides is left out."""
        known = {each.name for each in fields(cls)}
        return cls(**{name: value for name, value in kept.items() if name in known})
