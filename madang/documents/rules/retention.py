"""How long a record is kept (보존기간): seven periods, counted from the January after the task is finished.

기록물관리법 시행령 제26조제1항, 제5항.
"""

from datetime import date
from enum import StrEnum


class Retention(StrEnum):
    PERMANENT = "permanent"
    SEMI_PERMANENT = "semi-permanent"
    YEARS_30 = "30"
    YEARS_10 = "10"
    YEARS_5 = "5"
    YEARS_3 = "3"
    YEAR_1 = "1"

    @property
    def years(self) -> int | None:
        """None where no end is set."""
        return int(self.value) if self.value.isdecimal() else None

    @property
    def goes_to_archive(self) -> bool:
        """30 years and more are handed to the archive (시행령 제40조제1항)."""
        return self.years is None or self.years >= ARCHIVED_FROM


ARCHIVED_FROM = 30

RETENTION_NAMES = {
    Retention.PERMANENT: "영구",
    Retention.SEMI_PERMANENT: "준영구",
    Retention.YEARS_30: "30년",
    Retention.YEARS_10: "10년",
    Retention.YEARS_5: "5년",
    Retention.YEARS_3: "3년",
    Retention.YEAR_1: "1년",
}


def starts_on(finished: date) -> date:
    """Return the day from which the period is counted: 1 January after the task was finished (시행령 제26조제5항)."""
    return date(finished.year + 1, 1, 1)


def expires_on(retention: Retention, finished: date) -> date | None:
    """Return the last day of the period; None where it never ends."""
    start, years = starts_on(finished), retention.years
    return date(start.year + years - 1, 12, 31) if years else None


def is_expired(retention: Retention, finished: date, today: date) -> bool:
    """Tell whether the period is over, so that the record may be appraised (never destroyed by itself)."""
    last = expires_on(retention, finished)
    return last is not None and last < today
