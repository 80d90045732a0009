"""Reads: whose absences there are, who is away today, and who stands in on which days."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db.models import Q, QuerySet

from madang.core import api as core
from madang.organisation.models import Absence, Person
from madang.organisation.queries.people import person_ref, standing, superiors
from madang.organisation.rules.absence import Days, Phase, Spell, phases
from madang.organisation.rules.acting import PROBLEM_WORDS, ActingProblem, Away, Standing
from madang.organisation.rules.cards import PersonRef

MOST_PAST = 20


@dataclass(frozen=True)
class AbsenceCard:
    """One absence as pages show it; `notes` says what the acting person alone does not: who stands in really."""

    id: int
    person: PersonRef
    kind: str
    days: Days
    words: str
    acting: PersonRef | None
    notes: tuple[str, ...] = ()


@dataclass(frozen=True)
class OwnAbsences:
    now: tuple[AbsenceCard, ...]
    coming: tuple[AbsenceCard, ...]
    past: tuple[AbsenceCard, ...]


@dataclass(frozen=True)
class AwayToday:
    """Somebody who is not here today; `stand_in_words` says who stands in, or why nobody does."""

    card: AbsenceCard
    stand_in_words: str
    nobody: bool


def own_absences(person: PersonRef, today: date) -> OwnAbsences:
    """Return a person's absences: the coming ones by nearness, the past ones the latest first."""
    found = _absences().filter(person_id=person.id)
    ahead = [_noted(absence, today) for absence in found.filter(to_day__gte=today)]
    past = found.filter(to_day__lt=today).order_by("-from_day")[:MOST_PAST]
    return OwnAbsences(
        now=tuple(card for card in ahead if card.days.first <= today),
        coming=tuple(card for card in ahead if card.days.first > today),
        past=tuple(_card(absence, today) for absence in past),
    )


def away_today(person: PersonRef, today: date) -> list[AwayToday]:
    """Return who is away today in the person's department and above them, the highest first."""
    above = [each.id for each in superiors(person)]
    found = _absences().filter(
        Q(person__department_id=person.department_id) | Q(person_id__in=above),
        person__withdrawn=False,
        from_day__lte=today,
        to_day__gte=today,
    )
    cards = [_card(absence, today) for absence in found.order_by("person__post__rank", "person__name")]
    stands = standing((card.person.id for card in cards), today)
    names = _names(stands.values())
    return [_away(card, stands[card.person.id], names) for card in cards]


def colleagues(person: PersonRef) -> list[PersonRef]:
    """Return the others of a person's department, the highest first."""
    return [each for each in _of_departments([person.department_id]) if each.id != person.id]


def spells(days: Days) -> list[Spell]:
    """Return every absence that meets these days; who left acts for nobody."""
    found = Absence.objects.filter(from_day__lte=days.last, to_day__gte=days.first).select_related("acting")
    return [
        Spell(each.person_id, Days(each.from_day, each.to_day), Away(each.kind, _acting_id(each)))
        for each in found.order_by("from_day", "id")
    ]


def meeting(person_id: str, days: Days) -> Absence | None:
    """Return an absence of this person that meets these days."""
    return Absence.objects.filter(person_id=person_id, from_day__lte=days.last, to_day__gte=days.first).first()


def phase_notes(found: Iterable[Phase], acting_id: str | None, today: date) -> tuple[str, ...]:
    """Say of the days on which the acting person is not there who stands in, or that nobody does."""
    unusual = [phase for phase in found if phase.standing.acting is None or phase.standing.acting != acting_id]
    names = _names(phase.standing for phase in unusual)
    return tuple(_note(phase, acting_id, names, today) for phase in unusual)


def days_words(days: Days, today: date) -> str:
    """Say days as people do: "11월 23일 월요일 하루", "11월 23일 월요일부터 11월 25일 수요일까지"."""
    if days.first == days.last:
        return f"{core.words(days.first, today)} 하루"
    return f"{core.words(days.first, today)}부터 {core.words(days.last, today)}까지"


def _absences() -> QuerySet[Absence]:
    whole = ("post", "department", "team")
    return Absence.objects.select_related(
        *(f"{side}__{part}" for side in ("person", "acting") for part in whole),
    )


def _of_departments(ids: Iterable[str]) -> list[PersonRef]:
    found = Person.objects.filter(withdrawn=False, department_id__in=ids).select_related("post", "department", "team")
    return [person_ref(person) for person in found]


def _card(absence: Absence, today: date, notes: tuple[str, ...] = ()) -> AbsenceCard:
    days = Days(absence.from_day, absence.to_day)
    acting = person_ref(absence.acting) if absence.acting else None
    return AbsenceCard(
        absence.pk, person_ref(absence.person), absence.kind, days, days_words(days, today), acting, notes
    )


def _noted(absence: Absence, today: date) -> AbsenceCard:
    """Days that are over need no note: only what is still to come can be helped."""
    days = Days(max(absence.from_day, today), absence.to_day)
    spell = Spell(absence.person_id, days, Away(absence.kind, _acting_id(absence)))
    return _card(absence, today, phase_notes(phases(spell, spells(days)), absence.acting_id, today))


def _acting_id(absence: Absence) -> str | None:
    return None if absence.acting is None or absence.acting.withdrawn else absence.acting_id


def _away(card: AbsenceCard, stands: Standing, names: dict[str, str]) -> AwayToday:
    if stands.problem:
        return AwayToday(card, PROBLEM_WORDS[stands.problem], nobody=True)
    return AwayToday(card, f"{names[stands.present]} 님이 대행합니다.", nobody=False)


def _note(phase: Phase, acting_id: str | None, names: dict[str, str], today: date) -> str:
    when = f"{days_words(phase.days, today)}: "
    stands = phase.standing
    if stands.problem is ActingProblem.NOBODY and acting_id is None:
        return f"{when}대행자가 없습니다. 그동안 결재와 보고가 기다립니다."
    if stands.problem:
        return when + PROBLEM_WORDS[stands.problem]
    others = ", ".join(f"{names[person]} 님도 부재({kind})" for person, kind in stands.away[1:])
    return f"{when}{others}라서 {names[stands.present]} 님이 대행합니다."


def _names(stands: Iterable[Standing]) -> dict[str, str]:
    wanted = {person for each in stands for person in (each.present, *(away for away, _ in each.away))}
    return dict(Person.objects.filter(id__in=wanted).values_list("id", "name"))
