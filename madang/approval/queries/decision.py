"""What a person may do in a course now, and how the course went, as a page shows it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.utils import timezone

from madang.approval.adapters.city_rules import needs_confirmation
from madang.approval.models import Course, Entry, Step
from madang.approval.queries.courses import content_digest, step_of
from madang.approval.rules.states import DEED_WORDS, ROLE_WORDS, STEP_WORDS, Deed, StepRole, StepState
from madang.core import api as core
from madang.organisation.api import PROBLEM_WORDS, ActingProblem, PersonRef


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


CONFIRMED_WORDS = {"session": "", "code": "일회용 코드로 확인", "passkey": "패스키로 확인"}


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
        verb=_verb(course, role),
        for_whom=f"{step.position} {step.name}" if step and step.acting_id == person.id else "",
        needs_confirmation=role is StepRole.DECIDE and needs_confirmation(person.post_id, timezone.localdate()),
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
        return f"{state} ({step.absence}. {PROBLEM_WORDS[ActingProblem(step.problem)]})"
    if step.is_open and step.acting_id:
        return f"{state} ({step.absence}, 대행 {step.acting_position} {step.acting_name})"
    if step.state == StepState.SKIPPED and step.reason:
        return f"{state} ({step.reason})"
    return f"{state} {core.words(step.done_at)}" if step.done_at else state


def _verb(course: Course, role: StepRole | None) -> str:
    if role is None:
        return ""
    if role is StepRole.DECIDE:
        return "전결" if course.delegated else "결재"
    return ROLE_WORDS[role]


def _recallable(course: Course, steps: Sequence[Step], person: PersonRef) -> Step | None:
    """Return the person's own last signature where nobody after it looked yet."""
    if not course.is_in_progress:
        return None
    own = [s for s in steps if s.signer_id == person.id and s.role != StepRole.DRAFT and s.state == StepState.SIGNED]
    if not own:
        return None
    later = [s for s in steps if s.stage > own[-1].stage]
    untouched = all(s.seen_at is None and s.state in {StepState.OPEN, StepState.WAITING} for s in later)
    return own[-1] if untouched else None


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
