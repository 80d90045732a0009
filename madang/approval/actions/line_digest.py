"""The digest of a course's line: it stands in every entry, and changes when somebody else is put in a step."""

from collections.abc import Iterable
from dataclasses import asdict

from madang.approval.models import Course
from madang.approval.rules.line import Chosen
from madang.approval.rules.states import StepRole
from madang.core import api as core


def line_digest(line: Iterable[Chosen]) -> str:
    """Return SHA-256 (hexadecimal) of stage, role, person and planned skip of each step, the first stage first."""
    return core.digest([asdict(step) for step in sorted(line, key=lambda step: step.stage)])


def renew_line(course: Course) -> None:
    """Take the steps as they are now into the course."""
    steps = course.steps.exclude(role=StepRole.DRAFT).order_by("stage", "order")
    course.line = line_digest(Chosen(s.stage, StepRole(s.role), s.person_id, s.reason) for s in steps)
    course.save(update_fields=["line"])
