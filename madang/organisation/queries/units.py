"""Reads: which units and people exist, as plain ids, for whoever keeps tables about them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from madang.organisation.models import Department, Person, Team


@dataclass(frozen=True)
class Units:
    """Departments in use with their names; teams with theirs and their department; people who work here to theirs."""

    departments: Mapping[str, str]
    teams: Mapping[str, str]
    people: Mapping[str, str]
    team_names: Mapping[str, str]

    def words(self, department: str | None, team: str | None) -> str:
        """Say a unit: "교통관리과 주차단속팀"; what is not there is left out."""
        names = (self.departments.get(department or ""), self.team_names.get(team or ""))
        return " ".join(name for name in names if name)


def units(person_ids: Iterable[str] = ()) -> Units:
    """Return the units of the city, and where these people work; who left is left out."""
    departments = dict(Department.objects.filter(withdrawn=False).values_list("id", "name"))
    teams = list(Team.objects.filter(department__withdrawn=False).values_list("id", "department_id", "name"))
    asked = set(person_ids)
    working = Person.objects.filter(withdrawn=False, id__in=asked)
    return Units(
        departments=departments,
        teams={team: department for team, department, _ in teams},
        people=dict(working.values_list("id", "department_id")) if asked else {},
        team_names={team: name for team, _, name in teams},
    )


def team_names() -> dict[str, str]:
    return dict(Team.objects.values_list("id", "name"))
