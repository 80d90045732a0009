"""Reads: what a version would have changed in the last days, counted for whoever decides to put it in force."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from madang.complaints.models import RuleVersion
from madang.complaints.queries.replaying import Replayed, trial
from madang.complaints.queries.rule_names import names_for
from madang.complaints.queries.rule_versions import rows_of
from madang.complaints.rules.distribution.telling import Names
from madang.complaints.rules.distribution.why import WHY_WORDS, Why

DAYS = (7, 30, 90)
MOST_LISTED = 200
PERSON = "사람이 정함"


@dataclass(frozen=True)
class Counted:
    was: str
    now: str
    count: int


@dataclass(frozen=True)
class Changed:
    """One complaint that would have gone elsewhere; units and rules are told by name."""

    number: str
    at: datetime
    category: str
    area: str
    was: str
    now: str
    because: str
    lat: float | None
    lng: float | None


@dataclass(frozen=True)
class Trial:
    """`moves` from unit to unit, `by_rule` the rule that would send them; `listed` are the latest of the changed.

    `to_person` and `from_person` count what would newly wait for a person, or no longer.
    """

    looked_at: int
    changed: int
    to_person: int
    from_person: int
    moves: tuple[Counted, ...]
    by_rule: tuple[tuple[str, int], ...]
    listed: tuple[Changed, ...]


def run_trial(version: RuleVersion, now: datetime, days: int) -> Trial:
    """Decide the last days again under a version and count what would change."""
    looked_at, changed = 0, []
    for each in trial(version, now, days):
        looked_at += 1
        if each.is_changed:
            changed.append(each)
    return _counted(looked_at, changed, names_for(rows_of(version.pk)))


def _counted(looked_at: int, changed: list[Replayed], names: Names) -> Trial:
    moves = Counter((unit_words(each.was, names), unit_words(each.now, names)) for each in changed)
    latest = sorted(changed, key=lambda each: each.at, reverse=True)[:MOST_LISTED]
    return Trial(
        looked_at=looked_at,
        changed=len(changed),
        to_person=sum(1 for each in changed if not each.now[0]),
        from_person=sum(1 for each in changed if not each.was[0]),
        moves=tuple(Counted(*units, count) for units, count in moves.most_common()),
        by_rule=tuple(Counter(_because(each, names) for each in changed).most_common()),
        listed=tuple(_told(latest, names)),
    )


def _told(changed: Iterable[Replayed], names: Names) -> Iterable[Changed]:
    for each in changed:
        yield Changed(
            number=each.number,
            at=each.at,
            category=names.categories.get(each.category, each.category),
            area=names.areas.get(each.area, "위치 모름"),
            was=unit_words(each.was, names),
            now=unit_words(each.now, names),
            because=_because(each, names),
            lat=each.lat,
            lng=each.lng,
        )


def unit_words(unit: tuple[str, str], names: Names) -> str:
    """Return a unit as people read it; a complaint without one waits for a person."""
    department, team = unit
    if not department:
        return PERSON
    said = names.departments.get(department, f"없어진 ‘{department}’")
    return f"{said} {names.teams.get(team, team)}" if team else said


def _because(each: Replayed, names: Names) -> str:
    return names.rules.get(each.now_rule) or WHY_WORDS[Why(each.now_why)]
