"""What stands on a receipt (접수증): what was sent, where it stands, who helps. For whoever has its link."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime

from django.utils import timezone

from madang.complaints.adapters.house_rules import reopen_days
from madang.complaints.models import Complaint, Event, Photo
from madang.complaints.queries.categories import categories
from madang.complaints.queries.receipt_parts import (
    ToldEvent,
    answers_of,
    article_of,
    contact_of,
    sent_to,
    stars_of,
    told_event,
    wanted_by,
    wanted_until,
)
from madang.complaints.queries.violations import violation_names
from madang.complaints.rules.asking_again import last_moment, reason_against
from madang.complaints.rules.checking import REASON_WORDS, Reason
from madang.complaints.rules.photos import Stage
from madang.complaints.rules.progress import Step, sentence_of, steps_of
from madang.complaints.rules.states import DECIDED, ComplaintState, Deed, may
from madang.core import api as core
from madang.core.api import NotFound
from madang.organisation.api import Contact


@dataclass(frozen=True)
class Receipt:
    """`answers` are pairs of question and answer; `wanted` is what the officer asked for, "" where nothing is,
    and `wanted_until` the last day for it, in words.

    `sent_to` is the other body that a complaint was sent on to, "" where it was not.
    """

    complaint: Complaint
    state: ComplaintState
    category: str
    violation: str
    answers: list[tuple[str, str]]
    photos: list[Photo]
    after_photos: list[Photo]
    steps: list[Step]
    sentence: str
    events: list[ToldEvent]
    contact: Contact | None
    team: str
    wanted: str
    wanted_until: str
    sent_to: str
    refused_for: str
    refused_article: str
    happened_words: str
    received_words: str
    due_words: str
    stars: int
    earlier_replies: list[str]
    against_reopening: str
    reopen_until: str
    may: frozenset[Deed] = field(default_factory=frozenset)

    @property
    def is_decided(self) -> bool:
        return self.state in DECIDED

    @property
    def is_elsewhere(self) -> bool:
        """Tell whether nobody here works on it any more, though nothing was decided."""
        return self.state in {ComplaintState.TRANSFERRED, ComplaintState.WITHDRAWN}


def no_such_receipt() -> NotFound:
    return NotFound(
        "이 주소의 접수증을 찾을 수 없어요.",
        "주소가 중간에 끊기지 않았는지 확인해 주세요. 받은 주소를 그대로 열어야 해요.",
    )


def find_receipt(token: str, now: datetime) -> Receipt:
    """Return everything that the sender may see of their complaint. Raises NotFound."""
    found = Complaint.objects.select_related("category", "team").filter(token=token).first()
    if found is None:
        raise no_such_receipt()
    state = ComplaintState(found.state)
    events = list(found.events.all())
    photos = list(found.photos.exclude(file=None))
    card = categories([found.category_id]).get(found.category_id) if found.category_id else None
    return Receipt(
        complaint=found,
        state=state,
        category=card.name if card else "",
        violation=violation_names().get(found.violation, ""),
        answers=answers_of(found, card),
        photos=[photo for photo in photos if photo.stage == Stage.REPORTED],
        after_photos=[photo for photo in photos if photo.stage == Stage.DONE],
        steps=steps_of(state),
        sentence=sentence_of(state),
        events=[told_event(event) for event in events if event.told],
        contact=contact_of(found),
        team=found.team.name if found.team else "",
        wanted=wanted_by(events) if state is ComplaintState.AWAITING else "",
        wanted_until=wanted_until(events, timezone.localdate(now)) if state is ComplaintState.AWAITING else "",
        sent_to=sent_to(events) if state is ComplaintState.TRANSFERRED else "",
        refused_for=REASON_WORDS[Reason(found.reason)] if found.reason in set(Reason) else "",
        refused_article=article_of(found),
        happened_words=_moment(found.happened_at, now) if found.happened_at else "",
        received_words=_moment(found.received_at, now),
        due_words=_moment(found.due_at, now) if found.due_at and found.closed_at is None else "",
        earlier_replies=_earlier_replies(events),
        stars=stars_of(found),
        against_reopening=reason_against(found.closed_at, found.reopened, now, reopen_days()),
        reopen_until=_day(found.closed_at, now),
        may=frozenset(deed for deed in (Deed.WITHDRAW, Deed.SUPPLEMENT, Deed.REOPEN) if may(deed, state)),
    )


def was_filed(token: str) -> bool:
    return Complaint.objects.filter(token=token).exists()


def photo_of_receipt(token: str, photo_id: int) -> Photo:
    """Return a photograph of the sender's own complaint. Raises NotFound."""
    found = Photo.objects.filter(pk=photo_id, complaint__token=token).exclude(file=None).first()
    if found is None:
        raise no_such_receipt()
    return found


def _earlier_replies(events: Iterable[Event]) -> list[str]:
    """Return what was answered before it was taken back into work, the newest first."""
    reopened = [event.facts.get("reply", "") for event in events if event.kind == Deed.REOPEN]
    return [words for words in reversed(reopened) if words]


def _moment(moment: datetime, now: datetime) -> str:
    return core.words(timezone.localtime(moment), timezone.localdate(now))


def _day(closed_at: datetime | None, now: datetime) -> str:
    if closed_at is None:
        return ""
    return core.words(timezone.localdate(last_moment(closed_at, reopen_days())), timezone.localdate(now))
