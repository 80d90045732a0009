"""A telephone is proved by six digits that were sent to it."""

import re
import unicodedata
from dataclasses import dataclass
from datetime import datetime, timedelta

LASTS = timedelta(minutes=10)
MOST_TRIES = 5
MOST_SENT = 3
"""Codes to one telephone in 15 minutes."""
DIGITS = 6

# Digits of other scripts would be another spelling of one number, and each spelling is sent its own codes.
_MOBILE = re.compile(r"01[016789][0-9]{7,8}")
_ANY = re.compile(r"0[0-9]{8,10}")


@dataclass(frozen=True)
class SentCode:
    """A code that is on its way: `digest` of telephone and code, aware `until`."""

    phone: str
    digest: str
    until: datetime


def digits_of(phone: str) -> str:
    """Return a telephone in digits, full-width ones narrow; +82 becomes 0."""
    return re.sub(r"^82", "0", re.sub(r"\D", "", unicodedata.normalize("NFKC", phone)))


def is_telephone(digits: str) -> bool:
    return bool(_ANY.fullmatch(digits))


def takes_texts(digits: str) -> bool:
    return bool(_MOBILE.fullmatch(digits))
