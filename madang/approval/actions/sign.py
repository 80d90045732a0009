"""Review, consult, decide: sign one's step (검토, 협조, 결재)."""

from django.db import transaction
from django.utils import timezone

from madang.approval.actions.advance import open_next
from madang.approval.actions.append import Told, append
from madang.approval.actions.finish import finish_decided
from madang.approval.actions.taking import taken
from madang.approval.adapters.city_rules import needs_confirmation
from madang.approval.models import Course, Step
from madang.approval.policy import must_move, person_behind
from madang.approval.queries.courses import content_digest
from madang.approval.rules.marks import Mark
from madang.approval.rules.states import Deed, StepRole, StepState
from madang.core import api as core
from madang.core.api import Actor, Confirmation, Refusal
from madang.organisation import api as organisation
from madang.organisation.api import PersonRef

BY_SESSION = "session"
"""How a signer is known who only signed in."""


class ContentChanged(Refusal):
    """What was read is not what would be signed."""

    default_status = 409


class ConfirmationNeeded(Refusal):
    """The post signs with a passkey or a one-time code."""

    default_status = 403


@transaction.atomic
def sign(
    actor: Actor,
    step_id: int,
    *,
    digest: str,
    opinion: str = "",
    disagrees: bool = False,
    confirmed: Confirmation | None = None,
) -> Course:
    """Sign the step for the person whose turn it is; `digest` is the one of the content that was read.

    `disagrees`: a consulted person states another opinion, which needs words (규정 제9조제4항). Raises CannotBeDone
    where somebody was quicker, ContentChanged, ConfirmationNeeded.
    """
    person = person_behind(actor)
    step = taken(step_id)
    must_move(Deed.SIGN, step, person)
    _must_be_as_read(step.course, digest)
    _must_say_why(step, opinion, disagrees)
    _must_be_confirmed(actor, step, person, digest, confirmed)
    _signed(step, person, opinion.strip(), disagrees, confirmed)
    append(step.course, Deed.SIGN, person, step, _told(step, confirmed))
    if step.is_decision:
        finish_decided(step)
    else:
        open_next(step.course)
        organisation.tell_desks([step.course.drafter_id])
    core.record(
        verb="sign",
        subject=("course", str(step.course_id)),
        actor=actor,
        after={"role": step.role, "opinion": step.opinion, "confirmed": step.confirmed, "for": step.name},
    )
    return step.course


def _must_be_as_read(course: Course, digest: str) -> None:
    if digest != content_digest(course):
        raise ContentChanged("읽으신 뒤에 내용이 바뀌었습니다.", "바뀐 내용을 읽고 다시 결재해 주세요.")


def _must_say_why(step: Step, opinion: str, disagrees: bool) -> None:
    if disagrees and step.role != StepRole.CONSULT:
        raise Refusal("다른 의견은 협조에서만 냅니다.", "검토자와 결재자는 반려하거나 의견을 적어 주세요.")
    if disagrees and not opinion.strip():
        raise Refusal("어떤 의견인지 적어 주세요.", "적은 의견은 문서와 함께 남습니다(규정 제9조제4항).")


def _must_be_confirmed(
    actor: Actor, step: Step, person: PersonRef, digest: str, confirmed: Confirmation | None
) -> None:
    """A confirmation counts for this person and content alone; a substitute confirms as the absent person would."""
    if confirmed is not None and (confirmed.account_id, confirmed.digest) != (actor.account_id, digest):
        confirmed = None
    posts = {step.post, person.post_id}
    if step.is_decision and confirmed is None and needs_confirmation(posts, timezone.localdate()):
        raise ConfirmationNeeded(
            f"{step.position}의 결재는 패스키나 일회용 번호로 확인해야 합니다.",
            "‘결재 확인 수단’에서 패스키나 일회용 번호를 등록한 뒤 다시 결재해 주세요.",
        )


def _signed(step: Step, person: PersonRef, opinion: str, disagrees: bool, confirmed: Confirmation | None) -> None:
    step.state, step.done_at = StepState.SIGNED, timezone.now()
    step.signer_id, step.opinion, step.disagrees = person.id, opinion, disagrees
    step.confirmed = confirmed.way.value if confirmed else BY_SESSION
    step.seen_at = step.seen_at or step.done_at
    if person.id == step.person_id:
        # Back earlier than thought: nobody acts for who signs in person.
        step.acting_id, step.acting_position, step.acting_name, step.absence = None, "", "", ""
    step.save()


def _told(step: Step, confirmed: Confirmation | None) -> Told:
    absent = {"id": step.person_id, "name": step.name, "post": step.position, "absence": step.absence}
    return Told(
        mark=mark_of(step).value,
        opinion=step.opinion,
        confirmed=step.confirmed,
        evidence={"means": confirmed.means_id, **confirmed.evidence} if confirmed else {},
        on_behalf_of=absent if step.acted else None,
        more={"disagrees": "yes"} if step.disagrees else {},
    )


def mark_of(step: Step) -> Mark:
    """Return the mark of a decision: 대결 where somebody acts, 전결 where it is delegated."""
    if not step.is_decision:
        return Mark.NONE
    if step.acted:
        return Mark.ACTING
    return Mark.DELEGATED if step.course.delegated else Mark.NONE
