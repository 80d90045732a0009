"""Complaints that ended long ago, of which personal data is still kept."""

from datetime import datetime

from django.db.models import Q, QuerySet

from madang.complaints.models import Complaint, Photo, Reporter
from madang.complaints.rules.states import CLOSED, ComplaintState

_NOBODY = Q(name="", phone="", email="", account=None, key="")


def ended_before(moment: datetime) -> QuerySet[Complaint]:
    """Return those that ended before the moment; one that was merged ends with its leader."""
    merged = Q(state=ComplaintState.MERGED, leader__state__in=CLOSED, leader__closed_at__lt=moment)
    return Complaint.objects.filter(Q(state__in=CLOSED, closed_at__lt=moment) | merged)


def senders_of_ended(moment: datetime) -> QuerySet[Reporter]:
    """Return the senders of what ended before the moment; that nobody told a name stays known."""
    return Reporter.objects.filter(complaint__in=ended_before(moment)).exclude(_NOBODY)


def photos_of_ended(moment: datetime) -> QuerySet[Photo]:
    """Return the photographs of what ended before the moment whose files are still there."""
    kept = Q(file__isnull=False) | Q(covered__isnull=False)
    return Photo.objects.filter(kept, complaint__in=ended_before(moment))


def answered_and_ended(moment: datetime) -> QuerySet[Complaint]:
    """Return what ended before the moment with the exact answers still there."""
    return ended_before(moment).exclude(answers={})
