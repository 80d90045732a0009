"""Keeping a question, its outcome and its sources. Only masked text reaches the database."""

from dataclasses import asdict
from itertools import takewhile
from uuid import UUID

from django.conf import settings
from django.db import transaction

from madang.chat.actions.draft import Before, Draft
from madang.chat.adapters.pack_words import own_telephones
from madang.chat.models import Conversation, KeptFiling, Question
from madang.chat.queries import turn_of
from madang.chat.rules.filing.commands import only_asks_to_report
from madang.chat.rules.outcome import UNREADABLE, Outcome
from madang.chat.rules.talk import Talk, talk_of
from madang.chat.rules.turn import Turn
from madang.core import api as core
from madang.knowledge.api import ShownSource

TOPIC = "questions"

TOPIC_LASTS = 3
"""Questions after which an article is no longer what the talk is about: one declined in between does not end it."""

LOOKED_BACK = 8
"""Questions looked at to find those."""

UNHEARD = (Outcome.GREETED, Outcome.FILING, Outcome.ABUSE, Outcome.INJECTION, Outcome.ABOUT_BOT, *UNREADABLE)


def begin(conversation_id: UUID | None, channel: str) -> tuple[Conversation, Before | None]:
    """Return the conversation, begun if need be, and what was said before in it."""
    known = Conversation.objects.filter(id=conversation_id).first() if conversation_id else None
    return (known, before_in(known)) if known else (Conversation(channel=channel), None)


def before_in(conversation: Conversation) -> Before | None:
    """Return what the talk is about: a thanks, or what nobody could read, does not end it; a new start does."""
    recent = conversation.questions.order_by("-id")[:LOOKED_BACK]
    since = takewhile(lambda question: talk_of(question.text) is not Talk.RESTART, recent)
    last = [question for question in since if question.outcome not in UNHEARD][:TOPIC_LASTS]
    if not last:
        return None
    article = next((question.article_id for question in last if question.article_id), "")
    newest = last[0]
    return Before(
        Outcome(newest.outcome),
        article,
        core.mask(newest.text).rest,
        newest.heading,
        tuple(newest.blocks),
        tuple(ShownSource(**source) for source in newest.sources),
        _reported(last),
    )


def _reported(newest_first: list[Question]) -> str:
    told = takewhile(lambda question: question.outcome == Outcome.COMPLAINT, newest_first)
    texts = [core.mask(question.text).rest for question in told]
    return " ".join(text for text in reversed(texts) if not only_asks_to_report(text))


def record(conversation: Conversation, draft: Draft, took_ms: float) -> Turn:
    """Keep the question with everything that was shown, tell whoever watches, and return it as shown."""
    question = _question(draft, took_ms)
    question.conversation = conversation
    with transaction.atomic():
        if conversation._state.adding:
            conversation.save()
        question.save()
        _keep_filing(conversation, draft)
        core.publish(TOPIC, {"id": question.id})
    return turn_of(question)


def _keep_filing(conversation: Conversation, draft: Draft) -> None:
    """Remember the complaint in the making as this message left it, with the question or not at all."""
    if draft.filing and draft.outcome is Outcome.FILING:
        kept = {"content": draft.filing.kept(), "updated_at": draft.now}
        KeptFiling.objects.update_or_create(defaults=kept, conversation=conversation)


def unrecorded(draft: Draft) -> Turn:
    """Return what is shown where nothing can be kept."""
    return turn_of(_question(draft, 0.0))


def _question(draft: Draft, took_ms: float) -> Question:
    article = draft.article
    return Question(
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
        machine_written=draft.machine_written,
        writing=draft.writing,
        candidates=[asdict(reading) for reading in draft.readings],
        confidence=draft.search.confidence,
        took_ms=took_ms,
    )


def _kept_text(draft: Draft) -> str:
    """Return the masked text; a message that ended before masking is masked here, whole, and then cut."""
    text = draft.text if draft.personal_data else core.mask(draft.text, keep=own_telephones()).text
    return text[: settings.CHAT_STORY_LIMIT]
