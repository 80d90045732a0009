"""Enter an absence (부재): from then on the acting person stands in by itself (규정 제10조제3항)."""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from django.db import transaction

from madang.core import api as core
from madang.core.api import Actor, Refusal
from madang.organisation.actions.absence_keeping import Keeping, keeping, tell_absence_changed
from madang.organisation.models import Absence
from madang.organisation.queries.absences import days_words, meeting, phase_notes, spells
from madang.organisation.queries.people import people
from madang.organisation.rules.absence import (
    DAYS_WORDS,
    AbsenceKind,
    Days,
    Phase,
    Spell,
    circle_in,
    days_problem,
    phases,
)
from madang.organisation.rules.acting import Away


class AbsenceRefused(Refusal):
    """One field of what was given cannot stand: `field` names it."""

    field: ClassVar[str] = ""


class DaysRefused(AbsenceRefused):
    field = "first"


class ActingRefused(AbsenceRefused):
    field = "acting"


@dataclass(frozen=True)
class GivenAbsence:
    """What somebody enters; `person_id` is empty for oneself, `acting_id` where nobody is to act."""

    kind: AbsenceKind
    days: Days
    acting_id: str = ""
    person_id: str = ""


@dataclass(frozen=True)
class Recorded:
    """`notes` warns of days on which the acting person is away, too, or nobody stands in."""

    id: int
    notes: tuple[str, ...]


@transaction.atomic
def record_absence(actor: Actor, given: GivenAbsence, today: date) -> Recorded:
    """Enter an absence for oneself or another, and return it with what to mind.

    Raises NotAllowed and NotFound (see `keeping`), DaysRefused and ActingRefused.
    """
    kept = keeping(actor, given.person_id)
    # Two absences entered at once could make the circle that neither makes alone.
    core.hold("organisation.absences")
    _must_be_free(kept.person.id, given.days, today)
    _must_not_take_over(kept, given)
    found = _followed(kept.person.id, given, today)
    absence = _written(kept, given)
    tell_absence_changed(kept.person.id, absence.acting_id)
    _record(kept, absence)
    return Recorded(absence.pk, phase_notes(found, absence.acting_id, today))


def _must_be_free(person_id: str, days: Days, today: date) -> None:
    problem = days_problem(days, today)
    if problem:
        raise DaysRefused(DAYS_WORDS[problem])
    other = meeting(person_id, days)
    if other:
        taken = days_words(Days(other.from_day, other.to_day), today)
        raise DaysRefused(
            f"이미 넣은 부재와 겹칩니다: {taken}, {other.kind}.",
            "날짜를 바꾸거나, 먼저 넣은 부재를 끝내거나 취소한 뒤 다시 넣어 주세요.",
        )


def _must_not_take_over(kept: Keeping, given: GivenAbsence) -> None:
    """Nobody gives themselves another person's power to decide."""
    if kept.for_another and given.acting_id == kept.keeper.id:
        raise ActingRefused(
            "다른 분의 부재를 넣으면서 자신을 대행자로 정할 수는 없습니다.",
            "같은 부서의 다른 분에게 넣어 달라고 말해 주세요.",
        )


def _followed(person_id: str, given: GivenAbsence, today: date) -> list[Phase]:
    """Follow the chain through the days; nobody may act for themselves, nor people for each other."""
    if given.acting_id == person_id:
        raise ActingRefused("자기 자신을 대행할 수는 없습니다.", "다른 분을 골라 주세요.")
    acting = people([given.acting_id]).get(given.acting_id) if given.acting_id else None
    if given.acting_id and (acting is None or not acting.present):
        raise ActingRefused("대행자로 고른 분이 지금 직원 명단에 없습니다.", "다른 분을 골라 주세요.")
    spell = Spell(person_id, given.days, Away(given.kind, given.acting_id or None))
    found = phases(spell, spells(given.days))
    circle = circle_in(found)
    if circle:
        raise ActingRefused(
            f"{days_words(circle.days, today)}에는 서로를 대행하게 되어 아무도 결재할 수 없습니다.",
            "그 기간에 자리에 있는 다른 분을 골라 주세요.",
        )
    return found


def _written(kept: Keeping, given: GivenAbsence) -> Absence:
    return Absence.objects.create(
        person_id=kept.person.id,
        kind=given.kind,
        from_day=given.days.first,
        to_day=given.days.last,
        acting_id=given.acting_id or None,
    )


def _record(kept: Keeping, absence: Absence) -> None:
    core.record(
        verb="record_absence",
        subject=("absence", str(absence.pk)),
        actor=kept.actor,
        on_behalf_of=kept.on_behalf_of,
        after=facts(absence),
    )


def facts(absence: Absence) -> dict[str, object]:
    """Return an absence as audit keeps it."""
    return {
        "person": absence.person_id,
        "kind": absence.kind,
        "from": absence.from_day,
        "to": absence.to_day,
        "acting": absence.acting_id,
    }
