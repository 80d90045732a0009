"""What can be approved: the domains above register their kinds of subject here, by label."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Protocol

from madang.approval.models import Course
from madang.approval.rules.states import CourseState


@dataclass(frozen=True)
class Content:
    """What is signed: SHA-256 of the body (hexadecimal), and of each enclosure in its order."""

    body: str
    enclosures: tuple[str, ...] = ()


@dataclass(frozen=True)
class Ended:
    """How a course ended, as its subject is told. `decider` is who signed last, as printed; `reason` of a return."""

    course_id: int
    state: CourseState
    decider: str = ""
    decider_id: str = ""
    reason: str = ""


class SubjectKind(Protocol):
    """A kind of thing that is approved. All is called in the transaction of the deed."""

    words: str
    """What it is called on a screen: "문서"."""

    def content(self, subject_id: str) -> Content:
        """Return what is to be signed now."""
        ...

    def address(self, subject_id: str) -> str:
        """Return the page on which it is read and decided."""
        ...

    def ended(self, subject_id: str, how: Ended) -> Mapping[str, str]:
        """Do what follows the end; return what the course's last entry shall carry, such as the number."""
        ...


_kinds: dict[str, SubjectKind] = {}


def register_subject(label: str, kind: SubjectKind) -> None:
    """Let subjects of this label be approved. Once a label."""
    if label in _kinds:
        raise ValueError(f"subject {label!r} is already known")
    _kinds[label] = kind


def subject_kind(label: str) -> SubjectKind:
    return _kinds[label]


def address_of(course: Course) -> str:
    """Return the page of a course's subject."""
    return subject_kind(course.subject_label).address(course.subject_id)
