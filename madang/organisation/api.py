"""The door of the organisation."""

from madang.organisation.actions.absence_keeping import when_absence_changes
from madang.organisation.actions.end_absence import end_absence
from madang.organisation.actions.load_departments import load_departments
from madang.organisation.actions.load_people import load_people, load_posts
from madang.organisation.actions.record_absence import GivenAbsence, record_absence
from madang.organisation.actions.tell_desks import tell_desks
from madang.organisation.queries.departments import contacts, department_groups, department_names
from madang.organisation.queries.people import (
    MOST_FOUND,
    appointed,
    find_people,
    has_place,
    head_of,
    holders,
    people,
    person_of,
    post,
    staff_of,
    standing,
    stands_for,
    superiors,
)
from madang.organisation.queries.shifts import on_shift
from madang.organisation.queries.units import Units, team_names, units
from madang.organisation.rules.absence import AbsenceKind, Days
from madang.organisation.rules.acting import PROBLEM_WORDS, ActingProblem, Standing
from madang.organisation.rules.cards import (
    Contact,
    DepartmentCard,
    DepartmentGroup,
    PersonCard,
    PersonRef,
    PostRef,
    TeamCard,
)

__all__ = [
    "MOST_FOUND",
    "PROBLEM_WORDS",
    "AbsenceKind",
    "ActingProblem",
    "Contact",
    "Days",
    "DepartmentCard",
    "DepartmentGroup",
    "GivenAbsence",
    "PersonCard",
    "PersonRef",
    "PostRef",
    "Standing",
    "TeamCard",
    "Units",
    "appointed",
    "contacts",
    "department_groups",
    "department_names",
    "end_absence",
    "find_people",
    "has_place",
    "head_of",
    "holders",
    "load_departments",
    "load_people",
    "load_posts",
    "on_shift",
    "people",
    "person_of",
    "post",
    "record_absence",
    "staff_of",
    "standing",
    "stands_for",
    "superiors",
    "team_names",
    "tell_desks",
    "units",
    "when_absence_changes",
]
