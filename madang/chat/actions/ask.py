"""Asking a question: the pipeline, from what a person typed to what is shown and kept."""

from collections.abc import Callable
from datetime import datetime
from time import perf_counter
from uuid import UUID

from madang.chat.actions.draft import Draft
from madang.chat.actions.steps.compose import compose
from madang.chat.actions.steps.decide import decide
from madang.chat.actions.steps.greet import greet
from madang.chat.actions.steps.mask_personal_data import mask_personal_data
from madang.chat.actions.steps.notice_emergency import notice_emergency
from madang.chat.actions.steps.read_message import read_message
from madang.chat.actions.steps.record import begin, record, record_failure
from madang.chat.actions.steps.retrieve import retrieve
from madang.chat.actions.steps.stop_at_unreadable import stop_at_unreadable
from madang.chat.actions.steps.take_up_topic import take_up_topic
from madang.chat.rules.turn import Turn

Step = Callable[[Draft], None]

STEPS: tuple[Step, ...] = (
    read_message,  # clean the characters
    notice_emergency,  # 119, 112, 109 come before everything: in any language, at any length
    stop_at_unreadable,  # at what nobody can search
    mask_personal_data,  # before anything is searched, shown or kept
    greet,  # a greeting asks nothing
    take_up_topic,  # "수수료는?" is about what was just answered
    retrieve,  # the articles that may answer
    decide,  # answer, ask back, or decline
)


def ask(message: str, conversation_id: UUID | None, channel: str, now: datetime) -> tuple[UUID, Turn]:
    """Answer one message and keep it; an unknown conversation is begun. `now` is an aware time."""
    started = perf_counter()
    conversation, before = begin(conversation_id, channel)
    draft = Draft(message, now, before)
    try:
        for step in STEPS:
            if draft.outcome is None:
                step(draft)
        compose(draft)
    except Exception:
        record_failure(conversation, draft)
        raise
    return conversation.id, record(conversation, draft, (perf_counter() - started) * 1000)
