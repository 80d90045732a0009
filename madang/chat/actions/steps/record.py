"""Keeping a question, its outcome and its sources. Only masked text reaches the database."""

from dataclasses import asdict
from uuid import UUID

from django.conf import settings
from django.db import transaction

from madang.chat.actions.draft import Before, Draft
from madang.chat.models import Conversation, Question
from madang.chat.queries import turn_of
from madang.chat.rules.outcome import SENTENCES, UNREADABLE, Outcome
from madang.chat.rules.turn import Turn
from madang.core import api as core

TOPIC = "questions"


def begin(conversation_id: UUID | None, channel: str) -> tuple[Conversation, Before | None]:
    """Return the conversation, begun if need be, and the question before this one."""
    known = Conversation.objects.filter(id=conversation_id).first() if conversation_id else None
    if not known:
        return Conversation(channel=channel), None
    # A thanks, or a message that nobody could read, does not end what was talked about.
    last = known.questions.exclude(outcome__in=[Outcome.GREETED, *UNREADABLE]).last()
    return known, Before(Outcome(last.outcome), last.article_id or "") if last else None


def record(conversation: Conversation, draft: Draft, took_ms: float) -> Turn:
    """Keep the question with everything that was shown, tell whoever watches, and return it as shown."""
    article = draft.article
    with transaction.atomic():
        if conversation._state.adding:
            conversation.save()
        question = Question.objects.create(
            conversation=conversation,
            asked_at=draft.now,
            text=_kept_text(draft),
            personal_data=draft.personal_data,
            outcome=draft.outcome or Outcome.FAILED,
            about=draft.about,
            article_id=article.id if article else None,
            heading=draft.heading,
            field_name=article.field_name if article else "",
            department_name=article.department_name if article else "",
            blocks=draft.blocks,
            sources=[asdict(source) for source in draft.sources],
            checked=article.checked if article and draft.sources else None,
            confirm=bool(article and article.confirm),
            sample=bool(article and article.sample),
            candidates=[asdict(reading) for reading in draft.readings],
            confidence=draft.search.confidence,
            took_ms=took_ms,
        )
        core.publish(TOPIC, {"id": question.id})
    return turn_of(question)


def record_failure(conversation: Conversation, draft: Draft) -> None:
    """Keep that a question could not be answered; the error itself goes on to whoever called."""
    draft.outcome, draft.heading, draft.article, draft.sources = Outcome.FAILED, "", None, ()
    draft.blocks = [{"kind": "text", "paragraphs": [SENTENCES[Outcome.FAILED]]}]
    record(conversation, draft, 0.0)


def _kept_text(draft: Draft) -> str:
    """Return the masked text; a message that ended before masking is masked here, whole, and then cut."""
    text = draft.text if draft.personal_data else core.mask(draft.text).text
    return text[: settings.CHAT_QUESTION_LIMIT]
