"""The staff's first screen, told by the domains above: what the person is to do, and the figures of the day."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, datetime

from django.utils import timezone

from madang.core.rules.people import Actor


@dataclass(frozen=True)
class DeskCard:
    """One figure of the day: "오늘 받은 질문" "128" "건"; `address` is where it is opened up."""

    title: str
    value: str
    unit: str
    address: str
    icon: str = "document"
    note: str = ""


@dataclass(frozen=True)
class DeskItem:
    """One thing that waits for the person: `kind` is "결재", "메모보고" …; `note` says from whom and why."""

    kind: str
    title: str
    note: str
    address: str
    since: datetime
    icon: str = "document"
    due: date | None = None
    late: bool = False
    urgent: bool = False


CardTeller = Callable[[datetime, Actor], Iterable[DeskCard]]
ItemTeller = Callable[[datetime, Actor], Iterable[DeskItem]]

_card_tellers: list[CardTeller] = []
_item_tellers: list[ItemTeller] = []


def add_desk_cards(teller: CardTeller) -> None:
    """Let a domain tell its cards; they stand in the order in which the domains were introduced."""
    _card_tellers.append(teller)


def add_desk_items(teller: ItemTeller) -> None:
    """Let a domain tell what waits for a person."""
    _item_tellers.append(teller)


def desk_cards(now: datetime, actor: Actor) -> list[DeskCard]:
    return [card for teller in _card_tellers for card in teller(now, actor)]


def desk_items(now: datetime, actor: Actor) -> list[DeskItem]:
    """Return everything that waits for a person: the late first, then what presses, then by how long it waits.

    What is urgent presses, and what is due today.
    """
    items = [item for teller in _item_tellers for item in teller(now, actor)]
    today = timezone.localdate(now)
    return sorted(items, key=lambda item: (not item.late, not _presses(item, today), item.since))


def _presses(item: DeskItem, today: date) -> bool:
    return item.urgent or (item.due is not None and item.due <= today)
