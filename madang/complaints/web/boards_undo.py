"""The last move on the board, kept in the session of whoever did it, for as long as it may be undone."""

from dataclasses import asdict
from datetime import datetime
from decimal import Decimal
from typing import Any

from django.http import HttpRequest
from django.utils.dateparse import parse_datetime

from madang.complaints.actions.move_on_board import Placed
from madang.complaints.rules.boards.undoing import may_undo

_KEY = "complaints.moved"
_MOMENTS = ("assigned_at", "touched_at", "due_at", "first_due_at")


def remember_move(request: HttpRequest, moved: list[Placed], to: str) -> None:
    """Keep where the complaints lay; `to` is who has them now."""
    request.session[_KEY] = {"to": to, "placed": [_plain(each) for each in moved]}


def move_to_undo(request: HttpRequest, now: datetime) -> dict[str, Any] | None:
    """Return how many may be taken back from whom; None when nothing can be undone any more."""
    kept = request.session.get(_KEY, {"to": "", "placed": []})
    placed = [_placed(each) for each in kept["placed"]]
    if not placed or not may_undo(placed[0].moved_at, now):
        return None
    return {"count": len(placed), "to": kept["to"]}


def take_move(request: HttpRequest) -> list[Placed]:
    """Return what was moved last, and forget it: nothing is undone twice."""
    kept = request.session.pop(_KEY, {"placed": []})
    return [_placed(each) for each in kept["placed"]]


def _plain(placed: Placed) -> dict[str, Any]:
    place = {name: _text(value) for name, value in placed.place.items()}
    return {**asdict(placed), "moved_at": placed.moved_at.isoformat(), "place": place}


def _text(value: Any) -> Any:
    if isinstance(value, datetime):
        return value.isoformat()
    return str(value) if isinstance(value, Decimal) else value


def _placed(kept: dict[str, Any]) -> Placed:
    place = kept["place"]
    moments = {name: parse_datetime(place[name]) if place[name] else None for name in _MOMENTS}
    return Placed(
        kept["number"],
        kept["event"],
        datetime.fromisoformat(kept["moved_at"]),
        {**place, **moments, "load": Decimal(place["load"])},
    )
