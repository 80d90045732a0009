"""A telephone number instead of an article: "건축과 전화번호", "민원실 번호", "3114"."""

from datetime import datetime

from django.utils import timezone

from madang.chat.actions.draft import Draft
from madang.chat.adapters.pack_words import named_telephones
from madang.chat.rules.number_asked import number_asked, unit_asked, unit_named, whose_number
from madang.chat.rules.outcome import Outcome
from madang.core import api as core
from madang.knowledge import api as knowledge
from madang.knowledge.api import ShownBlock
from madang.organisation import api as organisation
from madang.organisation.api import DepartmentCard

SHARED = "{name} 직통 번호는 자료에 없어요. {desk}에 전화하면 이어 줘요."


def look_up_numbers(draft: Draft) -> None:
    """When nothing but a telephone number is asked for, show it; what the city does not know is left alone."""
    if name := whose_number(number_asked(draft.text), named_telephones()):
        _show(draft, name, [_telephone(name, named_telephones()[name], draft.now)])
    elif unit := unit_asked(draft.sought):
        card = _department(unit, draft.now)
        if card:
            _show(draft, card.name, _blocks(card, draft.now))


def _show(draft: Draft, name: str, blocks: list[ShownBlock]) -> None:
    draft.outcome, draft.heading, draft.blocks = Outcome.CONTACT, f"{name} 전화번호", blocks


def _department(unit: str, now: datetime) -> DepartmentCard | None:
    """Return the department with this name, or the only one with a team or a duty of it."""
    groups = organisation.department_groups("", timezone.localdate(now), with_people=False)
    cards = {card.id: card for group in groups for card in group.departments}
    named = unit_named(unit, {key: card.name for key, card in cards.items()})
    if named:
        return cards[named]
    owners = [card for card in cards.values() if _looks_after(card, unit)]
    return owners[0] if len(owners) == 1 else None


def _looks_after(card: DepartmentCard, unit: str) -> bool:
    names = [*card.duties, *(team.name for team in card.teams)]
    return any(name.replace(" ", "").endswith(unit) for name in names)


def _blocks(card: DepartmentCard, now: datetime) -> list[ShownBlock]:
    desk = core.profile().call_center
    told = [f"하는 일: {', '.join(card.duties)}"] if card.duties else []
    if not card.telephone:
        told.insert(0, SHARED.format(name=card.name, desk=desk.name))
    shown = _telephone(card.name, card.telephone, now) if card.telephone else knowledge.call_center_block(now)
    text: list[ShownBlock] = [{"kind": "text", "paragraphs": told}] if told else []
    return [*text, shown]


def _telephone(name: str, number: str, now: datetime) -> ShownBlock:
    """Return the block; the hours of a desk are its own, those of a department the office's."""
    desks = (core.profile().call_center, core.profile().night_duty, core.profile().government_desk)
    hours = next((desk.hours for desk in desks if desk and desk.name == name), None)
    return knowledge.telephone_block(name, number, now, hours or ("" if number.startswith("0") else " "))
