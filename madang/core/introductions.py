"""What the domains above have told the core about themselves (see `config/wiring.py`). The core never looks up."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True)
class DeskCard:
    """One figure on the staff desk, and where it leads."""

    title: str
    value: str
    words: str
    address: str


DeskCards = Callable[[datetime], list[DeskCard]]
"""Given the time, returns a domain's cards."""

_desk_cards: list[DeskCards] = []
_warm_ups: list[Callable[[], None]] = []


def add_desk_cards(cards: DeskCards) -> None:
    _desk_cards.append(cards)


def desk_cards(now: datetime) -> list[DeskCard]:
    return [card for cards in _desk_cards for card in cards(now)]


def when_warming_up(warm: Callable[[], None]) -> None:
    _warm_ups.append(warm)


def warm_up() -> None:
    """Let every domain load what the first request would otherwise wait for."""
    for warm in _warm_ups:
        warm()
