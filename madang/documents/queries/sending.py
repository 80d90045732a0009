"""What the page of a draft says about its sending: whom it goes to, and in whose name that makes it go."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils import timezone

from madang.documents.models import Document
from madang.documents.queries.senders import city, heads_of, wanted_image
from madang.documents.rules.kinds import SEAL_WORDS, RecipientKind, SealKind
from madang.documents.rules.own_units import OwnUnits
from madang.documents.rules.recipient_lines import RecipientLine
from madang.documents.rules.senders import Heads, proposed_seal, reach_of, reason, sender_name
from madang.documents.rules.taken_recipients import TakenFor, doubts, taken_for
from madang.documents.rules.unit_heads import head_of, house_of
from madang.organisation import api as organisation


@dataclass(frozen=True)
class Sending:
    """Whom the recipients were taken for; the sender and the mark proposed for them, and why.

    `lacking` is a sentence where no image is registered for that mark, "" otherwise.
    """

    taken: tuple[TakenFor, ...]
    doubts: tuple[str, ...]
    sender: str
    mark: str
    reason: str
    lacking: str


@dataclass(frozen=True)
class Unit:
    """`short` is "덕연동" of "덕연동 행정복지센터"."""

    id: str
    name: str
    short: str
    head: str


@dataclass(frozen=True)
class UnitGroup:
    name: str
    units: tuple[Unit, ...]


def sending(document: Document, lines: Sequence[RecipientLine]) -> Sending:
    """Return what follows from these recipients for a draft that is to be sent."""
    own = OwnUnits(organisation.department_names(), city())
    heads, reach = heads_of(document.department.name), reach_of(False, [line.kind for line in lines])
    seal = proposed_seal(reach)
    sender = sender_name(reach, seal, heads)
    return Sending(
        tuple(taken_for(lines)),
        tuple(doubts(lines, own)),
        sender,
        SEAL_WORDS[seal],
        reason(reach, heads, _outside(lines)),
        _lacking(seal, sender, document.department_id, heads),
    )


def unit_groups() -> list[UnitGroup]:
    """Return our departments by bureau, the bureau itself first, in the order of the city pack."""
    groups = organisation.department_groups("", timezone.localdate(), with_people=False)
    listed = {card.id for group in groups for card in group.departments}
    bureaus = {name: key for key, name in organisation.department_names().items() if key not in listed}
    alone = [UnitGroup(name, (_unit(key, name),)) for name, key in bureaus.items() if name not in _names(groups)]
    return alone + [_group(group, bureaus) for group in groups]


def _group(group: organisation.DepartmentGroup, bureaus: dict[str, str]) -> UnitGroup:
    bureau = (_unit(bureaus[group.name], group.name),) if group.name in bureaus else ()
    return UnitGroup(group.name, (*bureau, *(_unit(card.id, card.name) for card in group.departments)))


def _names(groups: Sequence[organisation.DepartmentGroup]) -> set[str]:
    return {group.name for group in groups}


def _unit(key: str, name: str) -> Unit:
    return Unit(key, name, house_of(name), head_of(name))


def _outside(lines: Sequence[RecipientLine]) -> str:
    """Return the first who lies outside and how many more do; people are not named."""
    names = [line.name if line.kind is RecipientKind.OUTSIDE else "개인" for line in lines if not line.department]
    return f"{names[0]} 외 {len(names) - 1}곳" if len(names) > 1 else "".join(names)


def _lacking(seal: SealKind, sender: str, department_id: str, heads: Heads) -> str:
    wanted = wanted_image(seal, sender, department_id, heads)
    if wanted.found.exists():
        return ""
    return f"{wanted.words} 이미지가 아직 없어 결재 뒤에 발송할 수 없습니다. 관인 관리자에게 등록을 요청해 주세요."
