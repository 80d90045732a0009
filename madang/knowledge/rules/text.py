"""What retrieval sees of a text: cleaned, and cut into overlapping pairs of letters."""

import re
import unicodedata

_INVISIBLE = re.compile(r"[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ud800-\udfff\U000e0000-\U000e007f]")
_BLANK = re.compile(r"[\s\x00-\x1f\x7f]+")
_NO_LETTER = re.compile(r"[^0-9a-zㄱ-ㆎ가-힣]+")


def clean(text: str) -> str:
    """Return the text in lower case, full-width and other compatible forms made plain (NFKC), no invisible signs.

    Lone consonants and vowels (ㅋ, ㅠ) stay as they are: NFKC would turn them into halves of a syllable.
    """
    composed = unicodedata.normalize("NFC", text)
    plain = "".join(letter if _is_lone(letter) else unicodedata.normalize("NFKC", letter) for letter in composed)
    return _BLANK.sub(" ", _INVISIBLE.sub("", plain)).strip().lower()


def letters(text: str) -> str:
    """Return only the Korean letters, Latin letters and digits of a cleaned text, without spaces."""
    return _NO_LETTER.sub("", text)


def pairs(text: str) -> list[str]:
    """Return every two neighbouring letters of a cleaned text without its spaces; a single letter is its own pair."""
    run = letters(text)
    return [run[at : at + 2] for at in range(max(len(run) - 1, 1))] if run else []


def _is_lone(letter: str) -> bool:
    return "ㄱ" <= letter <= "ㆎ"
