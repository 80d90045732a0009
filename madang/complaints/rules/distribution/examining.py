"""What is wrong with a table of rules before it is activated: targets that are gone, circles, rules never reached."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from madang.complaints.rules.distribution.rows import Days, RuleRow
from madang.complaints.rules.distribution.shadowing import is_area, shadowing

_SATURDAY = 5


class RuleProblem(StrEnum):
    """A fault keeps a version from being activated; a remark does not."""

    DEPARTMENT_GONE = "department_gone"
    TEAM_GONE = "team_gone"
    OFFICER_GONE = "officer_gone"
    UNKNOWN = "unknown"
    OTHERWISE_UNKNOWN = "otherwise_unknown"
    CIRCLE = "circle"
    DRAWN = "drawn"
    SHADOWED = "shadowed"
    UNREACHABLE = "unreachable"


FAULTS = frozenset(RuleProblem) - {RuleProblem.SHADOWED, RuleProblem.UNREACHABLE}


@dataclass(frozen=True)
class Finding:
    """`field`: where in the rule it lies, "" for the rule as a whole."""

    key: str
    problem: RuleProblem
    sentence: str
    field: str = ""

    @property
    def is_fault(self) -> bool:
        return self.problem in FAULTS


@dataclass(frozen=True)
class Ground:
    """What rules may name: ids with their Korean names; `teams` to their department, `violations` to their category."""

    categories: Mapping[str, str]
    violations: Mapping[str, str]
    areas: Mapping[str, str]
    departments: Mapping[str, str]
    teams: Mapping[str, str]
    people: Mapping[str, str]
    """Who works here, to their department."""


def examine(rows: Iterable[RuleRow], ground: Ground) -> list[Finding]:
    """Return every finding, in the order of the table."""
    table = list(rows)
    circles = _circles(table)
    found: list[Finding] = []
    for place, row in enumerate(table):
        found += _targets(row, ground)
        found += _named(row, ground)
        found += _ways_on(row, {each.key for each in table}, circles)
        found += _reached(row, table[:place], ground)
    return found


def _targets(row: RuleRow, ground: Ground) -> Iterator[Finding]:
    if row.department not in ground.departments:
        yield Finding(
            row.key,
            RuleProblem.DEPARTMENT_GONE,
            f"‘{row.department}’ 부서가 없습니다. 다른 부서를 고르세요.",
            "department",
        )
    elif row.team and ground.teams.get(row.team) != row.department:
        sentence = f"‘{row.team}’ 팀이 이 부서에 없습니다. 다른 팀을 고르세요."
        yield Finding(row.key, RuleProblem.TEAM_GONE, sentence, "team")
    elif row.officer and ground.people.get(row.officer) != row.department:
        sentence = f"‘{row.officer}’ 직원이 이 부서에서 근무하지 않습니다. 다른 사람을 고르세요."
        yield Finding(row.key, RuleProblem.OFFICER_GONE, sentence, "officer")


def _named(row: RuleRow, ground: Ground) -> Iterator[Finding]:
    named = (
        ("categories", "민원 종류", row.categories, ground.categories),
        ("violations", "위반유형", row.violations, ground.violations),
        ("areas", "읍면동", row.areas, ground.areas),
    )
    for field, what, wanted, known in named:
        for each in wanted:
            if each not in known:
                yield Finding(row.key, RuleProblem.UNKNOWN, f"없는 항목을 가리킵니다: {what} ‘{each}’.", field)
    if row.drawn and not is_area(row.drawn):
        sentence = "그린 구역의 선이 엇갈리거나 비어 있습니다. 다시 그리세요."
        yield Finding(row.key, RuleProblem.DRAWN, sentence, "drawn")


def _ways_on(row: RuleRow, keys: set[str], circles: set[str]) -> Iterator[Finding]:
    if row.otherwise and row.otherwise not in keys:
        sentence = f"이어질 규칙이 이 판에 없습니다: ‘{row.otherwise}’."
        yield Finding(row.key, RuleProblem.OTHERWISE_UNKNOWN, sentence, "otherwise")
    elif row.key in circles:
        sentence = "담당자가 없을 때 이어질 규칙이 돌아서 자기에게 옵니다. 한 곳을 끊으세요."
        yield Finding(row.key, RuleProblem.CIRCLE, sentence, "otherwise")


def _circles(rows: list[RuleRow]) -> set[str]:
    """Return the keys of rules whose `otherwise` leads back to themselves."""
    onward = {row.key: row.otherwise for row in rows}
    circling: set[str] = set()
    for key in onward:
        seen: list[str] = []
        here = key
        while here in onward and here not in seen:
            seen.append(here)
            here = onward[here]
        if here == key and seen:
            circling.add(key)
    return circling


def _reached(row: RuleRow, earlier: list[RuleRow], ground: Ground) -> Iterator[Finding]:
    if sentence := _contradiction(row, ground):
        yield Finding(row.key, RuleProblem.UNREACHABLE, sentence)
    elif by := shadowing(row, earlier, ground.categories, ground.areas):
        names = ", ".join(f"‘{each.name}’" for each in by)
        yield Finding(row.key, RuleProblem.SHADOWED, f"앞의 {names} 규칙이 모두 먼저 가져가서 쓰이지 않습니다.")


def _contradiction(row: RuleRow, ground: Ground) -> str:
    of_categories = {ground.violations.get(each) for each in row.violations}
    if row.categories and row.violations and not of_categories.intersection(row.categories):
        return "고른 위반유형이 고른 민원 종류에 없는 것이라 맞는 민원이 없습니다."
    if row.days is Days.WORKING and row.weekdays and min(row.weekdays) >= _SATURDAY:
        return "토·일요일만 고르고 근무일로 정해서 맞는 날이 없습니다."
    return ""
