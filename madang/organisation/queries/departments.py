"""Reads: who the city is, cut to what the reader may see."""

from collections.abc import Iterable
from datetime import date

from django.db.models import Prefetch, Q, QuerySet

from madang.organisation.models import Absence, Department, Duty, Person, Team
from madang.organisation.queries.people import standing
from madang.organisation.rules.acting import Standing
from madang.organisation.rules.cards import Contact, DepartmentCard, DepartmentGroup, PersonCard, TeamCard

SOURCE_WORDS = {
    "confirmed": "두 곳 이상에서 확인",
    "single": "한 곳에서 확인",
    "general": "일반 제도",
    "computed": "계산한 값",
    "dated": "오래된 자료",
}


def department_groups(words: str, today: date, with_people: bool) -> list[DepartmentGroup]:
    """Return the departments whose name, duty, team or person holds `words`, grouped by bureau, in the pack's order."""
    groups: dict[str, list[DepartmentCard]] = {}
    away = _absence_words(today) if with_people else {}
    for department in _matching(words.strip(), with_people):
        groups.setdefault(_group_name(department), []).append(_card(department, away, with_people))
    in_order = sorted(groups.items(), key=lambda group: _LAST.index(group[0]) if group[0] in _LAST else -1)
    return [DepartmentGroup(name, tuple(cards)) for name, cards in in_order]


def contacts(department_ids: Iterable[str]) -> dict[str, Contact]:
    """Return whom to call for each of these departments; unknown and withdrawn ones are left out."""
    found = Department.objects.filter(id__in=set(department_ids), withdrawn=False)
    return {key: Contact(name, telephone) for key, name, telephone in found.values_list("id", "name", "telephone")}


def department_names() -> dict[str, str]:
    return dict(Department.objects.filter(withdrawn=False).values_list("id", "name"))


def _matching(words: str, with_people: bool) -> Iterable[Department]:
    found = Department.objects.filter(withdrawn=False).exclude(kind=Department.Kind.BUREAU)
    if words:
        holds = Q(name__icontains=words) | Q(duties__name__icontains=words) | Q(teams__name__icontains=words)
        if with_people:
            holds |= Q(people__name__icontains=words)
        found = found.filter(id__in=Department.objects.filter(holds).values("id"))
    return _with_parts(found, with_people)


def _with_parts(departments: QuerySet[Department], with_people: bool) -> QuerySet[Department]:
    people = Person.objects.filter(withdrawn=False).select_related("post").prefetch_related("duties")
    return departments.select_related("parent").prefetch_related(
        Prefetch("duties", Duty.objects.filter(person=None, team=None), to_attr="own_duties"),
        Prefetch("teams", Team.objects.prefetch_related("duties")),
        *([Prefetch("people", people)] if with_people else []),
    )


def _absence_words(today: date) -> dict[str, str]:
    """Say of everybody who is away today why, and who really acts: "출장 중, 오세린 대행"."""
    away = list(Absence.objects.filter(from_day__lte=today, to_day__gte=today).values_list("person_id", flat=True))
    stands = standing(away, today)
    names = dict(Person.objects.filter(id__in=[each.acting for each in stands.values()]).values_list("id", "name"))
    return {person: _away_words(each, names) for person, each in stands.items()}


def _away_words(stands: Standing, names: dict[str, str]) -> str:
    kind = stands.away[0][1]
    # "그 밖의 사유 중" is no Korean.
    told = "부재 중" if kind.startswith("그 밖") else f"{kind} 중"
    return f"{told}, {names[stands.acting]} 대행" if stands.acting else told


_OTHERS, _TOWN_OFFICES = "그 밖의 부서와 사업소", "읍면동 행정복지센터"
_LAST = (_OTHERS, _TOWN_OFFICES)
"""The groups that stand behind the bureaus."""


def _group_name(department: Department) -> str:
    if department.kind == Department.Kind.TOWN_OFFICE:
        return _TOWN_OFFICES
    return department.parent.name if department.parent else _OTHERS


def _card(department: Department, away: dict[str, str], with_people: bool) -> DepartmentCard:
    people = [_person(person, away.get(person.id, "")) for person in department.people.all()] if with_people else []
    return DepartmentCard(
        id=department.id,
        name=department.name,
        kind=department.get_kind_display(),
        duties=tuple(duty.name for duty in department.own_duties),  # type: ignore[attr-defined]  # prefetched above
        telephone=department.telephone,
        address=department.address,
        teams=tuple(_team(team) for team in department.teams.all()),
        people=tuple(people),
        as_of=department.as_of,
        source_name=department.source.get("name", ""),
        source_words=SOURCE_WORDS.get(department.source.get("certainty", ""), ""),
    )


def _team(team: Team) -> TeamCard:
    duties = tuple(duty.name for duty in team.duties.all() if duty.person_id is None)
    return TeamCard(team.name, team.telephone, duties)


def _person(person: Person, absence_words: str) -> PersonCard:
    return PersonCard(
        name=person.name,
        post=person.post.name,
        duties=tuple(duty.name for duty in person.duties.all()),
        absence_words=absence_words,
        sample=person.sample,
    )
