"""Slips of a finger on the Korean keyboard: what was meant by keys that were struck (`typing.py`)."""

from functools import cache

_ROWS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
_PLACES = {key: (row, column + row / 2) for row, keys in enumerate(_ROWS) for column, key in enumerate(keys)}
_KEYS = "qwertyuiopasdfghjklzxcvbnmQWERTOP"
_SOUND_ALIKE = {"np": "ho", "ho": "np", "hl": "np", "nl": "p"}
"""Vowels of several keys that are heard as one: ㅞ ㅙ ㅚ, ㅟ and ㅔ; ㅐ and ㅔ lie side by side anyway."""

LIKELY, ANY = 0.5, 1.0


def slips(struck: str) -> dict[str, float]:
    """Return every run of keys from which one slip leads to those that were struck, with how unlikely the slip is.

    A neighbouring key struck, shift forgotten, a key doubled, two keys swapped, or a vowel that sounds alike: .5; any
    other key wrong, missing or too many: 1. Some 70 for each key.
    """
    meant: dict[str, float] = {}
    for at in range(len(struck) + 1):
        before, after = struck[:at], struck[at + 1 :]
        for key in _KEYS:
            meant.setdefault(before + key + struck[at:], ANY)
        if after or at < len(struck):
            meant |= _of_one_key(before, struck[at], after)
    for vowels, others in _SOUND_ALIKE.items():
        meant |= {struck[:at] + others + struck[at + 2 :]: LIKELY for at in _places(vowels, struck)}
    meant.pop(struck, None)
    return meant


def _of_one_key(before: str, key: str, after: str) -> dict[str, float]:
    """Return what may have been meant where this one key is wrong, too many, or swapped with the next."""
    meant = {before + other + after: LIKELY if _near(key, other) else ANY for other in _KEYS}
    meant[before + after] = LIKELY if before.endswith(key) else ANY
    if after:
        meant[before + after[0] + key + after[1:]] = LIKELY
    return meant


def _places(run: str, text: str) -> list[int]:
    return [at for at in range(len(text)) if text.startswith(run, at)]


def near_keys(key: str) -> list[str]:
    """Return the keys beside a key."""
    return [other for other in _PLACES if other != key.lower() and _near(key, other)]


@cache
def _near(one: str, other: str) -> bool:
    """Tell whether two keys lie side by side, or are one key with and without shift."""
    here, there = _PLACES.get(one.lower()), _PLACES.get(other.lower())
    if here is None or there is None:
        return False
    return abs(here[0] - there[0]) <= 1 and abs(here[1] - there[1]) <= 1
