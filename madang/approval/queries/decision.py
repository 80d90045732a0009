"""What a person may do in a course now, and how the course went, as a page shows it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.utils import timezone
from django.utils.formats import date_format

from madang.approval.models import Course, Entry, Step
from madang.approval.queries.courses import content_digest, must_confirm, step_of
from madang.approval.rules.marks import Mark
from madang.approval.rules.problems import STEP_PROBLEM_WORDS, StepProblem
from madang.approval.rules.states import DEED_WORDS, ROLE_WORDS, STEP_WORDS, Deed, StepRole, StepState
from madang.organisation.api import PersonRef


@dataclass(frozen=True)
class Decision:
    """What the person who looks may do. `step` is the open one that they hold; `verb` the word on the button."""

    course: Course
    step: Step | None
    digest: str
    verb: str
    for_whom: str
    needs_confirmation: bool
    may_return: bool
    may_disagree: bool
    may_edit: bool
    may_withdraw: bool
    recallable: Step | None
    skippable: tuple[Step, ...]
    replaceable: tuple[Step, ...]


@dataclass(frozen=True)
class Told:
    """One line of the course's history."""

    at: datetime
    words: str
    who: str
    for_whom: str
    mark: str
    opinion: str
    reason: str
    confirmed: str


CONFIRMED_WORDS = {"session": "", "code": "일회용 번호로 확인", "passkey": "패스키로 확인"}


def decision(course: Course, person: PersonRef) -> Decision:
    """Return what `person` may do in a course read with its steps."""
    step = step_of(course, person) if course.is_in_progress else None
    role = StepRole(step.role) if step else None
    drafts = course.is_in_progress and course.drafter_id == person.id
    steps = list(course.steps.all())
    return Decision(
        course=course,
        step=step,
        digest=content_digest(course),
        verb=_verb(course, step, person) if step else "",
        for_whom=f"{step.position} {step.name}" if step and step.acting_id == person.id else "",
        needs_confirmation=step is not None and must_confirm(step, person),
        may_return=role in {StepRole.REVIEW, StepRole.DECIDE},
        may_disagree=role is StepRole.CONSULT,
        may_edit=role in {StepRole.REVIEW, StepRole.DECIDE},
        may_withdraw=drafts,
        recallable=_recallable(course, steps, person),
        skippable=tuple(s for s in steps if drafts and s.is_open and s.role == StepRole.REVIEW),
        replaceable=tuple(s for s in steps if drafts and s.state in {StepState.OPEN, StepState.WAITING}),
    )


def history(course: Course) -> list[Told]:
    """Return the deeds of a course, the first one first."""
    return [_told(entry) for entry in course.entries.all()]


def step_words(step: Step) -> str:
    """Return how a step stands, in words: "서명 11월 23일 10:20", "차례 (출장, 대행 팀장 오세린)"."""
    state = STEP_WORDS[StepState(step.state)]
    if step.is_open and step.problem:
        return f"{state} ({'. '.join(filter(None, (step.absence, STEP_PROBLEM_WORDS[StepProblem(step.problem)])))})"
    if step.is_open and step.acting_id:
        return f"{state} ({step.absence}, 대행 {step.acting_position} {step.acting_name})"
    if step.state == StepState.SKIPPED and step.reason:
        return f"{state} ({step.reason})"
    return f"{state} {date_format(timezone.localtime(step.done_at), 'n월 j일 H:i')}" if step.done_at else state


def _verb(course: Course, step: Step, person: PersonRef) -> str:
    """Return the word on the button: the mark that the signature will bear, where it bears one."""
    if not step.is_decision:
        return ROLE_WORDS[StepRole(step.role)]
    if step.acting_id == person.id:
        return Mark.ACTING
    return Mark.DELEGATED if course.delegated else ROLE_WORDS[StepRole.DECIDE]


def _recallable(course: Course, steps: Sequence[Step], person: PersonRef) -> Step | None:
    """Return the person's own last signature where nobody after it looked yet."""
    if not course.is_in_progress:
        return None
    own = [s for s in steps if s.signer_id == person.id and s.role != StepRole.DRAFT and s.state == StepState.SIGNED]
    if not own:
        return None
    return None if any(s.is_touched for s in steps if s.stage > own[-1].stage) else own[-1]


def _told(entry: Entry) -> Told:
    content = entry.content
    step, person, absent = content.get("step"), content["person"], content.get("for")
    deed = Deed(content["deed"])
    role = ROLE_WORDS[StepRole(step["role"])] if step and deed is Deed.SIGN else ""
    number = f"등록 {content['number']}" if content.get("number") else ""
    return Told(
        at=entry.at,
        words=number or role or DEED_WORDS[deed],
        who=f"{person['post']} {person['name']}".strip(),
        for_whom=f"{absent['post']} {absent['name']}" if absent else "",
        mark=content.get("mark", ""),
        opinion=content.get("opinion", ""),
        reason=content.get("reason", ""),
        confirmed=CONFIRMED_WORDS.get(content.get("confirmed", ""), ""),
    )
