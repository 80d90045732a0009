"""Take a course back before it is decided (회수)."""

from django.db import transaction

from madang.approval.actions.append import Told, append
from madang.approval.actions.finish import finish
from madang.approval.actions.taking import taken_course
from madang.approval.models import Course
from madang.approval.policy import must_move, person_behind
from madang.approval.rules.states import CourseState, Deed
from madang.core import api as core
from madang.core.api import Actor


@transaction.atomic
def withdraw(actor: Actor, course_id: int, reason: str = "") -> Course:
    """End the drafter's own course as withdrawn; whoever signed already keeps what they said in the record."""
    person, course = person_behind(actor), taken_course(course_id)
    first = course.steps.select_related("signer").get(order=0)
    first.course = course
    first.state = must_move(Deed.WITHDRAW, first, person).after
    first.save(update_fields=["state"])
    append(course, Deed.WITHDRAW, person, first, Told(reason=reason.strip()))
    finish(course, CourseState.WITHDRAWN, first, reason.strip())
    core.record(verb="withdraw", subject=("course", str(course.pk)), actor=actor, after={"reason": reason})
    return course
