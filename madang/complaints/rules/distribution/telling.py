"""A rule said in plain words, as staff read it in the table: its conditions, where it sends, when it is in effect."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, time
from typing import Any

from madang.complaints.rules.channels import CHANNEL_WORDS
from madang.complaints.rules.distribution.rows import DAYS_WORDS, Days, RuleRow

MOST_NAMED = 4
"""Names of one condition that are said; the others are counted."""

WEEKDAYS: Mapping[int, str] = dict(enumerate("월화수목금토일"))


@dataclass(frozen=True)
class Names:
    """What ids are called. What is gone keeps its id, so that whoever mends the rule can tell what it was."""

    categories: Mapping[str, str]
    violations: Mapping[str, str]
    areas: Mapping[str, str]
    departments: Mapping[str, str]
    teams: Mapping[str, str]
    people: Mapping[str, str]
    rules: Mapping[str, str]


@dataclass(frozen=True)
class Told:
    """`ways` follow the target: whom it asks there, and what happens where nobody is."""

    conditions: tuple[str, ...]
    target: str
    ways: tuple[str, ...]
    effect: str

    @property
    def sentence(self) -> str:
        ways = f" ({', '.join(self.ways)})" if self.ways else ""
        return f"{' · '.join(self.conditions)} → {self.target}{ways}"


def tell(row: RuleRow, names: Names) -> Told:
    """Return a rule in words."""
    return Told(_conditions(row, names), _target(row, names), _ways(row, names), _effect(row))


def effect_on(row: RuleRow, day: date) -> str:
    """Return why a rule is not in effect on a day, "" where it is."""
    if row.valid_from and day < row.valid_from:
        return "아직 시작 전"
    return "기간 끝남" if row.valid_until and row.valid_until < day else ""


def _conditions(row: RuleRow, names: Names) -> tuple[str, ...]:
    found = (
        _listed(row.categories, names.categories),
        _listed(row.violations, names.violations),
        _listed(row.areas, names.areas),
        "지도에 그린 구역" if row.drawn else "",
        _listed(row.channels, CHANNEL_WORDS),
        _times(row),
        f"내용에 {', '.join(f'‘{word}’' for word in row.words)}" if row.words else "",
    )
    return tuple(each for each in found if each) or ("모든 민원",)


def _listed(keys: Sequence[str], names: Mapping[Any, str]) -> str:
    said = ", ".join(names.get(key, f"없어진 ‘{key}’") for key in keys[:MOST_NAMED])
    return f"{said} 외 {len(keys) - MOST_NAMED}가지" if len(keys) > MOST_NAMED else said


def _times(row: RuleRow) -> str:
    weekdays = "·".join(WEEKDAYS[each] for each in sorted(row.weekdays))
    days = DAYS_WORDS[row.days] if row.days is not Days.ANY else ""
    found = (days, f"{weekdays}요일" if weekdays else "", _hours(row.since, row.until))
    return " ".join(each for each in found if each)


def _hours(since: time | None, until: time | None) -> str:
    if since is None or until is None:
        return ""
    return f"{since:%H:%M}–{'다음 날 ' if until < since else ''}{until:%H:%M}"


def _target(row: RuleRow, names: Names) -> str:
    parts = (
        names.departments.get(row.department, f"없어진 ‘{row.department}’"),
        names.teams.get(row.team, f"없어진 ‘{row.team}’") if row.team else "",
        names.people.get(row.officer, f"없어진 ‘{row.officer}’") if row.officer else "",
    )
    return " ".join(part for part in parts if part)


def _ways(row: RuleRow, names: Names) -> tuple[str, ...]:
    onward = names.rules.get(row.otherwise, row.otherwise)
    found = (
        f"업무: {row.skill}" if row.skill else "",
        "밤과 휴일에는 당직에게" if row.to_shift else "",
        f"담당자가 없으면 ‘{onward}’ 규칙으로" if row.otherwise else "",
    )
    return tuple(each for each in found if each)


def _effect(row: RuleRow) -> str:
    since = f"{_day(row.valid_from)}부터" if row.valid_from else ""
    until = f"{_day(row.valid_until)}까지" if row.valid_until else ""
    return " ".join(each for each in (since, until) if each)


def _day(day: date) -> str:
    return f"{day.year}년 {day.month}월 {day.day}일"
