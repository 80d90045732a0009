"""How long a draft that was thrown away can be taken back: it was never submitted, so it is no record yet."""

from datetime import date, timedelta


def last_day(discarded_on: date, days: int) -> date:
    """Return the last day on which a draft can be taken back; in the night after it the draft goes."""
    return discarded_on + timedelta(days=days)


def gone_if_before(today: date, days: int) -> date:
    """Return the day before which whatever was thrown away goes now."""
    return today - timedelta(days=days)
