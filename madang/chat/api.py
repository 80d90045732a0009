"""The door of the conversation."""

from madang.chat.actions.ask import NotAnswered, ask, turn_without_database
from madang.chat.actions.export_questions import export_questions
from madang.chat.actions.forget import forget_old_questions
from madang.chat.actions.limit_asking import forget_rates, limit_asking
from madang.chat.queries import most_asked, outcome_counts, questions, turn_of, turns, unanswered
from madang.chat.rules.outcome import OUTCOME_WORDS, Outcome
from madang.chat.rules.plain import plain_text
from madang.chat.rules.turn import Turn

__all__ = [
    "OUTCOME_WORDS",
    "NotAnswered",
    "Outcome",
    "Turn",
    "ask",
    "export_questions",
    "forget_old_questions",
    "forget_rates",
    "limit_asking",
    "most_asked",
    "outcome_counts",
    "plain_text",
    "questions",
    "turn_of",
    "turn_without_database",
    "turns",
    "unanswered",
]
