"""Reads of courses: what waits for a person, what they sent, how one course went."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Prefetch, Q, QuerySet
from django.utils import timezone

from madang.approval.adapters.city_rules import approval_rules, needs_confirmation
from madang.approval.models import Course, LaterReport, Step
from madang.approval.queries.subjects import subject_kind
from madang.approval.rules.marks import Boxes, SignedStep, boxes
from madang.approval.rules.problems import STEP_PROBLEM_WORDS, StepProblem
from madang.approval.rules.states import COURSE_WORDS, CourseState, StepRole, StepState
from madang.core import api as core
from madang.organisation.api import PersonRef


@dataclass(frozen=True)
class DeskRow:
    """One line of the desk. `waiting_for` says whose turn it is; `late`: open longer than the city's rule."""

    course: Course
    step: Step | None
    address: str
    kind: str
    digest: str
    waiting_for: str
    for_whom: str
    since: datetime
    late: bool
    batch: str
    """Rows of the same batch may be decided together: same kind, matter and role."""
    needs_confirmation: bool


def turns_of(person: PersonRef) -> QuerySet[Step]:
    """Return the open steps that this person holds: their own and those of whom they act for today."""
    held = Step.objects.filter(Q(person=person.id) | Q(acting=person.id), state=StepState.OPEN)
    return held.exclude(problem=StepProblem.VACANT)


def waiting_for(person: PersonRef) -> list[DeskRow]:
    """Return what this person is to review, consult or decide now, the oldest first."""
    steps = turns_of(person).select_related("course", "course__drafter", "course__department")
    return [_row(step.course, [step], person) for step in steps.order_by("opened_at", "id")]


def count_waiting(person: PersonRef) -> int:
    return turns_of(person).count()


def sent_by(person: PersonRef, state: str = "") -> QuerySet[Course]:
    """Return the courses that this person began, the newest first."""
    found = _with_steps(Course.objects.filter(drafter=person.id))
    return found.filter(state=state) if state else found


def done_by(person: PersonRef) -> QuerySet[Course]:
    """Return the courses in which this person signed or returned something, the newest first."""
    done = Step.objects.filter(signer=person.id).exclude(role=StepRole.DRAFT)
    return _with_steps(Course.objects.filter(pk__in=done.values("course")))


def rows_of(courses: Sequence[Course], person: PersonRef) -> list[DeskRow]:
    """Return courses as lines of the desk, each with the first step that is open."""
    return [_row(course, open_steps(course), person) for course in courses]


def open_steps(course: Course) -> list[Step]:
    return [step for step in course.steps.all() if step.is_open]


def whose_turn(steps: Sequence[Step]) -> str:
    """Say whose turn open steps are: "교통관리과장 문지훈 결재", side by side "회계과장 남윤슬 협조 외 2명"."""
    step = steps[0]
    name = f"{step.acting_position} {step.acting_name}" if step.acting_id else f"{step.position} {step.name}"
    problem = f" ({STEP_PROBLEM_WORDS[StepProblem(step.problem)]})" if step.problem else ""
    others = f" 외 {len(steps) - 1}명" if len(steps) > 1 else ""
    return f"{name} {step.get_role_display()}{problem}{others}"


def later_reports(person: PersonRef, only_unseen: bool = False) -> QuerySet[LaterReport]:
    """Return what was decided in this person's absence (사후보고)."""
    found = LaterReport.objects.filter(absent=person.id).select_related("step", "step__course", "acting")
    return found.filter(seen_at=None) if only_unseen else found


def course_of(label: str, subject_id: str) -> Course | None:
    """Return the newest course of a subject with its steps and entries, or None."""
    found = Course.objects.filter(subject_label=label, subject_id=subject_id)
    return _with_steps(found).prefetch_related("entries").order_by("-id").first()


def course_by_id(course_id: int) -> Course | None:
    return _with_steps(Course.objects.filter(pk=course_id)).prefetch_related("entries").first()


def step_of(course: Course, person: PersonRef) -> Step | None:
    """Return the open step that this person holds, or None."""
    return next((step for step in open_steps(course) if step.is_held_by(person.id)), None)


def must_confirm(step: Step, person: PersonRef) -> bool:
    """Tell whether this person signs the step with a passkey or a one-time code: for the one post or the other."""
    return step.is_decision and needs_confirmation({step.post, person.post_id}, timezone.localdate())


def boxes_of(course: Course) -> Boxes:
    """Return the signers' line as far as it was signed (시행규칙 제7조)."""
    return boxes([_signed(step) for step in course.steps.all()], delegated=course.delegated)


def titles_of(step_ids: Iterable[int], person: PersonRef) -> dict[int, str]:
    """Return the titles, in quotes, of the courses in which this person has these steps or acts for them."""
    own = Step.objects.filter(Q(person=person.id) | Q(acting=person.id), pk__in=list(step_ids))
    return {step: f"‘{title}’" for step, title in own.values_list("pk", "course__title")}


def content_digest(course: Course) -> str:
    """Return the digest that a page shows and a deed names: of the body and of each enclosure."""
    return core.digest([course.body, *course.enclosures])


def _with_steps(courses: QuerySet[Course]) -> QuerySet[Course]:
    steps = Step.objects.select_related("signer", "acting", "person")
    return courses.select_related("drafter", "department").prefetch_related(Prefetch("steps", steps))


def _row(course: Course, steps: Sequence[Step], person: PersonRef) -> DeskRow:
    kind, step = subject_kind(course.subject_label), steps[0] if steps else None
    since = (step.opened_at if step else None) or course.submitted_at
    return DeskRow(
        course=course,
        step=step,
        address=kind.address(course.subject_id),
        kind=kind.words,
        digest=content_digest(course),
        waiting_for=whose_turn(steps) if steps else COURSE_WORDS[CourseState(course.state)],
        for_whom=f"{step.position} {step.name}" if step and step.acting_id == person.id else "",
        since=since,
        late=step is not None and _is_late(since),
        batch=f"{course.subject_label}:{course.matter}:{step.role}" if step else "",
        needs_confirmation=step is not None and must_confirm(step, person),
    )


def _is_late(since: datetime) -> bool:
    due = core.city_calendar().add_working_days(timezone.localdate(since), approval_rules().late_after_days)
    return timezone.localdate() > due


def _signed(step: Step) -> SignedStep:
    done = timezone.localdate(step.done_at) if step.done_at else None
    return SignedStep(
        role=StepRole(step.role),
        state=StepState(step.state),
        position=step.position,
        name=step.name,
        acted_by=(step.acting_position, step.acting_name) if step.acted else None,
        reason=step.reason if step.state == StepState.SKIPPED else "",
        day=f"{done.month}. {done.day}." if done else "",
    )
