"""Write a deed into the chain of its course: signed by the house over what it was done upon."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

from django.utils import timezone

from madang.approval.models import Course, Entry, Step
from madang.approval.rules.states import Deed
from madang.core import api as core
from madang.core.api import Refusal
from madang.organisation.api import PersonRef

BACKWARD_ALLOWED = timedelta(seconds=5)
"""How far a clock that is put right may jump back before a deed is refused; within it the former time is repeated."""


class ClockTurnedBack(Refusal):
    """The server's clock stands before the last entry of the course."""

    default_status = 503

    def __init__(self) -> None:
        super().__init__(
            "서버의 시계가 앞선 기록보다 이릅니다. 결재 시각을 믿을 수 없어 처리하지 않았습니다.",
            "운영자에게 서버 시각을 확인해 달라고 해 주세요.",
        )


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
    last = course.entries.only("seq", "at", "hash").order_by("-seq").first()
    at = _not_before(last.at if last else None, timezone.now())
    seq, previous = (last.seq + 1, last.hash) if last else (1, core.GENESIS)
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


def _not_before(last: datetime | None, now: datetime) -> datetime:
    if last is None or now >= last:
        return now
    if last - now > BACKWARD_ALLOWED:
        raise ClockTurnedBack
    return last


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
