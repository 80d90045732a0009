"""Enter and remove shifts outside office hours (당직); nobody is on two at once."""

from dataclasses import dataclass
from datetime import datetime

from django.db import transaction
from django.utils import timezone

from madang.core import api as core
from madang.core.api import Actor, NotAllowed, NotFound, Refusal
from madang.organisation.actions.tell_desks import tell_desks
from madang.organisation.models import Shift
from madang.organisation.policy import may_keep_shifts
from madang.organisation.queries.people import head_of, people, person_of, standing
from madang.organisation.queries.shifts import meeting_shift, span_words
from madang.organisation.rules.cards import PersonRef
from madang.organisation.rules.shift import PROBLEMS, ShiftKind, Span, problem_of


class ShiftRefused(Refusal):
    """A shift that cannot stand."""


@dataclass(frozen=True)
class GivenShift:
    """What somebody enters; `kind` is None where the hours were given by hand."""

    person_id: str
    span: Span
    kind: ShiftKind | None = None


@dataclass(frozen=True)
class RecordedShift:
    """`note` warns where the person is away on that day."""

    id: int
    person: PersonRef
    note: str


@transaction.atomic
def record_shift(actor: Actor, given: GivenShift) -> RecordedShift:
    """Enter a shift. Raises NotAllowed, NotFound, ShiftRefused."""
    person = must_keep_shifts(actor, given.person_id)
    core.hold("organisation.shifts")
    if problem := problem_of(given.span, given.kind, core.city_calendar()):
        raise ShiftRefused(*PROBLEMS[problem])
    if met := meeting_shift(person.id, given.span):
        raise ShiftRefused(
            f"{person.name} 님은 이미 당직입니다: {span_words(met)}.", "먼저 것을 지우거나 시간을 바꾸세요."
        )
    shift = Shift.objects.create(person_id=person.id, begins_at=given.span.begins, ends_at=given.span.ends)
    tell_desks([person.id])
    core.record(verb="record_shift", subject=("shift", str(shift.pk)), actor=actor, after=_facts(shift))
    return RecordedShift(shift.pk, person, _note(person, given.span))


@transaction.atomic
def remove_shift(actor: Actor, shift_id: int, now: datetime) -> GivenShift:
    """Take a shift away, and return what would enter it again. Raises NotAllowed, NotFound, ShiftRefused."""
    core.hold("organisation.shifts")
    shift = Shift.objects.filter(pk=shift_id).first()
    if shift is None:
        raise NotFound("그런 당직이 없습니다.", "이미 지워졌을 수 있습니다. 화면을 새로 고치세요.")
    must_keep_shifts(actor, shift.person_id)
    if shift.ends_at <= now:
        told = "지난 당직은 지울 수 없습니다. 그때의 민원 배부가 이 기록에 기대고 있습니다."
        raise ShiftRefused(told, "잘못 적혔다면 관리자에게 알려 주세요.", status=409)
    before, removed = _facts(shift), GivenShift(shift.person_id, Span(shift.begins_at, shift.ends_at))
    shift.delete()
    tell_desks([removed.person_id])
    core.record(verb="remove_shift", subject=("shift", str(shift_id)), actor=actor, before=before)
    return removed


def must_keep_shifts(actor: Actor, person_id: str) -> PersonRef:
    """Return the person whose shifts the actor may keep. Raises NotAllowed, NotFound."""
    keeper, person = person_of(actor.account_id), people([person_id]).get(person_id)
    if person is None or not person.present:
        raise NotFound("그런 직원이 없습니다.", "당직할 직원을 다시 고르세요.")
    if keeper is None or not may_keep_shifts(actor, keeper, person, head_of(person.department_id)):
        raise NotAllowed("이분의 당직은 정할 수 없습니다.", "그 부서의 부서장이나 관리자에게 말해 주세요.")
    return person


def _note(person: PersonRef, span: Span) -> str:
    stands = standing([person.id], timezone.localdate(span.begins))[person.id]
    return f"{person.name} 님은 그날 {stands.away[0][1]}입니다. 다른 분과 바꿀지 확인하세요." if stands.away else ""


def _facts(shift: Shift) -> dict[str, object]:
    return {"person": shift.person_id, "begins": shift.begins_at, "ends": shift.ends_at}
