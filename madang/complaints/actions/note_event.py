"""Write down what happened to a complaint, and let every page that shows it know."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import datetime

from madang.complaints.actions.tell_citizen import tell_citizens
from madang.complaints.models import Complaint, Event
from madang.complaints.rules.live import DESK_TOPIC, receipt_topic
from madang.core import api as core
from madang.core.api import Actor

CITIZEN = "시민"
"""How the history names whoever sent a complaint: who that is stands with the sender alone, and goes with them."""


def event_of(
    complaint: Complaint,
    kind: str,
    actor: Actor,
    at: datetime,
    *,
    told: str = "",
    reason: str = "",
    facts: Mapping[str, object] | None = None,
) -> Event:
    """Return the event, not yet written, as the complaint stands now."""
    return Event(
        complaint=complaint,
        at=at,
        kind=kind,
        actor_id=None if actor.is_citizen else actor.account_id,
        actor_name=unnamed(actor).name,
        state=complaint.state,
        department_id=complaint.department_id,
        officer_id=complaint.officer_id,
        reason=reason,
        told=told,
        facts=dict(facts or {}),
    )


def unnamed(actor: Actor) -> Actor:
    """Return a citizen as the audit keeps them: by their account, without the name, which could never be taken out."""
    return replace(actor, name=CITIZEN) if actor.is_citizen else actor


def write_events(events: Iterable[Event], also: Iterable[str] = ()) -> None:
    """Write events and tell the open pages: that of each receipt, the desks of staff, and `also` these topics."""
    written = Event.objects.bulk_create(events)
    topics = {receipt_topic(event.complaint.token) for event in written if event.told}
    core.publish_to([*topics, DESK_TOPIC, *also])
    tell_citizens(written)
