"""The question in a story: people tell first, and ask at the end."""

import re

from madang.chat.rules.questions import asks

STORY = 60
"""Characters from which a message of several sentences is a story."""

_SENTENCE_END = re.compile(r"(?<=[?？.!。\n])\s+")


def question_of(text: str) -> str:
    """Return the last sentence that asks, with the one that leads to it; "" where the message is no story."""
    told = [sentence for sentence in _SENTENCE_END.split(text) if sentence.strip()]
    if len(text) < STORY or len(told) < 3:
        return ""
    at = next((place for place in reversed(range(len(told))) if asks(told[place])), len(told) - 1)
    return " ".join(told[max(at - 1, 0) : at + 1])
