"""Open what comes next in a course, and see who stands there today."""

from collections.abc import Iterable

from django.utils import timezone

from madang.approval.actions.append import Told, append
from madang.approval.actions.line_digest import renew_line
from madang.approval.models import Course, Step
from madang.approval.rules.problems import StepProblem
from madang.approval.rules.states import Deed, StepRole, StepState
from madang.organisation import api as organisation
from madang.organisation.api import PersonRef, Standing

STANDING = ("acting", "acting_position", "acting_name", "absence", "problem")
"""What `place` sets; saved alone, so that a first opening noted at the same moment stays noted."""


def open_next(course: Course) -> list[Step]:
    """Open the next stage if everything before it is finished; return what was opened, else an empty list."""
    steps = list(course.steps.order_by("stage", "order"))
    if any(step.is_open for step in steps):
        return []
    waiting = [step for step in steps if step.state == StepState.WAITING]
    if not waiting:
        return []
    stage = waiting[0].stage
    opened = [step for step in waiting if step.stage == stage]
    _open(course, opened)
    if not any(step.is_open for step in opened):
        return open_next(course)  # every review of the stage was skipped as planned
    return opened


def _open(course: Course, steps: list[Step]) -> None:
    course.stage = steps[0].stage
    course.save(update_fields=["stage"])
    for step in steps:
        step.state, step.opened_at, step.seen_at = StepState.OPEN, timezone.now(), None
        if step.role == StepRole.REVIEW and step.reason:
            _skip_as_planned(course, step)
    place(step for step in steps if step.is_open)
    for step in steps:
        step.save()
        tell(step)


def _skip_as_planned(course: Course, step: Step) -> None:
    """The drafter said at the start that this reviewer cannot review (규정 제9조제1항)."""
    step.state, step.done_at = StepState.SKIPPED, timezone.now()
    append(course, Deed.SKIP, None, step, Told(reason=step.reason))


def place(steps: Iterable[Step]) -> list[Step]:
    """Set on open steps who stands there today; return those where that changed. They are not saved."""
    steps = list(steps)
    holders = organisation.people(step.person_id for step in steps)
    vacant = {step.pk for step in steps if not _is_held(step, holders[step.person_id])}
    standing = organisation.standing([step.person_id for step in steps], timezone.localdate())
    people = organisation.people(
        person for s in standing.values() for person in (s.acting, *(away for away, _ in s.away)) if person
    )
    return [step for step in steps if _stand(step, standing[step.person_id], people, step.pk in vacant)]


def _stand(step: Step, standing: Standing, people: dict[str, PersonRef], is_vacant: bool) -> bool:
    problem = _problem(step, standing, is_vacant)
    acting = None if problem else people.get(standing.acting or "")
    absence = ", ".join(f"{people[person].position} {people[person].name} {kind}" for person, kind in standing.away)
    now = (acting.id if acting else None, absence[:200], problem)
    if now == (step.acting_id, step.absence, step.problem):
        return False
    step.acting_id, step.absence, step.problem = now
    step.acting_position = acting.position if acting else ""
    step.acting_name = acting.name if acting else ""
    return True


def _problem(step: Step, standing: Standing, is_vacant: bool) -> str:
    if is_vacant:
        return StepProblem.VACANT
    if standing.acting == step.course.drafter_id:
        return StepProblem.OWN
    return standing.problem.value if standing.problem else ""


def _is_held(step: Step, person: PersonRef) -> bool:
    """A person who left the post is followed by whoever holds it now; tell whether somebody does."""
    if not _has_left(step, person):
        return True
    successor = _successor(step)
    if successor:
        _hand_over(step, successor)
    return successor is not None


def _has_left(step: Step, person: PersonRef) -> bool:
    """Who leads another team now has left, though the post is the same; a team that was renamed keeps its head."""
    if not person.present or (person.post_id, person.department_id) != (step.post, step.department):
        return True
    return person.position != step.position and organisation.has_place(step.post, step.department, step.position)


def _successor(step: Step) -> PersonRef | None:
    """Return who follows: only one may hold a post of these words, such as the head of the same team."""
    holders = [h for h in organisation.holders(step.post, step.department) if h.position == step.position]
    if len(holders) != 1 or (holders[0].id == step.course.drafter_id and not step.is_decision):
        return None
    return holders[0]


def _hand_over(step: Step, successor: PersonRef) -> None:
    told = Told(reason=f"{step.position} {step.name}님이 자리를 떠나 {successor.name}님이 이어받았습니다.")
    step.person_id, step.name, step.position, step.rank = (
        successor.id,
        successor.name,
        successor.position,
        successor.rank,
    )
    step.save(update_fields=["person", "name", "position", "rank"])
    renew_line(step.course)
    append(step.course, Deed.REASSIGN, None, step, told)


def tell(step: Step) -> None:
    """Let the desks of those whose turn it is know, once the deed is committed; and the drafter of a problem."""
    organisation.tell_desks([step.person_id, step.acting_id, step.course.drafter_id if step.problem else None])
