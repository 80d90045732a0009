"""Reads: who works here, who stands above whom, who is there today."""

from collections.abc import Iterable
from datetime import date

from django.db.models import Q, QuerySet

from madang.organisation.models import Absence, Department, Person, Post, Team
from madang.organisation.rules.acting import Away, Standing, stand_in
from madang.organisation.rules.cards import PersonRef, PostRef
from madang.organisation.rules.position import position_words

MOST_FOUND = 30
"""People whom one search returns; whoever shows them says so where as many were found."""


def person_of(account_id: int | None) -> PersonRef | None:
    """Return the member of staff behind an account; None for others and for those who left."""
    if account_id is None:
        return None
    found = _people().filter(account_id=account_id, withdrawn=False).first()
    return person_ref(found) if found else None


def people(ids: Iterable[str]) -> dict[str, PersonRef]:
    """Return these people by id, those who left among them; unknown ids are left out."""
    return {person.id: person_ref(person) for person in _people().filter(id__in=set(ids))}


def find_people(words: str) -> list[PersonRef]:
    """Find people who work here by name, post, team, department or login; all words must fit. The highest first."""
    found = _people().filter(withdrawn=False)
    for word in words.split():
        found = found.filter(
            Q(name__icontains=word)
            | Q(post__name__icontains=word)
            | Q(team__name__icontains=word)
            | Q(department__name__icontains=word)
            | Q(account__login=word)
        )
    return [person_ref(person) for person in found[:MOST_FOUND]]


def superiors(person: PersonRef) -> list[PersonRef]:
    """Return who stands above a person, the nearest first: team head, department head, bureau head, mayors.

    A post that nobody holds is left out.
    """
    units = _units_above(person.department_id)
    above = _people().filter(withdrawn=False, department_id__in=units, post__rank__lt=person.rank)
    refs = [person_ref(each) for each in above]
    return sorted(
        (ref for ref in refs if _leads(ref, person)), key=lambda ref: (-ref.rank, units.index(ref.department_id))
    )


def holders(post_id: str, department_id: str) -> list[PersonRef]:
    """Return who holds a post in a department now."""
    found = _people().filter(withdrawn=False, post_id=post_id, department_id=department_id)
    return [person_ref(person) for person in found]


def has_place(post_id: str, department_id: str, position: str) -> bool:
    """Tell whether one of a department's teams gives a post these words: "주차단속팀장" while there is a 주차단속팀."""
    name = post(post_id).name
    teams = Team.objects.filter(department=department_id).values_list("department__name", "name")
    return any(position_words(name, department, team) == position for department, team in teams)


def staff_of(department_id: str) -> list[PersonRef]:
    """Return who works in a department, the highest first."""
    return [person_ref(person) for person in _people().filter(withdrawn=False, department_id=department_id)]


def head_of(department_id: str) -> PersonRef | None:
    """Return the highest person of a department."""
    found = _people().filter(withdrawn=False, department_id=department_id).first()
    return person_ref(found) if found else None


def appointed(appointment: str, department_id: str | None = None) -> list[PersonRef]:
    """Return who holds an appointment such as "records-officer", in one department or anywhere."""
    found = _people().filter(withdrawn=False, appointments__contains=[appointment])
    return [person_ref(p) for p in (found.filter(department_id=department_id) if department_id else found)]


def post(post_id: str) -> PostRef:
    """Return a post. Raises KeyError for an unknown one: the pack's check has seen to it that none is."""
    found = Post.objects.filter(id=post_id).first()
    if found is None:
        raise KeyError(post_id)
    return PostRef(found.id, found.name, found.rank)


def standing(person_ids: Iterable[str], day: date) -> dict[str, Standing]:
    """Return who stands in each person's place on a day."""
    away = _away(day)
    return {person: stand_in(person, away) for person in set(person_ids)}


def stands_for(person_id: str, day: date) -> list[str]:
    """Return the people in whose place this person acts on a day."""
    away = _away(day)
    return sorted(person for person in away if stand_in(person, away).acting == person_id)


def _away(day: date) -> dict[str, Away]:
    absences = Absence.objects.filter(from_day__lte=day, to_day__gte=day).order_by("from_day", "id")
    named = {person: Away(kind, acting) for person, kind, acting in absences.values_list("person", "kind", "acting")}
    actings = [away.acting for away in named.values() if away.acting]
    gone = set(Person.objects.filter(withdrawn=True, id__in=actings).values_list("id", flat=True))
    return {person: Away(away.kind, None if away.acting in gone else away.acting) for person, away in named.items()}


def person_ref(person: Person) -> PersonRef:
    team = person.team.name if person.team else ""
    return PersonRef(
        id=person.id,
        name=person.name,
        post_id=person.post_id,
        post=person.post.name,
        rank=person.post.rank,
        department_id=person.department_id,
        department=person.department.name,
        team_id=person.team_id,
        team=team,
        position=position_words(person.post.name, person.department.name, team),
        account_id=person.account_id,
        present=not person.withdrawn,
        appointments=frozenset(person.appointments),
    )


def _people() -> QuerySet[Person]:
    return Person.objects.select_related("post", "department", "team")


def _units_above(department_id: str) -> list[str]:
    """Return the department, those above it, and at last the one where the head of the city sits."""
    units, here = [department_id], Department.objects.filter(id=department_id).first()
    while here is not None and here.parent_id is not None and here.parent_id not in units:
        units.append(here.parent_id)
        here = here.parent
    head = Person.objects.filter(withdrawn=False).first()
    return units if head is None or head.department_id in units else [*units, head.department_id]


def _leads(ref: PersonRef, person: PersonRef) -> bool:
    """Tell whether one leads the other: a team head leads the own team alone."""
    return ref.team_id is None or ref.team_id == person.team_id
