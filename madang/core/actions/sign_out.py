"""Sign out."""

from django.contrib.auth import logout
from django.db import transaction
from django.http import HttpRequest

from madang.core.actions.record import record
from madang.core.policy import actor_of


@transaction.atomic
def sign_out(request: HttpRequest) -> None:
    """End the session and forget what it held; for a visitor nothing happens."""
    actor = actor_of(request)
    if actor.account_id is None:
        return
    logout(request)
    record(verb="sign_out", subject=("account", str(actor.account_id)), actor=actor)
