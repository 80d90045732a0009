"""The period that a board counts (기간), as its address asks for it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

RECENT = {"7": 7, "30": 30, "90": 90}
"""The last so many days, today among them."""

PLAIN = "30"
CUSTOM = "custom"
LONGEST_DAYS = 366
"""A year: what one page may ask the database to count, however many complaints there are."""

_MONTHS_OFFERED = 12
_DAYS_DRAWN = 92


@dataclass(frozen=True)
class Period:
    """Both days are counted."""

    first: date
    last: date

    @property
    def days(self) -> int:
        return (self.last - self.first).days + 1

    @property
    def each_day(self) -> Iterator[date]:
        return (self.first + timedelta(days=n) for n in range(self.days))

    @property
    def spans(self) -> list["Period"]:
        """Return what one point of a line stands for: a day, or a week where days would be too many to tell apart."""
        step = 1 if self.days <= _DAYS_DRAWN else 7
        starts = [self.first + timedelta(days=n) for n in range(0, self.days, step)]
        return [Period(start, min(start + timedelta(days=step - 1), self.last)) for start in starts]


@dataclass(frozen=True)
class AskedPeriod:
    """`fault` is the sentence for whoever asked for what cannot be counted; the plain period is counted then."""

    key: str
    period: Period
    fault: str = ""


def period_asked(key: str, since: str, until: str, today: date) -> AskedPeriod:
    """Read "7", "30", "90", a month "2026-11", or "custom" with two days as in ISO 8601."""
    if key in RECENT:
        return AskedPeriod(key, _recent(key, today))
    if key == CUSTOM:
        return _custom(since, until, today)
    month = _day(f"{key}-01") if key else None
    if month and month <= today:
        return AskedPeriod(key, Period(month, min(_month_end(month), today)))
    return _plain(today, "고를 수 없는 기간입니다. 최근 30일을 보여 줍니다." if key else "")


def months_offered(today: date) -> list[date]:
    """Return the first days of the last twelve months, the newest first."""
    first = today.replace(day=1)
    months = [first]
    while len(months) < _MONTHS_OFFERED:
        months.append((months[-1] - timedelta(days=1)).replace(day=1))
    return months


def _custom(since: str, until: str, today: date) -> AskedPeriod:
    first, last = _day(since), _day(until)
    if first is None or last is None:
        return _plain(today, "시작하는 날과 끝나는 날을 모두 골라야 합니다. 최근 30일을 보여 줍니다.")
    if last < first:
        return _plain(today, "끝나는 날이 시작하는 날보다 앞섭니다. 최근 30일을 보여 줍니다.")
    if (last - first).days >= LONGEST_DAYS:
        return _plain(today, f"한 번에 {LONGEST_DAYS:,}일까지 셀 수 있습니다. 최근 30일을 보여 줍니다.")
    return AskedPeriod(CUSTOM, Period(first, last))


def _plain(today: date, fault: str) -> AskedPeriod:
    return AskedPeriod(PLAIN, _recent(PLAIN, today), fault)


def _recent(key: str, today: date) -> Period:
    return Period(today - timedelta(days=RECENT[key] - 1), today)


def _month_end(first: date) -> date:
    return (first.replace(day=28) + timedelta(days=4)).replace(day=1) - timedelta(days=1)


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None
