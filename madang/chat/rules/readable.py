"""Whether a message can be read at all, from its characters alone."""

import re
import unicodedata

from madang.chat.rules.greeting import is_greeting
from madang.chat.rules.outcome import Outcome

_HANGUL = re.compile(r"[가-힣]")
_JAMO = re.compile(r"[ㄱ-ㅎㅏ-ㅣ]")
_NUMBER = re.compile(r"\d{3}")  # a telephone number such as 119 or 1330 asks something; "1+1" does not
_INVISIBLE = frozenset({"Cc", "Cf", "Co", "Cs", "Cn"})
MANY_FOREIGN_WORDS = 3
"""From here on a message without Hangul is another language; fewer may be a name such as 'KTX' or 'K-pass'."""


def normalise(message: str) -> str:
    """Compose the characters, drop control, direction and other invisible ones, and make every space one space."""
    composed = unicodedata.normalize("NFC", message)
    visible = (" " if char.isspace() else char for char in composed if char.isspace() or _is_visible(char))
    return " ".join("".join(visible).split())


def unreadable(text: str, limit: int) -> Outcome | None:
    """Return why a normalised text cannot be read, or None; `limit` is in characters."""
    if not text:
        return Outcome.EMPTY
    if len(text) > limit:
        return Outcome.TOO_LONG
    if _HANGUL.search(text):
        return None
    letters = [char for char in text if char.isalpha()]
    if not letters or all(_JAMO.match(char) for char in letters):
        return None if _NUMBER.search(text) or is_greeting(text) else Outcome.NOT_WORDS
    return Outcome.NOT_KOREAN if _is_another_language(text, letters) else None


def _is_visible(char: str) -> bool:
    return unicodedata.category(char) not in _INVISIBLE


def _is_another_language(text: str, letters: list[str]) -> bool:
    latin_only = all("LATIN" in unicodedata.name(char, "") for char in letters)
    return not latin_only or len(re.findall(r"[^\W\d_]{2,}", text)) >= MANY_FOREIGN_WORDS
