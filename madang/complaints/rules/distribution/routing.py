"""From a complaint to the department, team and person that a table of rules names."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Protocol

from madang.complaints.rules.distribution.rows import RuleRow
from madang.complaints.rules.distribution.table import Matched, Table
from madang.complaints.rules.distribution.why import Why
from madang.complaints.rules.facts import ComplaintFacts


class Units(Protocol):
    """What exists today: departments, teams to their department, and the people whom rules name to theirs."""

    @property
    def departments(self) -> Mapping[str, str]: ...
    @property
    def teams(self) -> Mapping[str, str]: ...
    @property
    def people(self) -> Mapping[str, str]: ...


@dataclass(frozen=True)
class Target:
    """Where a rule sends: `rule` is its key, "" for a category's own department."""

    department: str
    team: str = ""
    officer: str = ""
    skill: str = ""
    to_shift: bool = False
    rule: str = ""
    rule_name: str = ""

    @property
    def unit(self) -> tuple[str, str]:
        return self.department, self.team


@dataclass(frozen=True)
class Routed:
    """`targets` in the order in which they are asked; empty where a person must choose, then `why` says for what."""

    why: Why
    targets: tuple[Target, ...] = ()
    position: int = 0
    passed: tuple[str, ...] = ()
    alternatives: tuple[Target, ...] = ()
    """Where the neighbouring areas would lead, where that differs."""

    @property
    def first(self) -> Target | None:
        return next(iter(self.targets), None)


def route(
    table: Table, facts: ComplaintFacts, departments: Mapping[str, str], near: Iterable[str], units: Units
) -> Routed:
    """Return where a complaint goes. `departments`: each category's own; `near`: the areas within 30 m of the place."""
    matched = table.match(facts)
    first = _target(matched, facts, departments)
    others = {
        _target(table.match(replace(facts, area=area)), facts, departments) for area in near if area != facts.area
    }
    if any(other is not None and first is not None and other.unit != first.unit for other in others):
        found = sorted({each for each in (first, *others) if each}, key=lambda each: (each != first, each.unit))
        return Routed(Why.BORDER, alternatives=tuple(found))
    if first is None:
        return Routed(Why.UNSURE)
    if matched is None:
        return Routed(Why.DEFAULT if _stands(first, units) else Why.GONE, (first,) if _stands(first, units) else ())
    if not _stands(first, units):
        return Routed(Why.GONE, (), matched.position, matched.passed, (first,))
    return Routed(Why.RULE, _onward(matched.rule, table, units), matched.position, matched.passed)


def _target(matched: Matched | None, facts: ComplaintFacts, departments: Mapping[str, str]) -> Target | None:
    if matched:
        return _of(matched.rule)
    own = departments.get(facts.category)
    return Target(own) if own else None


def _of(rule: RuleRow) -> Target:
    return Target(rule.department, rule.team, rule.officer, rule.skill, rule.to_shift, rule.key, rule.name)


def _onward(rule: RuleRow, table: Table, units: Units) -> tuple[Target, ...]:
    """Follow `otherwise` from rule to rule; an activated table has no circle, an old one ends where it closes."""
    found: dict[str, Target] = {}
    here: RuleRow | None = rule
    while here is not None and here.key not in found:
        found[here.key] = _of(here)
        here = table.by_key.get(here.otherwise)
    return tuple(each for each in found.values() if _stands(each, units))


def _stands(target: Target, units: Units) -> bool:
    if target.department not in units.departments:
        return False
    if target.team and units.teams.get(target.team) != target.department:
        return False
    return not target.officer or units.people.get(target.officer) == target.department
