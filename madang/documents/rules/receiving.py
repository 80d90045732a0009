"""What arrived: by which way, through which hands, and when it need not be received (규정 제18조)."""

from collections.abc import Sequence
from datetime import date, datetime
from enum import StrEnum
from typing import TypedDict


class Channel(StrEnum):
    INSIDE = "inside"
    EXCHANGE = "exchange"
    EMAIL = "email"
    PAPER = "paper"
    FAX = "fax"


CHANNEL_WORDS = {
    Channel.INSIDE: "우리 시 부서",
    Channel.EXCHANGE: "문서유통",
    Channel.EMAIL: "전자우편",
    Channel.PAPER: "종이",
    Channel.FAX: "팩스",
}

BY_HAND = (Channel.PAPER, Channel.FAX, Channel.EMAIL)
"""What a clerk enters; the others arrive by themselves."""


class Hand(TypedDict):
    """One hand that something went through; the route is register data (제18조제3항). `at` in ISO 8601."""

    at: str
    deed: str
    department: str
    person: str
    note: str


def handed_on(
    route: Sequence[Hand], at: datetime, deed: str, department: str, person: str = "", note: str = ""
) -> list[Hand]:
    """Return the route with one hand more; what stands there already is never changed."""
    return [*route, Hand(at=at.isoformat(), deed=deed, department=department, person=person, note=note)]


def is_unclear(sender: str, address: str) -> bool:
    """Tell whether a citizen's document may be refused: nobody can tell who sent it or from where (제18조제6항)."""
    return not sender.strip() or not address.strip()


def is_late(due_on: date | None, done: bool, today: date) -> bool:
    return due_on is not None and not done and due_on < today
