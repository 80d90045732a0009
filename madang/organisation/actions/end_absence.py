"""End an absence: the person is back today, or will not go at all."""

from dataclasses import dataclass
from datetime import date

from django.db import transaction

from madang.core import api as core
from madang.core.api import Actor, NotFound, Refusal
from madang.organisation.actions.absence_keeping import Keeping, keeping, tell_absence_changed
from madang.organisation.actions.record_absence import facts
from madang.organisation.models import Absence, EndedAbsence
from madang.organisation.rules.absence import AbsenceIsPast, Days, left_over


class AbsenceIsOver(Refusal):
    """What is past stands: decisions were made by whoever stood in then."""

    default_status = 409


@dataclass(frozen=True)
class Ended:
    """`taken_away`: the days on which the person is here after all. What would enter them again stands beside."""

    person_id: str
    kind: str
    taken_away: Days
    acting_id: str
    cancelled: bool


@transaction.atomic
def end_absence(actor: Actor, absence_id: int, today: date) -> Ended:
    """Cut an absence at yesterday, or remove it where no day of it has passed.

    Raises NotFound where it is not the actor's to keep, AbsenceIsOver.
    """
    core.hold("organisation.absences")
    absence = Absence.objects.filter(pk=absence_id).first()
    if absence is None:
        raise NotFound("그런 부재가 없습니다.", "이미 취소되었을 수 있습니다. 화면을 새로 고쳐 주세요.")
    kept = keeping(actor, absence.person_id)
    days, before = Days(absence.from_day, absence.to_day), facts(absence)
    left = _left(days, today)
    ended = Ended(
        person_id=absence.person_id,
        kind=absence.kind,
        taken_away=Days(max(days.first, today), days.last),
        acting_id=absence.acting_id or "",
        cancelled=days.first > today,
    )
    _cut(absence, left)
    tell_absence_changed(absence.person_id, absence.acting_id)
    _record(kept, absence_id, ended, before, facts(absence) if left else None)
    return ended


def _left(days: Days, today: date) -> Days | None:
    try:
        return left_over(days, today)
    except AbsenceIsPast as over:
        raise AbsenceIsOver(
            "지난 부재는 바꿀 수 없습니다. 그때의 결재가 이 기록에 기대고 있습니다.",
            "잘못 적혔다면 관리자에게 알려 주세요.",
        ) from over


def _cut(absence: Absence, left: Days | None) -> None:
    if absence.from_pack:
        EndedAbsence.objects.get_or_create(
            person=absence.person, kind=absence.kind, from_day=absence.from_day, to_day=absence.to_day
        )
    if left is None:
        absence.delete()
        return
    # What is left of it is no longer as the pack tells it, so no load takes it away.
    absence.to_day, absence.from_pack = left.last, False
    absence.save(update_fields=["to_day", "from_pack"])


def _record(
    kept: Keeping, absence_id: int, ended: Ended, before: dict[str, object], after: dict[str, object] | None
) -> None:
    core.record(
        verb="cancel_absence" if ended.cancelled else "end_absence",
        subject=("absence", str(absence_id)),
        actor=kept.actor,
        on_behalf_of=kept.on_behalf_of,
        before=before,
        after=after,
    )
