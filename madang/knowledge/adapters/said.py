"""What a message says, word by word, as the conversation reads it."""

from madang.knowledge.adapters.analyser import shared_analyser
from madang.knowledge.rules.spelling import as_offices_write


def words_said(message: str) -> list[str]:
    """Return the words of a message in standard Korean, without particles, endings and signs, in order."""
    return shared_analyser().words(as_offices_write(message))
