"""What the form of a rule offers: conditions by group, and units that depend on one another."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from django import forms

from madang.complaints.models import Officer
from madang.complaints.queries.categories import categories
from madang.complaints.queries.units import teams_of
from madang.complaints.queries.violations import kinds_by_category
from madang.complaints.rules.distribution.telling import Names
from madang.organisation import api as organisation

GONE = "없어진 것"


@dataclass(frozen=True)
class Option:
    id: str
    name: str
    chosen: bool


@dataclass(frozen=True)
class Group:
    name: str
    options: tuple[Option, ...]

    @property
    def chosen(self) -> int:
        return sum(1 for option in self.options if option.chosen)


@dataclass(frozen=True)
class Targets:
    """`teams` and `people` are those of the department; what is chosen but gone stays, marked."""

    departments: tuple[Option, ...]
    teams: tuple[Option, ...]
    people: tuple[Option, ...]


def category_groups(form: forms.Form) -> list[Group]:
    """Return the categories by the group they belong to, in the pack's order."""
    group_of = {card.id: card.group for card in categories().values()}
    return _grouped(form, "categories", group_of)


def violation_groups(form: forms.Form, names: Names) -> list[Group]:
    """Return the kinds of violation by the category they belong to."""
    kinds = kinds_by_category().items()
    group_of = {key: names.categories.get(category, "") for category, keys in kinds for key in keys}
    return _grouped(form, "violations", group_of)


def options(form: forms.Form, name: str) -> list[Option]:
    """Return the choices of a field, each with whether it is chosen."""
    bound = form[name]
    chosen = {str(each) for each in bound.value() or ()}
    choices: Iterable[tuple[object, object]] = getattr(bound.field, "choices", ())
    return [Option(str(key), str(words), str(key) in chosen) for key, words in choices]


def targets(department: str, team: str, officer: str, names: Names) -> Targets:
    """Return the units to choose from for what is chosen so far."""
    staff = organisation.staff_of(department) if department in names.departments else []
    people = {each.id: f"{each.name} {each.position}" for each in staff if team in ("", each.team_id)}
    teams = teams_of(department) if department in names.departments else {}
    return Targets(
        departments=_one_of(names.departments, department),
        teams=_one_of(teams, team),
        people=_one_of(people, officer),
    )


def known_skills() -> list[str]:
    """Return the duties that officers have, as words to choose from."""
    return sorted({skill for skills in Officer.objects.values_list("skills", flat=True) for skill in skills})


def _grouped(form: forms.Form, name: str, group_of: Mapping[str, str]) -> list[Group]:
    grouped: dict[str, list[Option]] = {}
    for option in options(form, name):
        grouped.setdefault(group_of.get(option.id) or GONE, []).append(option)
    return [Group(group, tuple(found)) for group, found in grouped.items()]


def _one_of(known: Mapping[str, str], chosen: str) -> tuple[Option, ...]:
    found = [Option(key, words, key == chosen) for key, words in known.items()]
    if chosen and chosen not in known:
        found.append(Option(chosen, f"없어진 ‘{chosen}’", chosen=True))
    return tuple(found)
