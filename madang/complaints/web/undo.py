"""What a page says once after a deed, with the form that takes the deed back."""

from typing import TypedDict

from django.http import HttpRequest

_KEY = "complaints_undo"


class Undo(TypedDict):
    """`address` and `fields` are the form behind the word that takes it back; without an address nothing is offered."""

    sentence: str
    address: str
    fields: dict[str, str]


def put_undo(request: HttpRequest, sentence: str, address: str = "", **fields: str) -> None:
    request.session[_KEY] = Undo(sentence=sentence, address=address, fields=fields)


def take_undo(request: HttpRequest) -> Undo | None:
    """Return what is to be said, once."""
    told: Undo | None = request.session.pop(_KEY, None)
    return told
