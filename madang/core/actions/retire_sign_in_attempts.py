"""Delete the wrong tries that no longer count."""

from django.utils import timezone

from madang.core.actions.sign_in import WINDOW
from madang.core.models import SignInAttempt


def retire_sign_in_attempts() -> int:
    """Delete what is older than the window in which tries are counted; return how many."""
    deleted, _ = SignInAttempt.objects.filter(at__lte=timezone.now() - WINDOW).delete()
    return deleted
