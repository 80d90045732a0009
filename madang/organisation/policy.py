"""Who may keep whose absences and shifts."""

from madang.core.api import Actor, Role
from madang.organisation.rules.cards import PersonRef


def may_keep_absences(actor: Actor, keeper: PersonRef, person: PersonRef) -> bool:
    """Tell whether `keeper` may enter and end a person's absences: their own, their department's; a manager all.

    A post gives no more: a 국장 keeps those of the own 국, not of the 과 beneath. An executive's office (부속실)
    belongs to the executive's department. A manager (관리자) runs the city's accounts, and leads nobody by that.
    """
    return person.present and (person.department_id == keeper.department_id or actor.role is Role.MANAGER)


def may_keep_shifts(actor: Actor, keeper: PersonRef, person: PersonRef, head: PersonRef | None) -> bool:
    """Tell whether `keeper` may enter and remove a person's shifts: `head`, who leads them; a manager all."""
    return person.present and (actor.role is Role.MANAGER or (head is not None and keeper.id == head.id))
