"""Asking a question: the pipeline, from what a person typed to what is shown and kept."""

import logging
from collections.abc import Callable
from datetime import datetime
from time import perf_counter
from uuid import UUID

from django.db import DatabaseError

from madang.chat.actions.draft import Draft, Point
from madang.chat.actions.steps.compose import compose, compose_failure, put_emergency_first
from madang.chat.actions.steps.decide import decide
from madang.chat.actions.steps.greet import greet
from madang.chat.actions.steps.mask_personal_data import mask_personal_data
from madang.chat.actions.steps.notice_emergency import notice_emergency
from madang.chat.actions.steps.read_message import read_message
from madang.chat.actions.steps.record import begin, record, unrecorded
from madang.chat.actions.steps.retrieve import retrieve
from madang.chat.actions.steps.stop_at_unreadable import stop_at_unreadable
from madang.chat.actions.steps.take_up_topic import take_up_topic
from madang.chat.actions.steps.tell_apart import questions_told_apart, take_together
from madang.chat.models import Conversation
from madang.chat.rules.outcome import SENTENCES, Outcome
from madang.chat.rules.turn import Turn
from madang.core.api import Refusal

Step = Callable[[Draft], None]

OPENING: tuple[Step, ...] = (
    read_message,  # clean the characters
    notice_emergency,  # 119, 112, 109 come before everything: in any language, at any length
    stop_at_unreadable,  # at what nobody can search
    mask_personal_data,  # before anything is searched, shown or kept
)
"""What needs no database: so that an emergency number is shown even when everything else is away."""

ANSWERING: tuple[Step, ...] = (
    greet,  # a greeting asks nothing
    take_up_topic,  # "수수료는?" is about what was just answered
    retrieve,  # the articles that may answer
    decide,  # answer, ask back, or decline
)
"""Taken for each question of a message."""

_log = logging.getLogger(__name__)


class NotAnswered(Refusal):
    """Something inside failed. `turn` says so to the person, under the emergency numbers that their words call for."""

    def __init__(self, turn: Turn, reason: Refusal | None) -> None:
        super().__init__(reason.sentence if reason else SENTENCES[Outcome.FAILED], status=503)
        self.turn = turn


def ask(
    message: str,
    conversation_id: UUID | None,
    channel: str,
    now: datetime,
    *,
    point: Point | None = None,
    is_story: bool = False,
) -> tuple[UUID, Turn]:
    """Answer one message and keep it; an unknown conversation is begun. `now` is an aware time.

    `point` is where the person is, if they shared it; `is_story` allows a long message.

    Raises:
        NotAnswered: something failed; the failure is kept where it can be, and the turn can be shown.
    """
    started = perf_counter()
    draft = Draft(message, now, point=point, is_story=is_story)
    conversation: Conversation | None = None
    try:
        _follow(OPENING, draft)
        conversation, draft.before = begin(conversation_id, channel)
        _answer(draft)
        return conversation.id, record(conversation, draft, (perf_counter() - started) * 1000)
    except Exception as error:
        raise NotAnswered(_failed(conversation, draft), error if isinstance(error, Refusal) else None) from error


def turn_without_database(message: str, now: datetime) -> Turn:
    """Return what can be said when nothing but this program is left: an emergency number, or that it failed."""
    draft = Draft(message, now)
    _follow(OPENING, draft)
    compose_failure(draft)
    return unrecorded(draft)


def _answer(draft: Draft) -> None:
    parts = questions_told_apart(draft)
    for part in parts:
        _answer_one(part)
    if not take_together(draft, parts):
        _answer_one(draft)
    put_emergency_first(draft)


def _answer_one(draft: Draft) -> None:
    _follow(ANSWERING, draft)
    compose(draft)


def _follow(steps: tuple[Step, ...], draft: Draft) -> None:
    for step in steps:
        if draft.outcome is None:
            step(draft)


def _failed(conversation: Conversation | None, draft: Draft) -> Turn:
    """Keep the failure; where the database itself is away, the log alone holds it."""
    compose_failure(draft)
    if conversation:
        try:
            return record(conversation, draft, 0.0)
        except DatabaseError:
            _log.exception("A question that failed could not be kept")
    return unrecorded(draft)
