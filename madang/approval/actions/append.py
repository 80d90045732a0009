"""Write a deed into the chain of its course: signed by the house over what it was done upon."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime

from django.utils import timezone

from madang.approval.models import Course, Entry, Step
from madang.approval.rules.states import Deed
from madang.core import api as core
from madang.organisation.api import PersonRef


@dataclass(frozen=True)
class Told:
    """What is said of a deed besides who did it to what."""

    mark: str = ""
    opinion: str = ""
    reason: str = ""
    confirmed: str = "session"
    evidence: Mapping[str, object] = field(default_factory=dict)
    on_behalf_of: Mapping[str, str] | None = None
    more: Mapping[str, str] = field(default_factory=dict)


def append(
    course: Course, deed: Deed, person: PersonRef | None, step: Step | None = None, told: Told | None = None
) -> Entry:
    """Add the entry; the caller holds the course's row. Raises ClockTurnedBack."""
    told = told or Told()
    seq, before, previous = _last(course)
    at = _not_before(before, timezone.now())
    seq += 1
    content = _content(course, deed, person, step, told, seq, at)
    link = core.signed_link(seq, content, previous)
    return Entry.objects.create(
        course=course,
        seq=seq,
        at=at,
        content=content,
        evidence=dict(told.evidence),
        previous_hash=previous,
        hash=link.hash,
        key_id=link.key_id,
        signature=link.signature,
    )


def _last(course: Course) -> tuple[int, datetime | None, str]:
    last = course.entries.order_by("-seq").values_list("seq", "at", "hash").first()
    return last or (0, None, core.GENESIS)


def _not_before(last: datetime | None, now: datetime) -> datetime:
    """Return the time of an entry: where the clock was put right by a little, the former time is repeated."""
    if last is None:
        return now
    if core.runs_back(last, now):
        raise core.ClockTurnedBack(core.words(last))
    return max(last, now)


def _content(
    course: Course, deed: Deed, person: PersonRef | None, step: Step | None, told: Told, seq: int, at: datetime
) -> dict[str, core.Json]:
    deed_done: dict[str, object] = {
        "course": course.pk,
        "seq": seq,
        "at": at.astimezone(UTC).isoformat(timespec="microseconds"),
        "deed": deed.value,
        "step": {"order": step.order, "role": step.role, "position": step.position} if step else None,
        "person": _person(person),
        "for": dict(told.on_behalf_of) if told.on_behalf_of else None,
        "mark": told.mark,
        "opinion": told.opinion,
        "reason": told.reason,
        "subject": {"label": course.subject_label, "id": course.subject_id},
        "body": course.body,
        "enclosures": list(course.enclosures),
        "line": course.line,
        "confirmed": told.confirmed,
        "evidence": core.digest(told.evidence) if told.evidence else "",
        **told.more,
    }
    return {key: core.plain(value) for key, value in deed_done.items()}


def _person(person: PersonRef | None) -> dict[str, core.Json]:
    if person is None:
        return {"id": "", "name": "마당", "post": "", "department": ""}
    return {"id": person.id, "name": person.name, "post": person.position, "department": person.department}
