"""Texts to a telephone, behind a port: who sends them is told at the start (`send_texts_by`), or nobody does."""

from collections.abc import Callable

Texter = Callable[[str, str], None]
"""Sends a text (telephone in digits, words). Raises TextNotSentError."""

_texter: list[Texter] = []


class TextNotSentError(Exception):
    """The text could not be sent; nothing was promised."""


def send_texts_by(texter: Texter) -> None:
    """Send texts by `texter` from now on; the last one given counts."""
    _texter[:] = [texter]


def can_text() -> bool:
    return bool(_texter)


def send_text(telephone: str, words: str) -> None:
    """Send one text. Raises TextNotSentError, also where nobody sends texts."""
    if not _texter:
        raise TextNotSentError("nobody sends texts")
    _texter[0](telephone, words)
