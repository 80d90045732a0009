"""How long a move on the board may be undone."""

from datetime import datetime, timedelta

SHOWN_FOR = timedelta(seconds=10)
"""What the page promises."""

_ON_THE_WAY = timedelta(seconds=3)
"""A press in the last moment has to travel, too."""


def may_undo(moved_at: datetime, now: datetime) -> bool:
    return now - moved_at <= SHOWN_FOR + _ON_THE_WAY
