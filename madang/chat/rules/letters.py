"""A message as signs see it: letters of Hangul, without spaces, signs and what careless typing changes."""

import unicodedata
from dataclasses import dataclass

MOST_LETTERS = 4000
"""Characters that are looked through: the first and the last half of a longer message."""

SENTENCE_END = "|"
BLOT = "·"
"""Stands in the place of a look-alike, so that what was left and right of it does not join."""

_ENDS = frozenset(".?!\n。？！")
_CRIES = frozenset("ㅋㅎㅠㅜㅡ")
_SAID_ALIKE = str.maketrans("ᅧᅲᅫᅰᆻᆭᆶ", "ᅥᅮᅬᅬᆺᆫᆯ")
"""Vowels and finals that people in a hurry mix up: 쥭어 and 죽어, 낫어요 and 났어요, 안 and 않."""
_INITIALS = dict(zip("ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ", map(chr, range(0x1100, 0x1113)), strict=True))


@dataclass(frozen=True)
class Letters:
    """`text` holds letters of Hangul (NFD), folded; `word_starts` the places in it where a word begins."""

    text: str
    word_starts: frozenset[int]


def letters_of(message: str) -> Letters:
    """Take a message apart: a syllable becomes its letters, `|` stands where a sentence ends."""
    parts: list[str] = []
    starts: set[int] = set()
    length, is_start = 0, True
    read = _looked_through(message)
    for char, after in zip(read, f"{read[1:]} ", strict=False):
        part = SENTENCE_END if char in _ENDS and not after.isalnum() else _letters(char)
        if part:
            if is_start:
                starts.add(length)
            parts.append(part)
            length += len(part)
        is_start = not char.isalnum()
    return Letters("".join(parts), frozenset(starts))


def stem_letters(written: str) -> str:
    """Return the letters of a word or stem of the pack; a lone consonant at its end begins the next syllable."""
    closed = "".join(char for char in written if char.isalnum())
    end = _INITIALS.get(closed[-1:], "") if len(closed) > 1 and "가" <= closed[-2] <= "힣" else ""
    return fold_letters(closed[:-1] if end else closed) + end


def fold_letters(text: str) -> str:
    return unicodedata.normalize("NFD", text.casefold()).translate(_SAID_ALIKE)


def is_final(letter: str) -> bool:
    """Tell whether a letter is the final consonant of a syllable."""
    return "\u11a8" <= letter <= "\u11c2"


def _looked_through(message: str) -> str:
    if len(message) <= MOST_LETTERS:
        return message
    half = MOST_LETTERS // 2
    return f"{message[:half]} {message[-half:]}"


def _letters(char: str) -> str:
    return fold_letters(char) if char.isalnum() and char not in _CRIES else ""
