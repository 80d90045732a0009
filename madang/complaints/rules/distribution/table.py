"""The table of rules, ready to be asked: the first rule whose conditions all hold wins."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Protocol
from zoneinfo import ZoneInfo

from shapely import Point, prepare
from shapely.geometry import shape
from shapely.geometry.base import BaseGeometry

from madang.complaints.rules.distribution.rows import Days, RuleRow
from madang.complaints.rules.facts import ComplaintFacts

KOREA = ZoneInfo("Asia/Seoul")


class DayCalendar(Protocol):
    def is_working_day(self, day: date) -> bool: ...


@dataclass(frozen=True)
class Matched:
    """The rule that decides, and the keys of those after it that would have."""

    rule: RuleRow
    position: int
    passed: tuple[str, ...]


class Table:
    """One version's rules. Immutable; safe to share between threads."""

    def __init__(self, rows: Iterable[RuleRow], calendar: DayCalendar) -> None:
        self.rows = tuple(rows)
        self.by_key = {row.key: row for row in self.rows}
        self._calendar = calendar
        self._prepared = [_Prepared(position, row) for position, row in enumerate(self.rows, start=1)]
        self._by_category: dict[str, list[_Prepared]] = {}

    def match(self, facts: ComplaintFacts) -> Matched | None:
        """Return the rule for a complaint; None where none fits. `facts.reported_at` is aware."""
        reported = facts.reported_at.astimezone(KOREA)
        works = self._calendar.is_working_day(reported.date())
        fitting = [each for each in self._for(facts.category) if each.holds(facts, reported, works)]
        if not fitting:
            return None
        return Matched(fitting[0].row, fitting[0].position, tuple(each.row.key for each in fitting[1:]))

    def _for(self, category: str) -> "list[_Prepared]":
        if category not in self._by_category:
            self._by_category[category] = [
                each for each in self._prepared if not each.categories or category in each.categories
            ]
        return self._by_category[category]


class _Prepared:
    """A rule whose lists are sets and whose drawn area answers quickly."""

    def __init__(self, position: int, row: RuleRow) -> None:
        self.position, self.row = position, row
        self.categories = frozenset(row.categories)
        self._violations, self._areas = frozenset(row.violations), frozenset(row.areas)
        self._channels, self._weekdays = frozenset(row.channels), frozenset(row.weekdays)
        self._words = tuple(word.casefold() for word in row.words)
        self._drawn: BaseGeometry | None = shape(row.drawn) if row.drawn else None
        if self._drawn is not None:
            prepare(self._drawn)

    def holds(self, facts: ComplaintFacts, reported: datetime, works: bool) -> bool:
        row = self.row
        return (
            (not self._violations or facts.violation in self._violations)
            and (not self._areas or facts.area in self._areas)
            and (not self._channels or facts.channel in self._channels)
            and (not self._weekdays or reported.weekday() in self._weekdays)
            and (row.days is Days.ANY or works == (row.days is Days.WORKING))
            and row.holds_on(reported.date())
            and self._holds_at(reported)
            and (not self._words or self._is_said(facts.text))
            and (self._drawn is None or self._covers(facts))
        )

    def _holds_at(self, reported: datetime) -> bool:
        since, until = self.row.since, self.row.until
        if since is None or until is None:
            return True
        now = reported.time()
        return since <= now < until if since < until else now >= since or now < until

    def _is_said(self, text: str) -> bool:
        folded = text.casefold()
        return any(word in folded for word in self._words)

    def _covers(self, facts: ComplaintFacts) -> bool:
        if self._drawn is None or facts.lat is None or facts.lng is None:
            return False
        return bool(self._drawn.covers(Point(facts.lng, facts.lat)))
