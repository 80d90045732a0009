"""Whose board somebody may open: those who say who does the work see the units in which they do."""

from collections.abc import Iterable
from dataclasses import dataclass

from madang.complaints.models import Category, Officer
from madang.complaints.rules.appointments import COMPLAINT_DESK, TEAM_HEAD
from madang.organisation import api as organisation
from madang.organisation.api import PersonRef


@dataclass(frozen=True)
class BoardUnit:
    """A department, or one of its teams. `key` stands in the address."""

    department_id: str
    team_id: str | None
    words: str

    @property
    def key(self) -> str:
        return f"{self.department_id}:{self.team_id}" if self.team_id else self.department_id


def boards_of(people: Iterable[PersonRef]) -> list[BoardUnit]:
    """Return the units that one of these people directs: somebody, and those in whose place they act today."""
    found = [unit for person in people for unit in _directed_by(person)]
    return list({unit.key: unit for unit in found}.values())


def _directed_by(person: PersonRef) -> list[BoardUnit]:
    if COMPLAINT_DESK in person.appointments:
        return [unit for department in _departments_at_work() for unit in _with_teams(department)]
    if person.team_id is None:
        head = organisation.head_of(person.department_id)
        return _with_teams(person.department_id) if head and head.id == person.id else []
    return [_team(person)] if person.post == TEAM_HEAD else []


def _with_teams(department_id: str) -> list[BoardUnit]:
    people = organisation.staff_of(department_id)
    teams = {each.team_id: _team(each) for each in people if each.team_id}
    return [BoardUnit(department_id, None, people[0].department), *teams.values()] if people else []


def _team(person: PersonRef) -> BoardUnit:
    return BoardUnit(person.department_id, person.team_id, f"{person.department} {person.team}")


def _departments_at_work() -> list[str]:
    """Return the departments that complaints go to by the categories, or in which somebody handles them."""
    named = Category.objects.filter(withdrawn=False).order_by("position").values_list("department_id", flat=True)
    handling = Officer.objects.filter(active=True).values_list("person__department_id", flat=True)
    return list(dict.fromkeys([*named, *handling]))
