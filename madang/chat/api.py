"""The door of the conversation."""

from madang.chat.actions.ask import NotAnswered, ask, emergency_turn, turn_without_database
from madang.chat.actions.draft import Given, Sender
from madang.chat.actions.export_questions import export_questions
from madang.chat.actions.forget import forget_filings, forget_old_questions
from madang.chat.actions.limit_asking import AskedTooOften, forget_rates, limit_asking
from madang.chat.actions.must_be_open import ChannelPaused
from madang.chat.actions.one_at_a_time import StillAnswering
from madang.chat.actions.pause_channel import message_read, pause_channel
from madang.chat.actions.resume_channel import resume_channel
from madang.chat.actions.write_later import (
    AwaitedWriting,
    NothingAwaited,
    keep_fault,
    keep_writing,
    sentence_shown,
    take_up_writing,
    write_later,
)
from madang.chat.policy import may_switch, must_switch
from madang.chat.queries import (
    filing_of,
    most_asked,
    outcome_counts,
    past_pauses,
    pause_of,
    questions,
    turn_of,
    turns,
    unanswered,
)
from madang.chat.rules.channels import (
    CHANNEL_WORDS,
    DEFAULT_MESSAGE,
    MESSAGE_LIMIT,
    PUBLIC_CHANNELS,
    Channel,
    PastPause,
    Pause,
)
from madang.chat.rules.outcome import OUTCOME_WORDS, Outcome
from madang.chat.rules.plain import plain_text
from madang.chat.rules.position import read_position
from madang.chat.rules.turn import Turn
from madang.chat.rules.writing import NotWritten, Writing

__all__ = [
    "CHANNEL_WORDS",
    "DEFAULT_MESSAGE",
    "MESSAGE_LIMIT",
    "OUTCOME_WORDS",
    "PUBLIC_CHANNELS",
    "AskedTooOften",
    "AwaitedWriting",
    "Channel",
    "ChannelPaused",
    "Given",
    "NotAnswered",
    "NotWritten",
    "NothingAwaited",
    "Outcome",
    "PastPause",
    "Pause",
    "Sender",
    "StillAnswering",
    "Turn",
    "Writing",
    "ask",
    "emergency_turn",
    "export_questions",
    "filing_of",
    "forget_filings",
    "forget_old_questions",
    "forget_rates",
    "keep_fault",
    "keep_writing",
    "limit_asking",
    "may_switch",
    "message_read",
    "most_asked",
    "must_switch",
    "outcome_counts",
    "past_pauses",
    "pause_channel",
    "pause_of",
    "plain_text",
    "questions",
    "read_position",
    "resume_channel",
    "sentence_shown",
    "take_up_writing",
    "turn_of",
    "turn_without_database",
    "turns",
    "unanswered",
    "write_later",
]
