"""A flood guard for what anybody may ask without signing in: so many tries from one address, then a wait."""

from datetime import datetime

from django.db import transaction

from madang.core.actions.count_tries import count_try, minutes_to_wait, tries_key
from madang.core.adapters.locks import hold
from madang.core.rules.refusal import TooMany


@transaction.atomic
def limit_tries(what: str, address: str, most: int, now: datetime, done: str = "여러 번 확인해서") -> None:
    """Count one try at `what` from this network address, right or wrong. Raises TooMany after `most` in 15 minutes.

    `done` says in the refusal what was done so often.
    """
    key = tries_key(what, address)
    hold(key)
    if wait := minutes_to_wait(key, now, most):
        raise TooMany(f"짧은 시간에 {done} 잠시 막았어요. {wait}분 뒤에 다시 할 수 있어요.")
    count_try(key, now)
