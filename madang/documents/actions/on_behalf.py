"""In whose place somebody acts, as the audit log names them."""

from madang.core.api import Actor, ActorKind
from madang.organisation import api as organisation


def actor_behind(person_id: str | None) -> Actor | None:
    """Return the absent person as an actor; None where nobody is represented."""
    if person_id is None:
        return None
    person = organisation.people([person_id])[person_id]
    return Actor(person.account_id, person.name, ActorKind.STAFF)
