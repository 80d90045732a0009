"""The door of the organisation."""

from madang.organisation.actions.load_departments import load_departments
from madang.organisation.actions.load_people import load_people, load_posts
from madang.organisation.queries import contacts, department_groups, department_names
from madang.organisation.rules.cards import Contact, DepartmentCard, DepartmentGroup, PersonCard, TeamCard

__all__ = [
    "Contact",
    "DepartmentCard",
    "DepartmentGroup",
    "PersonCard",
    "TeamCard",
    "contacts",
    "department_groups",
    "department_names",
    "load_departments",
    "load_people",
    "load_posts",
]
