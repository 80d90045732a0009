"""What stands on the page of one complaint on the desk."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Max

from madang.complaints.models import Complaint, Event, Reporter
from madang.complaints.queries.shown_complaint import checks_of
from madang.complaints.rules.category import Question
from madang.complaints.rules.checking import OUTCOME_WORDS, REASON_WORDS, Check, Outcome, Reason
from madang.complaints.rules.masked_reporter import masked_name, masked_phone
from madang.complaints.rules.states import MOVES, OPEN, STATE_WORDS, ComplaintState, Deed

OTHER_DEEDS = {
    "file_complaint": "접수",
    "note": "내부 메모",
    "remind": "기한 알림",
    "give_feedback": "만족도",
    "move_deadline": "기한 다시 셈",
    "supplement_overdue": "보완 기간 지남",
}
_ORDER = (Outcome.FAILED, Outcome.CANNOT_TELL, Outcome.PASSED)
_TONES = {Outcome.FAILED: "bad", Outcome.CANNOT_TELL: "care", Outcome.PASSED: "good"}


@dataclass(frozen=True)
class ShownCheck:
    check: Check
    outcome: str
    tone: str
    reason: str


@dataclass(frozen=True)
class ShownEvent:
    """`inside` is what staff alone read, `told` what the citizen read; `reply` a reply that was taken back since."""

    at: datetime
    words: str
    who: str
    state: str
    told: str
    inside: str
    reply: str


@dataclass(frozen=True)
class Group:
    """The complaints that are answered together; `leader` None where this one leads, or stands alone."""

    leader: Complaint | None
    followers: Sequence[Complaint]


@dataclass(frozen=True)
class ReporterCard:
    """`verified`: the telephone was proved by a code. `others`: how many more this person sent."""

    name: str
    phone: str
    has_email: bool
    verified: bool
    wants_texts: bool
    others: int


def checks_in_order(complaint: Complaint) -> list[ShownCheck]:
    """Return the checks, those that failed first."""
    checks = sorted(checks_of(complaint), key=lambda check: _ORDER.index(check.outcome))
    return [
        ShownCheck(
            check,
            OUTCOME_WORDS[check.outcome],
            _TONES[check.outcome],
            REASON_WORDS[check.reason] if isinstance(check.reason, Reason) else "",
        )
        for check in checks
    ]


def answers_of(complaint: Complaint) -> list[tuple[str, str]]:
    """Return what was asked and what was answered, in words."""
    asked = [Question.model_validate(each) for each in complaint.category.questions] if complaint.category else []
    given: dict[str, str] = complaint.answers
    return [(question.ask, _in_words(question, given[question.key])) for question in asked if given.get(question.key)]


def history(complaint: Complaint) -> list[ShownEvent]:
    """Return what happened, the newest first."""
    return [_event(event) for event in complaint.events.order_by("-pk")]


def last_reopening(complaint: Complaint) -> Event | None:
    """Return why it was taken back into work, with the reply of that time; None while it is not open a second time."""
    if not complaint.reopened or complaint.state not in OPEN:
        return None
    return complaint.events.filter(kind=Deed.REOPEN).order_by("pk").last()


def last_event_id(complaint: Complaint) -> int:
    return complaint.events.aggregate(last=Max("pk"))["last"] or 0


def group_of(complaint: Complaint) -> Group:
    followers = Complaint.objects.filter(leader=complaint.leader_id or complaint.pk).exclude(pk=complaint.pk)
    return Group(complaint.leader, list(followers.order_by("pk")))


def reporter_card(complaint: Complaint) -> ReporterCard | None:
    """Return the sender, covered; None where nobody knows who it was, or it is known no more."""
    reporter = Reporter.objects.filter(complaint=complaint).first()
    if reporter is None or not (reporter.name or reporter.phone or reporter.email or reporter.account_id):
        return None
    others = Reporter.objects.filter(key=reporter.key).exclude(pk=reporter.pk).count() if reporter.key else 0
    return ReporterCard(
        masked_name(reporter.name),
        masked_phone(reporter.phone),
        bool(reporter.email),
        reporter.verified_at is not None,
        reporter.wants_texts,
        others,
    )


def sender_is_forgotten(complaint: Complaint) -> bool:
    """Tell whether it is known no more who sent it: every complaint begins with a row, even where nobody is named."""
    return not Reporter.objects.filter(complaint=complaint).exists()


def _in_words(question: Question, answer: str) -> str:
    names = {choice.key: choice.name for choice in question.choices}
    return ", ".join(names.get(each, each) for each in answer.split(",")) if names else answer


def _event(event: Event) -> ShownEvent:
    known = MOVES[Deed(event.kind)].words if event.kind in set(Deed) else OTHER_DEEDS.get(event.kind, event.kind)
    return ShownEvent(
        at=event.at,
        words=known,
        who=event.actor_name,
        state=STATE_WORDS[ComplaintState(event.state)],
        told=event.told,
        inside=event.reason,
        reply=str(event.facts.get("reply", "")),
    )
