"""The code on a printed page by which its document is found again (검증 코드)."""

import hashlib
import re
import unicodedata

LETTERS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"
"""Without 0, O, 1 and I, which a reader mixes up."""

CODE_WORDS = "검증 코드"
"""How it is named on the page and on the screen that takes it."""

_GROUPS, _IN_A_GROUP = 4, 4
_SPACE, _STROKE = re.compile(r"\s+"), re.compile("[\u2010-\u2015\u2212-]")


def verification_code(number: str, course_id: int) -> str:
    """Return a code such as "7QK2-MX4F-9RTA-3HWC": 80 bits of a hash, the same for the same document."""
    drawn = int.from_bytes(hashlib.sha256(f"{number}\n{course_id}".encode()).digest()[:10])
    letters = [LETTERS[(drawn >> (5 * place)) & 31] for place in range(_GROUPS * _IN_A_GROUP)]
    return _grouped("".join(letters))


def code_read(given: str) -> str | None:
    """Return a code as it is kept, however it was typed ("7qk2 mx4f …", full-width), or None where it is none."""
    letters = _bare(given).replace("-", "").upper()
    return _grouped(letters) if len(letters) == _GROUPS * _IN_A_GROUP and set(letters) <= set(LETTERS) else None


def is_same_number(given: str, number: str) -> bool:
    """Tell whether a number was typed as it is printed; spaces and the kind of stroke do not matter."""
    return _bare(given) == _bare(number)


def _bare(number: str) -> str:
    return _STROKE.sub("-", _SPACE.sub("", unicodedata.normalize("NFKC", number)))


def _grouped(letters: str) -> str:
    return "-".join(letters[start : start + _IN_A_GROUP] for start in range(0, len(letters), _IN_A_GROUP))
