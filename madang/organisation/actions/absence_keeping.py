"""Whose absences somebody is about to keep; on whose behalf the audit names it; who is told of a change."""

from collections.abc import Callable
from dataclasses import dataclass

from django.db import transaction

from madang.core.api import Actor, ActorKind, NotAllowed, NotFound
from madang.organisation.actions.tell_desks import tell_desks
from madang.organisation.policy import may_keep_absences
from madang.organisation.queries.people import people, person_of
from madang.organisation.rules.cards import PersonRef

Listener = Callable[[], object]

_listeners: list[Listener] = []


@dataclass(frozen=True)
class Keeping:
    """`keeper` keeps the absences of `person`; both may be the same."""

    actor: Actor
    keeper: PersonRef
    person: PersonRef

    @property
    def for_another(self) -> bool:
        return self.keeper.id != self.person.id

    @property
    def on_behalf_of(self) -> Actor | None:
        """The person as audit names them; None where they act themselves."""
        return Actor(self.person.account_id, self.person.name, ActorKind.STAFF) if self.for_another else None


def keeping(actor: Actor, person_id: str = "") -> Keeping:
    """Return whose absences the actor keeps: their own, or those of `person_id`.

    Raises NotAllowed for who is no member of staff, NotFound for people whose absences are not theirs to keep.
    """
    keeper = person_of(actor.account_id)
    if keeper is None:
        raise NotAllowed("직원만 할 수 있습니다.", "직원 계정이 조직에 연결되어 있는지 운영자에게 확인해 주세요.")
    person = people([person_id]).get(person_id) if person_id else keeper
    if person is None or not may_keep_absences(actor, keeper, person):
        raise NotFound(
            "이분의 부재는 여기서 넣을 수 없습니다.", "같은 부서의 직원이나 관리자에게 넣어 달라고 말해 주세요."
        )
    return Keeping(actor, keeper, person)


def when_absence_changes(listener: Listener) -> None:
    """Let a domain above follow a change of absences; it is called after the commit, with nothing."""
    _listeners.append(listener)


def tell_absence_changed(*person_ids: str | None) -> None:
    """Tell the desks of the people concerned, and after the commit everybody who listens."""
    tell_desks(person_ids)
    for listener in _listeners:
        # The absence stands whatever becomes of those who follow it: a failure is logged, not shown as the person's.
        transaction.on_commit(listener, robust=True)
