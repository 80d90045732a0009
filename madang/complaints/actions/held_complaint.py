"""A complaint, locked, in the hands of whoever does something to it: may they, does it stand so, was nobody quicker."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime

from madang.complaints.models import Complaint, Event
from madang.complaints.policy import handles, in_whose_place, may_read, no_such_complaint, represented_by, staff_person
from madang.complaints.queries.locked import locked
from madang.complaints.rules.states import MOVES, STATE_WORDS, ComplaintState, Deed, may
from madang.core.api import Actor, ActorKind, NotAllowed, Refusal
from madang.organisation.api import PersonRef

Permission = Callable[[Complaint, PersonRef, frozenset[str]], bool]


class TooLate(Refusal):
    """Somebody else did something to the complaint since the page was shown."""

    def __init__(self, who: str, deed: Deed) -> None:
        super().__init__(
            f"{who} 먼저 처리했습니다({MOVES[deed].words}). 방금 한 일은 저장하지 않았습니다.",
            "화면을 다시 열어 지금 상태를 확인해 주세요.",
            status=409,
        )


@dataclass(frozen=True)
class Held:
    """`on_behalf_of`: in whose place the person acts today, as audit names them."""

    complaint: Complaint
    deed: Deed
    actor: Actor
    person: PersonRef
    now: datetime
    on_behalf_of: Actor | None = None
    stands_for: frozenset[str] = field(default_factory=frozenset)

    @property
    def state(self) -> ComplaintState:
        return ComplaintState(self.complaint.state)


def held_complaint(
    actor: Actor,
    number: str,
    deed: Deed,
    now: datetime,
    *,
    seen: int | None = None,
    permission: Permission = handles,
) -> Held:
    """Lock a complaint in the caller's transaction for one deed.

    `seen` is the id of the last event that the page showed; None where nothing was shown. Raises NotFound for
    strangers, NotAllowed, TooLate where somebody was quicker, Refusal (409) where it does not stand so.
    """
    person = staff_person(actor)
    found = locked(Complaint.objects.select_related("category", "department", "officer"))
    complaint = found.filter(number=number).first()
    stands_for = represented_by(person, now)
    if complaint is None or not may_read(complaint, person, stands_for):
        raise no_such_complaint()
    if not permission(complaint, person, stands_for):
        raise NotAllowed("이 민원의 담당자와 그 상급자만 할 수 있습니다.", "담당자나 팀장에게 말해 주세요.")
    _must_be_first(complaint, seen, actor)
    must_stand(complaint, deed)
    instead = in_whose_place(complaint, stands_for)
    if instead and instead.id != complaint.officer_id and permission(complaint, person, frozenset()):
        instead = None  # in their own right
    behalf = Actor(instead.account_id, instead.name, ActorKind.STAFF) if instead else None
    return Held(complaint, deed, actor, person, now, behalf, stands_for)


def must_stand(complaint: Complaint, deed: Deed) -> None:
    """Raise Refusal (409) unless the deed may be done in this state."""
    if not may(deed, ComplaintState(complaint.state)):
        words = STATE_WORDS[ComplaintState(complaint.state)]
        raise Refusal(
            f"지금 ‘{words}’ 상태라 할 수 없습니다({MOVES[deed].words}).",
            "화면을 다시 열어 지금 상태를 확인해 주세요.",
            status=409,
        )


def _must_be_first(complaint: Complaint, seen: int | None, actor: Actor) -> None:
    """Events are written under the lock of their complaint, so a later one has a greater id."""
    if seen is None:
        return
    deeds = Event.objects.filter(complaint=complaint, pk__gt=seen, kind__in=set(Deed)).order_by("-pk")
    if newer := deeds.first():
        same = newer.actor_id is not None and newer.actor_id == actor.account_id
        raise TooLate("다른 화면에서" if same else f"{newer.actor_name} 님이", Deed(newer.kind))
