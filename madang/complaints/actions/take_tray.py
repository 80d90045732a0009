"""Take a tray away as a file. Number plates leave the house with it, so it is written down who did."""

from dataclasses import asdict
from datetime import datetime

from django.db import transaction
from django.db.models import QuerySet

from madang.complaints.models import Complaint
from madang.complaints.policy import staff_person
from madang.complaints.queries.tray import Asked, listed
from madang.core import api as core
from madang.core.api import Actor


@transaction.atomic
def take_tray(actor: Actor, asked: Asked, now: datetime) -> QuerySet[Complaint]:
    """Return what the tray lists, to be read while it is sent."""
    found = listed(staff_person(actor), asked, now)
    taken = {**asdict(asked), "rows": found.count()}
    core.record(verb="take_tray", subject=("complaint", "list"), actor=actor, after=taken)
    return found
