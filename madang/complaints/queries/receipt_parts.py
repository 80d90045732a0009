"""The parts of a receipt that are read from the history, the checks and the organisation."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.utils import timezone

from madang.complaints.models import Complaint, Event
from madang.complaints.queries.categories import CategoryCard
from madang.complaints.rules.states import Deed
from madang.core import api as core
from madang.organisation import api as organisation
from madang.organisation.api import Contact


@dataclass(frozen=True)
class ToldEvent:
    at: datetime
    words: str
    sentence: str
    sent: str = ""
    """What the sender wrote then, for their own eyes."""


def answers_of(complaint: Complaint, card: CategoryCard | None) -> list[tuple[str, str]]:
    """Return pairs of what was asked and what was answered."""
    answers = complaint.answers
    asked = card.questions if card else ()
    return [(each.ask, each.words_of(answers[each.key])) for each in asked if answers.get(each.key)]


def told_event(event: Event) -> ToldEvent:
    return ToldEvent(event.at, core.words(timezone.localtime(event.at)), event.told, str(event.facts.get("text", "")))


def contact_of(complaint: Complaint) -> Contact | None:
    """Return the department that holds it, None while nobody does."""
    if not complaint.department_id:
        return None
    return organisation.contacts([complaint.department_id]).get(complaint.department_id)


def wanted_by(events: Sequence[Event]) -> str:
    """Return what the officer asked for last, "" where nothing was."""
    asked = [event for event in events if event.kind == Deed.ASK_SUPPLEMENT]
    return str(asked[-1].facts.get("wanted", "")) if asked else ""


def wanted_until(events: Sequence[Event], today: date) -> str:
    """Return the last day for what was asked for last, in words; "" where none was named."""
    asked = [event for event in events if event.kind == Deed.ASK_SUPPLEMENT]
    until = asked[-1].facts.get("until") if asked else None
    return core.words(date.fromisoformat(str(until)), today) if until else ""


def sent_to(events: Sequence[Event]) -> str:
    """Return the other body that it was sent on to last."""
    sent = [event for event in events if event.kind == Deed.TRANSFER]
    return str(sent[-1].facts.get("body", "")) if sent else ""


def article_of(complaint: Complaint) -> str:
    """Return the article of the check that says the same as the reason of the refusal."""
    return next(
        (str(each.get("article", "")) for each in complaint.checks if each.get("reason") == complaint.reason), ""
    )


def stars_of(complaint: Complaint) -> int:
    """Return the stars of the last reply, 0 where none were given."""
    given = complaint.feedback.filter(reply_at=complaint.closed_at).first() if complaint.closed_at else None
    return given.stars if given else 0
