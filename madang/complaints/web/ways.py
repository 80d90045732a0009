"""The ways between the staff's pages of complaints: what somebody may not open is not offered."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone

from madang.complaints.policy import gives, may_import, represented_by
from madang.core import api as core
from madang.core.api import Actor, Role
from madang.organisation import api as organisation
from madang.organisation.api import PersonRef


@dataclass(frozen=True)
class Way:
    words: str
    address: str
    current: bool


def ways_of(request: HttpRequest) -> list[Way]:
    """Return the pages that whoever asks may open; `current` is the one that they are on."""
    named = [(words, reverse(f"complaints:{name}")) for words, name in _open_to(core.actor_of(request))]
    return [Way(words, address, address == request.path) for words, address in named]


def _open_to(actor: Actor) -> Iterator[tuple[str, str]]:
    """Yield words and name of the address."""
    if person := organisation.person_of(actor.account_id):
        yield "민원함", "tray"
        if _leads(person):
            yield "팀 현황", "board"
        yield "민원 현황", "city"
        yield "전화 접수", "telephone"
        if may_import(person):
            yield "가져오기", "imports"
        yield "배부 규칙", "rules"
        yield "민원 담당자", "officers"
    if actor.role is Role.MANAGER:
        yield "Open311 키", "keys"


def _leads(person: PersonRef) -> bool:
    """Tell whether somebody gives complaints to others, or acts today for one who does."""
    stands_for = represented_by(person, timezone.now())
    return gives(person) or any(gives(each) for each in organisation.people(stands_for).values())
