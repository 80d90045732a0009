"""Who may keep whose absences."""

from madang.core.api import Actor, Role
from madang.organisation.rules.cards import PersonRef


def may_keep_absences(actor: Actor, keeper: PersonRef, person: PersonRef) -> bool:
    """Tell whether `keeper` may enter and end a person's absences: their own, their department's, a manager all.

    An executive's office (부속실) belongs to the executive's department.
    """
    return person.present and (person.department_id == keeper.department_id or actor.role is Role.MANAGER)
