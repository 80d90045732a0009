"""Put a subject on its way (상신)."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.db import IntegrityError, transaction
from django.utils import timezone

from madang.approval.actions.advance import open_next
from madang.approval.actions.append import Told, append
from madang.approval.actions.line_digest import line_digest
from madang.approval.actions.who_decides import LineFault, is_delegated, must_be_sound, must_decide
from madang.approval.models import Course, Step
from madang.approval.policy import person_behind
from madang.approval.queries.delegation import Proposal, propose
from madang.approval.queries.subjects import subject_kind
from madang.approval.rules.delegation import Shift
from madang.approval.rules.line import Chosen, PlannedStep
from madang.approval.rules.states import Deed, StepRole, StepState
from madang.core import api as core
from madang.core.api import Actor, Refusal
from madang.organisation import api as organisation
from madang.organisation.api import PersonRef


@dataclass(frozen=True)
class Submission:
    """What is submitted. `shift_reason` is needed where the line raises or lowers the decision."""

    label: str
    subject: str
    title: str
    steps: tuple[Chosen, ...]
    matter: str = ""
    amount: int | None = None
    opinion: str = ""
    shift_reason: str = ""
    important: bool = False
    urgent: bool = False
    previous: int | None = None


@transaction.atomic
def submit(actor: Actor, submission: Submission) -> int:
    """Begin the course and open its first stage; return its id.

    Raises LineFault, ShiftNeedsReason, or Refusal where a course of the subject is under way already.
    """
    drafter = person_behind(actor)
    people = _people(submission.steps)
    must_be_sound((_planned(step, people[step.person]) for step in submission.steps), drafter)
    proposal = propose(drafter, submission.matter, submission.amount, timezone.localdate())
    decider = next(people[step.person] for step in submission.steps if step.role is StepRole.DECIDE)
    shifted = must_decide(decider, drafter, proposal, submission.shift_reason)
    course = _begin(submission, drafter, proposal, decider, shifted)
    _lay_steps(course, drafter, submission, people)
    append(
        course,
        Deed.SUBMIT,
        drafter,
        course.steps.get(order=0),
        Told(opinion=submission.opinion, reason=submission.shift_reason),
    )
    open_next(course)
    organisation.tell_desks([drafter.id])
    core.record(verb="submit", subject=("course", str(course.pk)), actor=actor, after=_facts(submission, shifted))
    return course.pk


def _people(steps: Sequence[Chosen]) -> dict[str, PersonRef]:
    people = organisation.people(step.person for step in steps)
    gone = [step.person for step in steps if step.person not in people or not people[step.person].present]
    if gone:
        names = ", ".join(people[person].name if person in people else person for person in gone)
        raise LineFault(f"지금 근무하지 않는 사람이 결재선에 있습니다({names}).", "다른 사람으로 바꿔 주세요.")
    return people


def _planned(step: Chosen, person: PersonRef) -> PlannedStep:
    return PlannedStep(step.stage, step.role, step.person, person.rank, step.skip_reason)


def _begin(
    submission: Submission, drafter: PersonRef, proposal: Proposal, decider: PersonRef, shifted: Shift
) -> Course:
    content = subject_kind(submission.label).content(submission.subject)
    course = Course(
        subject_label=submission.label,
        subject_id=submission.subject,
        title=submission.title,
        drafter_id=drafter.id,
        department_id=drafter.department_id,
        body=content.body,
        enclosures=list(content.enclosures),
        line=line_digest(submission.steps),
        matter=submission.matter,
        matter_name=proposal.matter.name if proposal.matter else "",
        amount=submission.amount,
        regulation=proposal.regulation,
        article=proposal.article,
        proposed_post=proposal.post,
        delegated=is_delegated(decider, drafter, proposal),
        shift=shifted.value,
        shift_reason=submission.shift_reason.strip()[:300] if shifted else "",
        important=submission.important,
        urgent=submission.urgent,
        previous_id=submission.previous,
        submitted_at=timezone.now(),
    )
    try:
        with transaction.atomic():
            course.save()
    except IntegrityError as doubled:
        raise Refusal("이미 결재가 진행 중입니다.", "결재함에서 진행 상태를 확인해 주세요.", status=409) from doubled
    return course


def _lay_steps(course: Course, drafter: PersonRef, submission: Submission, people: dict[str, PersonRef]) -> None:
    deciding_alone = any(step.person == drafter.id for step in submission.steps)
    first = _step(course, 0, 0, StepRole.DRAFT, drafter)
    first.state, first.signer_id, first.done_at = StepState.SIGNED, drafter.id, timezone.now()
    first.opinion, first.confirmed = submission.opinion, "session"
    ordered = sorted(submission.steps, key=lambda step: step.stage)
    rest = [
        _step(course, order, step.stage, step.role, people[step.person], step.skip_reason)
        for order, step in enumerate(ordered, start=1)
    ]
    if deciding_alone:
        # The drafter who decides has one box, the decision's (규정 제10조제2항).
        first.state = StepState.SKIPPED
    Step.objects.bulk_create([first, *rest])


def _step(course: Course, order: int, stage: int, role: StepRole, person: PersonRef, reason: str = "") -> Step:
    return Step(
        course=course,
        order=order,
        stage=stage,
        role=role,
        person_id=person.id,
        position=person.position,
        name=person.name,
        rank=person.rank,
        post=person.post_id,
        department=person.department_id,
        reason=reason.strip()[:300],
    )


def _facts(submission: Submission, shifted: Shift) -> dict[str, object]:
    return {
        "label": submission.label,
        "subject": submission.subject,
        "title": submission.title,
        "matter": submission.matter,
        "amount": submission.amount,
        "shift": shifted.value,
        "shift_reason": submission.shift_reason,
    }
