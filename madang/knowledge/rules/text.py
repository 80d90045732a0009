"""What retrieval sees of a text: cleaned, and cut into overlapping pieces of two and three letters."""

import re
import unicodedata

_INVISIBLE = re.compile(r"[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\U000e0000-\U000e007f]")
_BLANK = re.compile(r"[\s\x00-\x1f\x7f]+")
_NO_LETTER = re.compile(r"[^0-9a-zㄱ-ㆎ가-힣]+")
_LONE_CONSONANTS = "ㄱ", "ㆎ"
GRAM_LENGTHS = (2, 3)


def clean(text: str) -> str:
    """Return the text in lower case, with full-width and other compatible forms made plain (NFKC), without invisible signs.

    Lone consonants and vowels (ㅋ, ㅠ) stay as they are: NFKC would turn them into halves of a syllable.
    """
    composed = unicodedata.normalize("NFC", text)
    plain = "".join(letter if _is_lone(letter) else unicodedata.normalize("NFKC", letter) for letter in composed)
    return _BLANK.sub(" ", _INVISIBLE.sub("", plain)).strip().lower()


def letters(text: str) -> str:
    """Return only the Korean letters, Latin letters and digits of a cleaned text, without spaces."""
    return _NO_LETTER.sub("", text)


def grams(text: str) -> list[str]:
    """Return every run of two and of three letters of a cleaned text; a text of one letter is its own run."""
    run = letters(text)
    if len(run) == 1:
        return [run]
    return [run[at : at + length] for length in GRAM_LENGTHS for at in range(len(run) - length + 1)]


def _is_lone(letter: str) -> bool:
    first, last = _LONE_CONSONANTS
    return first <= letter <= last
