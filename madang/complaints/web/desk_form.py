"""What the forms of the desk send."""

from datetime import date

from django.http import HttpRequest

LONGEST_NUMBER = 18
"""Digits of an id."""


def words(request: HttpRequest, name: str) -> str:
    """Return what was typed, as a database may keep it."""
    return request.POST.get(name, "").replace("\x00", "")


def whole(text: str) -> int | None:
    """Return a number that was sent in digits; None for anything else, and for one that no id reaches."""
    return int(text) if text.isascii() and text.isdecimal() and len(text) <= LONGEST_NUMBER else None


def seen_in(request: HttpRequest) -> int | None:
    """Return the id of the last event that the page showed."""
    return whole(request.POST.get("seen", ""))


def day(request: HttpRequest, name: str) -> date | None:
    try:
        return date.fromisoformat(request.POST.get(name, ""))
    except ValueError:
        return None
