"""Dates and times of documents: 2026. 6. 9.(화) 09:05 (규정 제7조제5항)."""

import re
from dataclasses import dataclass
from datetime import date

WEEKDAYS = "월화수목금토일"

_WEEKDAY = rf"(?:\s*\((?P<weekday>[{WEEKDAYS}])(?:요일)?\))?"
_BEFORE = r"(?<![\w.\-/:@])"
_AFTER = r"(?![A-Za-z0-9_])(?!\.?[A-Za-z0-9_])(?![-/]\w)"
_YEAR = r"(?P<year>(?:19|20)\d\d)"
_POINTED = re.compile(
    rf"{_BEFORE}{_YEAR}\s?\.\s*(?P<month>\d{{1,2}})\s?\.\s*(?P<day>\d{{1,2}})(?!\d)\.?+{_AFTER}{_WEEKDAY}"
)
_DASHED = re.compile(
    rf"{_BEFORE}{_YEAR}(?P<dash>[-/])(?P<month>\d{{1,2}})(?P=dash)(?P<day>\d{{1,2}}){_AFTER}{_WEEKDAY}"
)
_WORDED = re.compile(rf"(?<!\w){_YEAR}년\s*(?P<month>\d{{1,2}})월\s*(?P<day>\d{{1,2}})일(?!\w*간){_WEEKDAY}")
_SHORT_YEAR = re.compile(
    rf"(?<![\w.])['‘’](?P<year>\d\d)\.\s*(?P<month>\d{{1,2}})\.\s*(?P<day>\d{{1,2}})(?!\d)\.?+{_AFTER}{_WEEKDAY}"
)
_FORMS = ((".", _POINTED), ("-/", _DASHED), ("년", _WORDED), ("'‘’", _SHORT_YEAR))
"""Each form with the signs of which one must be there."""
_CENTURY = 2000


@dataclass(frozen=True)
class Written:
    """A date with its year as somebody wrote it at `start:end`, the weekday in brackets left out.

    `day` is None where the calendar has no such day. `weekday` is its letter, "" where none stands; it stands at
    `weekday_start:weekday_end`, with its brackets and the space before them.
    """

    start: int
    end: int
    text: str
    day: date | None
    weekday: str
    weekday_start: int
    weekday_end: int


def printed(day: date) -> str:
    """Return "2026. 6. 9."."""
    return f"{day.year}. {day.month}. {day.day}."


def printed_without_year(day: date) -> str:
    """Return "6. 9.", as it stands beside the decision."""
    return f"{day.month}. {day.day}."


def weekday_of(day: date) -> str:
    return WEEKDAYS[day.weekday()]


def written_dates(text: str) -> tuple[Written, ...]:
    """Return the dates with a year, in whatever form, in the order of forms.

    Versions, addresses and file names are left alone: what touches a letter or a dash is no date.
    """
    likely = (pattern for signs, pattern in _FORMS if any(sign in text for sign in signs))
    return tuple(_written(found) for pattern in likely for found in pattern.finditer(text))


def _written(found: re.Match[str]) -> Written:
    behind = found.start("weekday") >= 0
    end = found.start() + len(found[0].partition("(")[0].rstrip()) if behind else found.end()
    weekday = found["weekday"] or ""
    return Written(found.start(), end, found.string[found.start() : end], _day(found), weekday, end, found.end())


def _day(found: re.Match[str]) -> date | None:
    year = int(found["year"])
    try:
        return date(year if year > 99 else _CENTURY + year, int(found["month"]), int(found["day"]))
    except ValueError:
        return None
