"""Who may switch a channel off and on."""

from madang.core.api import Actor, ActorKind, NotAllowed, Role

SWITCHERS = frozenset({Role.OPERATOR, Role.MANAGER})


def may_switch(actor: Actor) -> bool:
    """Tell whether this is an operator, a manager, or the house itself (a command on its own machine)."""
    return actor.kind is ActorKind.SYSTEM or (actor.is_staff and actor.role in SWITCHERS)


def must_switch(actor: Actor) -> None:
    """Raise NotAllowed unless the actor may switch channels."""
    if not may_switch(actor):
        raise NotAllowed("창구는 운영자와 관리자가 멈추고 열 수 있어요.", "권한이 필요하면 관리자에게 말해 주세요.")
