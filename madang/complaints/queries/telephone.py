"""Reads of complaints that clerks took by telephone."""

from madang.complaints.models import Complaint
from madang.complaints.rules.channels import Channel
from madang.core.api import Actor


def filed_by(number: str, actor: Actor) -> Complaint | None:
    """Return a complaint that the actor took by telephone: who filed it is told by the first thing that happened."""
    found = Complaint.objects.select_related("category").filter(number=number, channel=Channel.TELEPHONE).first()
    first = found.events.order_by("id").first() if found else None
    return found if first and first.actor_id == actor.account_id else None
