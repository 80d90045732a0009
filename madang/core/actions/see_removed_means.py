"""Note that somebody has read which means of theirs were removed by another."""

from django.db import transaction
from django.utils import timezone

from madang.core.actions.record import record
from madang.core.queries.confirmation import removed_by_others
from madang.core.rules.people import Actor


@transaction.atomic
def see_removed_means(actor: Actor) -> None:
    """Note everything told so far as seen; where nothing was to be told, nothing happens."""
    told = removed_by_others(actor.account_id or 0).select_for_update(of=["self"])
    for means in told:
        means.removal_seen_at = timezone.now()
        means.save(update_fields=["removal_seen_at"])
        record(verb="see_removed_means", subject=("confirmation_means", str(means.pk)), actor=actor)
