"""Reads: whom to propose as the acting person, and whom else one may choose."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Q

from madang.organisation.models import Department, Person
from madang.organisation.queries.absences import spells
from madang.organisation.queries.people import find_people, person_ref
from madang.organisation.rules.absence import Days
from madang.organisation.rules.cards import PersonRef
from madang.organisation.rules.proposal import nearest_first, why

MOST_PROPOSED = 4


@dataclass(frozen=True)
class ActingChoice:
    """Somebody who may act: `why` is empty where nobody proposed them, `away` ("출장") where they are away, too."""

    person: PersonRef
    why: str
    away: str


def proposals(person: PersonRef, days: Days) -> list[ActingChoice]:
    """Return whom to propose for these days: the first is the house's own choice, those away stand behind.

    The first one's `why` names whoever came before and is away.
    """
    units = [person.department_id, *_units_below(person.department_id)]
    near = nearest_first(person, _pool(person, units), units)
    choices = [ActingChoice(each, why(person, each, near[0]), away) for each, away in _with_away(near, days)]
    here = [choice for choice in choices if not choice.away]
    gone = [choice for choice in choices if choice.away]
    if here:
        here[0] = _told_of_the_passed_over(here[0], choices[: choices.index(here[0])])
    return [*here, *gone][:MOST_PROPOSED]


def choices_found(words: str, person: PersonRef, days: Days) -> list[ActingChoice]:
    """Return everybody whom the words find, but the person."""
    found = [each for each in find_people(words) if each.id != person.id] if words.strip() else []
    return [ActingChoice(each, "", away) for each, away in _with_away(found, days)]


def choice_of(acting: PersonRef, days: Days) -> ActingChoice:
    """Return one person as a choice."""
    return ActingChoice(acting, "", _with_away([acting], days)[0][1])


def _told_of_the_passed_over(first: ActingChoice, passed: list[ActingChoice]) -> ActingChoice:
    if not passed:
        return first
    told = ", ".join(f"{choice.person.name} 님은 {choice.away}" for choice in passed)
    return ActingChoice(first.person, f"{first.why} 앞선 {told}입니다.", "")


def _with_away(people: Iterable[PersonRef], days: Days) -> list[tuple[PersonRef, str]]:
    away = {spell.person: spell.away.kind for spell in spells(days)}
    return [(person, away.get(person.id, "")) for person in people]


def _pool(person: PersonRef, units: list[str]) -> list[PersonRef]:
    """Return everybody of the person's department, and the head of each below it."""
    found = Person.objects.filter(withdrawn=False, department_id__in=units).select_related("post", "department", "team")
    refs = [person_ref(each) for each in found]
    heads = {ref.department_id: ref.id for ref in reversed(refs)}
    return [ref for ref in refs if ref.department_id == person.department_id or heads[ref.department_id] == ref.id]


def _units_below(department_id: str) -> list[str]:
    """Return what stands right below a department; below the one of the head of the city, what has none above it."""
    head = Person.objects.filter(withdrawn=False).first()
    at_the_top = head is not None and head.department_id == department_id
    below = Q(parent_id=department_id) | Q(parent=None) if at_the_top else Q(parent_id=department_id)
    found = Department.objects.filter(below, withdrawn=False).exclude(id=department_id)
    return list(found.values_list("id", flat=True))
