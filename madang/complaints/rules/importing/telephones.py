"""Telephones as files write them, read into digits."""

import re
import unicodedata

_NUMBER = re.compile(r"0[0-9]{8,11}|1[568][0-9]{6}")
_LOST_ZERO = re.compile(r"1[016789][0-9]{7,8}|[2-6][0-9]{8,9}")


def read_telephone(text: str) -> str:
    """Return the digits: "+82 10-1234-5678" and "1012345678" (a sheet took the zero) are "01012345678"; "" for none."""
    digits = re.sub(r"[\s().\-–]", "", unicodedata.normalize("NFKC", text))
    digits = re.sub(r"^(?:\+|00)820?", "0", digits)
    if _NUMBER.fullmatch(digits):
        return digits
    return f"0{digits}" if _LOST_ZERO.fullmatch(digits) else ""
