"""Asking a question: the pipeline, from what a person typed to what is shown and kept."""

import logging
from collections.abc import Callable
from datetime import datetime
from time import perf_counter
from uuid import UUID

from django.db import DatabaseError, OperationalError

from madang.chat.actions.draft import Draft, Given, Point, Sender
from madang.chat.actions.must_be_open import ChannelPaused, must_be_open
from madang.chat.actions.one_at_a_time import StillAnswering, one_at_a_time
from madang.chat.actions.steps.compose import compose, compose_failure, put_emergency_first
from madang.chat.actions.steps.decide import decide
from madang.chat.actions.steps.look_in_topic import look_in_topic
from madang.chat.actions.steps.look_up_numbers import look_up_numbers
from madang.chat.actions.steps.look_up_places import look_up_places, tell_distances
from madang.chat.actions.steps.mask_personal_data import mask_personal_data
from madang.chat.actions.steps.notice_emergency import notice_emergency
from madang.chat.actions.steps.offer_filing import offer_filing
from madang.chat.actions.steps.read_language import read_language
from madang.chat.actions.steps.read_message import read_message
from madang.chat.actions.steps.read_typing import read_typing
from madang.chat.actions.steps.record import begin, record, unrecorded
from madang.chat.actions.steps.refuse_misuse import refuse_misuse
from madang.chat.actions.steps.retrieve import retrieve
from madang.chat.actions.steps.route import route
from madang.chat.actions.steps.stop_at_unreadable import stop_at_unreadable
from madang.chat.actions.steps.take_up_filing import take_up_filing
from madang.chat.actions.steps.take_up_talk import take_up_talk
from madang.chat.actions.steps.take_up_topic import take_up_topic
from madang.chat.actions.steps.tell_apart import questions_told_apart, take_together
from madang.chat.actions.steps.verify import verify
from madang.chat.actions.steps.write import write
from madang.chat.models import Conversation
from madang.chat.queries import filing_of
from madang.chat.rules.outcome import SENTENCES, Outcome
from madang.chat.rules.turn import Turn
from madang.core.api import Refusal

Step = Callable[[Draft], None]

OPENING: tuple[Step, ...] = (
    read_message,  # clean the characters
    notice_emergency,  # 119, 112, 109 come before everything: in any language, at any length
    stop_at_unreadable,  # at what nobody can search
    mask_personal_data,  # before anything is searched, shown or kept
    refuse_misuse,  # insults, injections, the data of others
    read_language,  # another language is sought by its Korean words
)
"""What needs no database: so that an emergency number is shown even when everything else is away."""

ANSWERING: tuple[Step, ...] = (
    take_up_talk,  # thanks, again, that is wrong, a person please: what is said about the talk itself
    route,  # a greeting, an opinion, another city: what no article answers
    take_up_topic,  # "수수료는?" is about what was just answered
    look_up_places,  # "왕조동 주차장" asks for places, not for an article
    look_up_numbers,  # "건축과 전화번호" asks for a number alone
    retrieve,  # the articles that may answer
    look_in_topic,  # "주차장 있어요?" after the garden was shown
    decide,  # answer, ask back, or decline
)
"""Taken for each question of a message."""

SUMMING_UP: tuple[Step, ...] = (
    write,  # a language model, where the city has set one up, from the passages alone
    verify,  # what it wrote is shown only if all of it stands in them
)
"""Taken for an answer with one article, once it is composed."""

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
    writes_later: bool = False,
    sender: Sender | None = None,
    given: Given | None = None,
) -> tuple[UUID, Turn]:
    """Answer one message and keep it; an unknown conversation is begun. `now` is an aware time.

    `point` is where the person is, if they shared it; `is_story` allows a long message; `writes_later` leaves a
    machine-written summary, where there may be one, to `take_up_writing`. `sender` may report something in the talk;
    `given` is what a form of that dialogue sent with the message.

    Raises:
        ChannelPaused: the channel is switched off.
        StillAnswering: the question before this one is being answered.
        NotAnswered: something failed; the failure is kept where it can be, and the turn can be shown.
    """
    started = perf_counter()
    draft = Draft(message, now, point=point, is_story=is_story, writes_later=writes_later, sender=sender, given=given)
    conversation: Conversation | None = None
    try:
        _follow(OPENING, draft)
        must_be_open(channel, now)
        with one_at_a_time(conversation_id):
            conversation, draft.before = begin(conversation_id, channel)
            draft.filing = filing_of(conversation.id, now)
            _answer(draft)
            turn = record(conversation, draft, (perf_counter() - started) * 1000)
        return conversation.id, tell_distances(turn, point)
    except (ChannelPaused, StillAnswering, OperationalError):  # the channel tells that the database is away
        raise
    except Exception as error:
        raise NotAnswered(_failed(conversation, draft), error if isinstance(error, Refusal) else None) from error


def turn_without_database(message: str, now: datetime) -> Turn:
    """Return what can be said when nothing but this program is left: an emergency number, or that it failed."""
    draft = Draft(message, now)
    _follow(OPENING, draft)
    compose_failure(draft)
    return unrecorded(draft)


def emergency_turn(message: str, now: datetime) -> Turn | None:
    """Return the emergency numbers that a message calls for, or None: a refusal never stands in their way."""
    turn = turn_without_database(message, now)
    return turn if turn.outcome is Outcome.EMERGENCY else None


def _answer(draft: Draft) -> None:
    take_up_filing(draft)
    read_typing(draft)
    parts = []
    for part in questions_told_apart(draft):
        _answer_one(part)
        parts.append(part)
    if not take_together(draft, parts):
        _answer_one(draft)
        for step in SUMMING_UP:
            step(draft)
    put_emergency_first(draft)
    offer_filing(draft)


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
