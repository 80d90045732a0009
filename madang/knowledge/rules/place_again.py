"""What a message asks that leans on the list before it: the same kind somewhere else, or with another wish."""

import re
from dataclasses import replace

from madang.knowledge.rules.place_question import PlaceQuestion

_POLITE = re.compile(r"(?:이에요|예요|입니다|인데요?|이?요)[\s.?~]*$")


def without_end(message: str) -> str:
    """Return a cleaned message without the polite end that hides the name before it: 연향동이요."""
    return _POLITE.sub("", message)


def taken_up(asked: PlaceQuestion, before: PlaceQuestion) -> PlaceQuestion | None:
    """Return the question that a message asks after another; None where it brings neither a place nor a wish.

    `asked` was read with the kind of the question before put to its words. A place that is said takes the place of the
    one before, and so does a day or an hour; what is not said stays as it was. A day by itself asks what is open then.
    """
    has_moment = asked.opens or asked.days is not None
    if not (asked.rest or asked.wishes or has_moment):
        return None
    moment = asked if has_moment else before
    place = asked if asked.rest or (asked.here and not before.rest) else before
    return replace(
        asked,
        rest=place.rest,
        near=place.near,
        beside=place.beside,
        here=place.here,
        free=asked.free or before.free,
        opens=moment.opens or (has_moment and not asked.asks_for_events),
        open_now=moment.open_now,
        days=moment.days,
        hour=moment.hour,
    )
