"""The code on a printed page by which its document is found again (검증 코드)."""

import hashlib

LETTERS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"
"""Without 0, O, 1 and I, which a reader mixes up."""

_GROUPS, _IN_A_GROUP = 4, 4


def verification_code(number: str, course_id: int) -> str:
    """Return a code such as "7QK2-MX4F-9RTA-3HWC": 80 bits of a hash, the same for the same document."""
    drawn = int.from_bytes(hashlib.sha256(f"{number}\n{course_id}".encode()).digest()[:10])
    letters = [LETTERS[(drawn >> (5 * place)) & 31] for place in range(_GROUPS * _IN_A_GROUP)]
    return "-".join("".join(letters[start : start + _IN_A_GROUP]) for start in range(0, len(letters), _IN_A_GROUP))
