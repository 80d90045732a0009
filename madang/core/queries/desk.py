"""The staff's first screen, told by the domains above: each gives its cards."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True)
class DeskCard:
    """One figure of the day: "오늘 받은 질문" "128" "건"; `address` is where it is opened up."""

    title: str
    value: str
    unit: str
    address: str
    icon: str = "document"
    note: str = ""


Teller = Callable[[datetime], Iterable[DeskCard]]

_tellers: list[Teller] = []


def add_desk_cards(teller: Teller) -> None:
    """Let a domain tell its cards; they stand in the order in which the domains were introduced."""
    _tellers.append(teller)


def desk_cards(now: datetime) -> list[DeskCard]:
    return [card for teller in _tellers for card in teller(now)]
