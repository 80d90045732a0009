"""Reads: a conversation as its owner sees it, the record of questions as staff see it, channels switched off."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from uuid import UUID

from django.db.models import Count, Q, QuerySet

from madang.chat.models import ChannelPause, KeptFiling, Question
from madang.chat.rules.channels import PastPause, Pause
from madang.chat.rules.filing.filing import Filing
from madang.chat.rules.outcome import OUTCOME_WORDS, Outcome
from madang.chat.rules.turn import Turn
from madang.chat.rules.writing import Writing
from madang.knowledge import api as knowledge
from madang.knowledge.api import Choice

TURNS_SHOWN = 50
FILING_LASTS = timedelta(days=1)
"""How long a complaint in the making is remembered after the last answer; its photographs lie no longer either."""

NEWEST_FIRST = "-id"
ORDERS = {"new": NEWEST_FIRST, "old": "id", "slow": "-took_ms", "unsure": "confidence"}
"""The orders that a list of questions offers, by the name in its address."""


def turn_of(question: Question) -> Turn:
    return Turn(
        id=question.id or 0,
        question=question.text,
        outcome=Outcome(question.outcome),
        heading=question.heading,
        blocks=question.blocks,
        sources=question.sources,
        checked=question.checked,
        field_name=question.field_name,
        department_name=question.department_name,
        confirm=question.confirm,
        sample=question.sample,
        machine_written=question.machine_written,
        writing=Writing(question.writing) if question.writing else None,
        personal_data=question.personal_data,
        took_ms=question.took_ms,
    )


def turns(conversation_id: UUID | None) -> list[Turn]:
    """Return the last turns of a conversation, oldest first."""
    if conversation_id is None:
        return []
    last = Question.objects.filter(conversation_id=conversation_id).order_by(NEWEST_FIRST)[:TURNS_SHOWN]
    return [turn_of(question) for question in reversed(last)]


def filing_of(conversation_id: UUID | None, now: datetime) -> Filing | None:
    """Return the complaint in the making of a conversation; None where there is none, or it is forgotten."""
    kept = KeptFiling.objects.filter(pk=conversation_id, updated_at__gt=now - FILING_LASTS).first()
    return Filing.read(kept.content) if kept else None


def most_asked(today: date, since: datetime, limit: int = 6) -> list[Choice]:
    """Return the questions answered most often since then, filled up with the pack's own choice."""
    counted = (
        Question.objects.filter(asked_at__gte=since, article__isnull=False, outcome=Outcome.ANSWERED)
        .exclude(conversation__channel="command")  # trying the program is not asking the city
        .values_list("article_id")
        .annotate(times=Count("id"))
        .order_by("-times", "article_id")
    )
    asked = knowledge.titles([key for key, _ in counted[:limit]], today)
    offered = knowledge.featured(today, limit=limit)
    return list(dict.fromkeys([*asked, *offered]))[:limit]


def questions(words: str = "", outcome: str = "", field: str = "", order: str = "new") -> QuerySet[Question]:
    """Return the recorded questions for a staff list; unknown filters keep everything."""
    found = Question.objects.order_by(ORDERS.get(order, NEWEST_FIRST))
    if words:
        found = found.filter(text__icontains=words)
    if outcome in OUTCOME_WORDS:
        found = found.filter(outcome=outcome)
    if field:
        found = found.filter(field_name=field)
    return found


def outcome_counts(since: datetime) -> dict[Outcome, int]:
    """Return how often each outcome came up since then; zero ones included."""
    counted = dict(Question.objects.filter(asked_at__gte=since).order_by().values_list("outcome").annotate(Count("id")))
    return {outcome: counted.get(outcome.value, 0) for outcome in Outcome}


def unanswered(counts: dict[Outcome, int], outcomes: Sequence[Outcome] = (Outcome.NOT_FOUND, Outcome.FAILED)) -> int:
    return sum(counts[outcome] for outcome in outcomes)


def pause_of(channel: str, now: datetime) -> Pause | None:
    """Return the pause of a channel that is switched off."""
    still = Q(until=None) | Q(until__gt=now)
    found = ChannelPause.objects.filter(still, channel=channel, ended_at=None).first()
    return pause_from(found) if found else None


def pause_from(kept: ChannelPause) -> Pause:
    return Pause(kept.channel, kept.message, kept.since, kept.paused_by, kept.until)


def past_pauses(now: datetime, limit: int = 20) -> list[PastPause]:
    """Return the pauses that are over, newest first."""
    over = ChannelPause.objects.filter(Q(ended_at__isnull=False) | Q(until__lte=now))[:limit]
    return [PastPause(pause_from(row), row.ended_at or row.until or now, row.resumed_by) for row in over]
