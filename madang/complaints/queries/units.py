"""Departments and teams, as those who get a complaint."""

from dataclasses import dataclass

from madang.core.api import Refusal
from madang.organisation import api as organisation


@dataclass(frozen=True)
class Unit:
    """`words` as people read it: "교통관리과 주차단속팀"."""

    department_id: str
    team_id: str | None
    words: str


def unit_of(department: str, team: str = "") -> Unit:
    """Return a department that works, or one of its teams that has somebody in it. Raises Refusal."""
    names = organisation.department_names()
    if department not in names:
        raise Refusal("맡을 부서를 골라야 합니다.", "목록에서 부서를 골라 주세요.")
    if not team:
        return Unit(department, None, names[department])
    teams = teams_of(department)
    if team not in teams:
        raise Refusal("그 부서에 없는 팀입니다.", "부서와 팀을 다시 골라 주세요.")
    return Unit(department, team, f"{names[department]} {teams[team]}")


def teams_of(department: str) -> dict[str, str]:
    """Return the names of a department's teams in which somebody works, by id."""
    people = organisation.staff_of(department)
    return {person.team_id: person.team for person in people if person.team_id}
