"""Days that a message names: 오늘, 이번 주말, 다음 주, 12월, 12월 25일, 크리스마스, 지난 … as a span of dates.

A week begins on Monday, as in ISO 8601. What lies ahead is meant, unless the message says 지난 or 작년.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from madang.knowledge.rules.days import Days, HolidayName

Span = tuple[date, date]

_DAY = timedelta(days=1)
_WEEKDAYS = "월화수목금토일"
_SEASONS = {"봄": (3, 5), "여름": (6, 8), "가을": (9, 11), "겨울": (12, 2)}
_HOLIDAYS = {"크리스마스": "성탄절", "성탄절": "성탄절", "설날": "설날", "설": "설날", "추석": "추석", "한가위": "추석"}
_HOLIDAYS |= {"어린이날": "어린이날", "새해": "새해 첫날", "신정": "새해 첫날", "삼일절": "삼일절", "현충일": "현충일"}
_HOLIDAYS |= {"광복절": "광복절", "개천절": "개천절", "한글날": "한글날"}

_LOOK_AHEAD = 400
"""Days in which every yearly holiday comes at least once, lunar ones too."""


@dataclass(frozen=True)
class NamedDays:
    """Days, and where in the message they stand."""

    days: Days
    start: int
    end: int


def days_named(text: str, today: date, holiday_name: HolidayName) -> NamedDays | None:
    """Return the days that a cleaned text names, the most telling way of naming first; None where it names none."""
    for pattern, read in _WAYS:
        found = pattern.search(text)
        span = read(found, today, holiday_name) if found else None
        if found and span:
            return NamedDays(Days(*span, said=found[0].strip()), found.start(), found.end())
    return None


def _one(offset: int) -> Callable[[re.Match[str], date, HolidayName], Span]:
    return lambda found, today, holiday_name: (today + offset * _DAY, today + offset * _DAY)


def _monday(today: date) -> date:
    return today - today.weekday() * _DAY


def _weekend(found: re.Match[str], today: date, holiday_name: HolidayName) -> Span:
    saturday = _monday(today) + 5 * _DAY + _weeks(found["which"]) * 7 * _DAY
    return (max(saturday, today) if _weeks(found["which"]) == 0 else saturday), saturday + _DAY


def _week(found: re.Match[str], today: date, holiday_name: HolidayName) -> Span:
    weeks = _weeks(found["which"])
    monday = _monday(today) + weeks * 7 * _DAY
    return (today if weeks == 0 else monday), monday + 6 * _DAY


def _weekday(found: re.Match[str], today: date, holiday_name: HolidayName) -> Span:
    place = _WEEKDAYS.index(found["day"])
    if found["which"]:
        day = _monday(today) + (_weeks(found["which"]) * 7 + place) * _DAY
    else:
        day = today + (place - today.weekday()) % 7 * _DAY
    return day, day


def _weeks(which: str | None) -> int:
    """Say how many weeks from this one are meant."""
    if not which or which in {"이번", "금", "요번"}:
        return 0
    return -1 if which in {"지난", "저번"} else 1


def _month(found: re.Match[str], today: date, holiday_name: HolidayName) -> Span:
    """Return this, the next or the last month."""
    steps = _weeks(found["which"])
    first = _first_of(today.year, today.month + steps)
    return (today if steps == 0 else first), _end_of(first)


def _numbered(found: re.Match[str], today: date, holiday_name: HolidayName) -> Span | None:
    """Return 12월, 10월 3일, 내년 1월 … in the year said, else in the next year in which it is not over."""
    month, day = int(found["month"]), found["day"]
    if not 1 <= month <= 12:
        return None
    years = {"작년": today.year - 1, "지난해": today.year - 1, "올해": today.year, "내년": today.year + 1}
    year = years.get(found["year"] or "") or (int(found["figures"]) if found["figures"] else None)
    span = _span_of(year or today.year, month, day)
    return _span_of(today.year + 1, month, day) if span and year is None and span[1] < today else span


def _span_of(year: int, month: int, day: str | None) -> Span | None:
    first = date(year, month, 1)
    if not day:
        return first, _end_of(first)
    chosen = first + (int(day) - 1) * _DAY
    return (chosen, chosen) if int(day) and chosen <= _end_of(first) else None


def _holiday(found: re.Match[str], today: date, holiday_name: HolidayName) -> Span | None:
    """Return the next holiday of the name with the days of the same name beside it (설날 연휴)."""
    if found["eve"]:
        return _eve(found, today, holiday_name)
    wanted = _HOLIDAYS[found["name"]]
    days = [today + ahead * _DAY for ahead in range(_LOOK_AHEAD)]
    named = [day for day in days if wanted in (holiday_name(day) or "")]
    around = [day for day in named if (day - named[0]).days < 7]
    if "연휴" in found[0]:
        return (around[0], around[-1]) if around else None
    itself = next((day for day in around if wanted in (holiday_name(day) or "").split(" · ")), None)
    return (itself, itself) if itself else None


def _eve(found: re.Match[str], today: date, holiday_name: HolidayName) -> Span | None:
    return _numbered_day(12, 24, today) if _HOLIDAYS[found["name"]] == "성탄절" else None


def _numbered_day(month: int, day: int, today: date) -> Span:
    this_year = date(today.year, month, day)
    chosen = this_year if this_year >= today else date(today.year + 1, month, day)
    return chosen, chosen


def _season(found: re.Match[str], today: date, holiday_name: HolidayName) -> Span:
    begins, ends = _SEASONS[found["season"]]
    first = date(today.year, begins, 1)
    last = _end_of(_first_of(today.year + (ends < begins), ends))
    if last < today:
        return date(today.year + 1, begins, 1), _end_of(_first_of(today.year + 1 + (ends < begins), ends))
    return max(first, today), last


def _this_year(found: re.Match[str], today: date, holiday_name: HolidayName) -> Span:
    return today, date(today.year, 12, 31)


def _next_year(found: re.Match[str], today: date, holiday_name: HolidayName) -> Span:
    return date(today.year + 1, 1, 1), date(today.year + 1, 12, 31)


def _past(found: re.Match[str], today: date, holiday_name: HolidayName) -> Span:
    if found[0].strip() in {"작년", "지난해"}:
        return date(today.year - 1, 1, 1), date(today.year - 1, 12, 31)
    return today - 365 * _DAY, today - _DAY


def _first_of(year: int, month: int) -> date:
    return date(year + (month - 1) // 12, (month - 1) % 12 + 1, 1)


def _end_of(first: date) -> date:
    return _first_of(first.year, first.month + 1) - _DAY


_WHICH = r"(?P<which>이번|요번|금|다음|담|오는|지난|저번)?\s*"
_AHEAD = r"(?P<which>이번|요번|다음|담|지난|저번)\s*"

_WAYS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str], date, HolidayName], Span | None]], ...] = (
    (
        re.compile(
            r"(?:(?P<year>작년|지난해|올해|내년)|(?P<figures>20\d\d)년)?\s*"
            r"(?<!\d)(?P<month>\d{1,2})월(?:\s*(?P<day>\d{1,2})일)?(?:\s*달)?"
        ),
        _numbered,
    ),
    (
        re.compile(rf"(?P<name>{'|'.join(_HOLIDAYS)})\s*(?P<eve>이브)?(?:\s*(?:연휴|당일|때|날))?(?![가-힣]{{2}})"),
        _holiday,
    ),
    (re.compile(_WHICH + r"주말"), _weekend),
    (re.compile(r"(?:(?P<which>이번|요번|다음|담|지난|저번)\s*주\s*)?(?P<day>[월화수목금토일])(?:요일|욜)"), _weekday),
    (re.compile(_AHEAD + r"주(?!\s*차|\s*민|\s*말)"), _week),
    (re.compile(_AHEAD + r"달"), _month),
    (re.compile(r"글피"), _one(3)),
    (re.compile(r"모레"), _one(2)),
    (re.compile(r"내일"), _one(1)),
    (re.compile(r"오늘"), _one(0)),
    (re.compile(r"올해|연말"), _this_year),
    (re.compile(r"내년"), _next_year),
    (re.compile(r"(?:올|이번|지난)?\s*(?P<season>봄|여름|가을|겨울)(?!\s*방학)"), _season),
    (re.compile(r"작년|지난해|지난번?(?=\s|$)|끝난|지나간"), _past),
)
