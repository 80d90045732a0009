"""Who may do what in a course."""

from django.utils import timezone

from madang.approval.models import Course, Step
from madang.approval.rules.states import Deed, Doer, Move, StepRole, StepState, move
from madang.core.api import Actor, ActorKind, NotAllowed, NotFound, Refusal
from madang.organisation import api as organisation
from madang.organisation.api import PersonRef


class CannotBeDone(Refusal):
    """The table of states has no such move now: somebody was quicker, or the turn has passed."""

    default_status = 409


def person_behind(actor: Actor) -> PersonRef:
    """Return the member of staff who acts. Raises NotAllowed for anybody else."""
    person = organisation.person_of(actor.account_id)
    if person is None:
        raise NotAllowed("직원만 할 수 있습니다.", "직원 계정이 조직에 연결되어 있는지 운영자에게 확인해 주세요.")
    return person


def must_move(deed: Deed, step: Step, person: PersonRef | None) -> Move:
    """Return the row of the table that lets `person` (None: the house) do the deed on the step."""
    roles = _as(step, person)
    if person and not roles and not _knows(step, person):
        raise _no_such_step()
    found = move(deed, StepRole(step.role), StepState(step.state))
    if found is None or not step.course.is_in_progress:
        raise CannotBeDone(_too_late(step), "화면을 새로 고쳐 지금 상태를 확인해 주세요.")
    if not found.by & roles:
        raise _no_such_step()
    return found


def _no_such_step() -> NotFound:
    """What one may not do is not said to exist."""
    return NotFound("그런 결재 차례가 없습니다.", "결재함에서 다시 찾아 주세요.")


def _knows(step: Step, person: PersonRef) -> bool:
    """Tell whether a person may hear how a step went: of those in the course, and who acts today for its person."""
    if takes_part(step.course, person):
        return True
    return organisation.standing([step.person_id], timezone.localdate())[step.person_id].acting == person.id


def takes_part(course: Course, person: PersonRef) -> bool:
    """Tell whether somebody drafted, has a step, acts or acted in a course."""
    if course.drafter_id == person.id:
        return True
    return any(person.id in {step.person_id, step.acting_id, step.signer_id} for step in course.steps.all())


def _as(step: Step, person: PersonRef | None) -> set[Doer]:
    if person is None:
        return {Doer.HOUSE}
    roles = {Doer.DRAFTER} if person.id == step.course.drafter_id else set()
    if step.is_held_by(person.id):
        roles.add(Doer.HOLDER)
    if person.id == step.signer_id:
        roles.add(Doer.SIGNER)
    return roles


def _too_late(step: Step) -> str:
    if not step.course.is_in_progress:
        return f"이미 {step.course.get_state_display()}된 건입니다."
    if step.done_at and step.signer:
        return f"{step.signer.name}님이 먼저 {step.get_state_display()}했습니다."
    return "아직 차례가 아니거나 차례가 지났습니다."


def is_house(actor: Actor) -> bool:
    return actor.kind is ActorKind.SYSTEM
