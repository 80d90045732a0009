"""A pasted text message that leads to an address: whether it is genuine, nobody can tell from its words."""

import re

_SENT = re.compile(r"\[\s*(?:web|국제|국외|해외|로밍)?\s*발신\s*\]|\[\s*광고\s*\]", re.IGNORECASE)
_ADDRESS = re.compile(r"https?://|www\.|\b[a-z0-9-]+\.(?:[a-z]{2,6})/\S", re.IGNORECASE)
_SHORTENED = re.compile(
    r"\b(?:bit\.ly|tinyurl\.com|t\.co|is\.gd|han\.gl|me2\.do|url\.kr|buly\.kr|vo\.la|zrr\.kr|c11\.kr|lrl\.kr|goo\.gl|t2m\.kr)/",
    re.IGNORECASE,
)
"""Hosts that hide where an address leads. General knowledge, 2026-11-22."""

_LINK = re.compile(r"https?://\S+|www\.\S+|\b[a-z0-9-]+\.[a-z]{2,6}/\S+", re.IGNORECASE)


def is_sent_link(text: str) -> bool:
    """Tell whether a message was pasted from a telephone and holds an address, or one that hides where it leads."""
    return _SHORTENED.search(text) is not None or (_SENT.search(text) is not None and _ADDRESS.search(text) is not None)


def without_links(text: str) -> str:
    """Return what the message says beside its addresses and the mark of its sending."""
    return " ".join(_SENT.sub(" ", _LINK.sub(" ", text)).split())
