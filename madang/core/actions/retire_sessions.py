"""Delete the sessions that have ended: what they held (a conversation's key, an account) is needed no longer."""

from django.contrib.sessions.models import Session
from django.utils import timezone


def retire_sessions() -> int:
    """Delete every session past its end; return how many."""
    deleted, _ = Session.objects.filter(expire_date__lt=timezone.now()).delete()
    return deleted
