"""Count tries, so that nobody guesses: so many within 15 minutes (five wrong ones, as at the doors), then a wait."""

import math
from datetime import datetime, timedelta

from django.utils.crypto import salted_hmac

from madang.core.actions.sign_in import WINDOW, WRONG_TRIES
from madang.core.models import SignInAttempt


def tries_key(what: str, whose: int | str) -> str:
    """Return the name under which the tries of one account or address are counted; it tells nobody whose."""
    return salted_hmac(f"madang.{what}", str(whose), algorithm="sha256").hexdigest()


def minutes_to_wait(key: str, now: datetime, most: int = WRONG_TRIES) -> int:
    """Return the minutes until another try is let through, `most` of them in the window; 0 is now."""
    recent = SignInAttempt.objects.filter(key=key, at__gt=now - WINDOW).order_by("-at").values_list("at", flat=True)
    last_tries = list(recent[:most])
    if len(last_tries) < most:
        return 0
    return math.ceil((last_tries[-1] + WINDOW - now) / timedelta(minutes=1))


def count_try(key: str, now: datetime) -> None:
    SignInAttempt.objects.create(key=key, at=now)


def forget_tries(key: str) -> None:
    SignInAttempt.objects.filter(key=key).delete()
