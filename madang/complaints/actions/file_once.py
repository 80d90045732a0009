"""File the complaint of a form once, however often the form is sent."""

from datetime import datetime

from django.db import transaction

from madang.complaints.actions.file_complaint import file_complaint
from madang.complaints.models import Complaint
from madang.complaints.rules.filing import GivenComplaint
from madang.core import api as core
from madang.core.api import Actor


@transaction.atomic
def file_once(actor: Actor, given: GivenComplaint, now: datetime) -> Complaint:
    """Return the complaint of `given.token`, filed now or before. Raises NotFiled."""
    core.hold(f"complaints.form {given.token}")  # two that were sent at once wait for each other
    return Complaint.objects.filter(token=given.token).first() or file_complaint(actor, given, now)
