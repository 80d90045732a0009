"""Give a complaint to another officer on the board, and take that back while it can be undone."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db import transaction

from madang.complaints.actions.carry_out import carry_out
from madang.complaints.actions.held_complaint import Held, held_complaint
from madang.complaints.actions.many import Chosen
from madang.complaints.actions.redistribute import redistribute
from madang.complaints.models import Complaint, Event
from madang.complaints.policy import directs
from madang.complaints.queries.locked import locked
from madang.complaints.rules.boards.undoing import may_undo
from madang.complaints.rules.states import Deed
from madang.core.api import Actor, Refusal
from madang.organisation import api as organisation

_PLACE = (
    "state",
    "officer_id",
    "team_id",
    "department_id",
    "assigned_at",
    "touched_at",
    "load",
    "due_at",
    "first_due_at",
    "checks",
    "proposed_reason",
)
_WITH_NOBODY = "어느 부서의 일인지 담당 직원이 살펴보고 있어요."


@dataclass(frozen=True)
class Placed:
    """Where a complaint lay before it was moved: `place` by field; `event` is the id of the move."""

    number: str
    event: int
    moved_at: datetime
    place: dict[str, Any]


@transaction.atomic
def move_on_board(actor: Actor, chosen: Chosen, officer: str, reason: str, now: datetime) -> tuple[Complaint, Placed]:
    """Do what `redistribute` does, and remember where it lay. Raises as `redistribute`."""
    place = locked(Complaint.objects.filter(number=chosen.number)).values(*_PLACE).first() or {}
    complaint = redistribute(actor, chosen.number, officer, reason, now, seen=chosen.seen)
    event = Event.objects.filter(complaint=complaint).latest("pk")
    return complaint, Placed(complaint.number, event.pk, now, place)


@transaction.atomic
def put_back(actor: Actor, placed: Placed, now: datetime) -> Complaint:
    """Lay it where it was, as it was. Raises Refusal (409) after that time, TooLate after another's deed."""
    if not may_undo(placed.moved_at, now):
        raise Refusal("되돌릴 수 있는 10초가 지났습니다.", "옮길 사람을 다시 골라 옮겨 주세요.", status=409)
    held = held_complaint(actor, placed.number, Deed.REDISTRIBUTE, now, seen=placed.event, permission=directs)
    told = _told(held, placed)
    return carry_out(
        held, placed.place, told=told, inside="방금 옮긴 것을 되돌렸습니다.", facts={"undone": placed.event}
    )


def _told(held: Held, placed: Placed) -> str:
    """Tell the citizen only where they were told of another unit."""
    place, now = placed.place, held.complaint
    if (place["department_id"], place["team_id"]) == (now.department_id, now.team_id):
        return ""
    department = organisation.department_names().get(place["department_id"] or "", "")
    team = organisation.team_names().get(place["team_id"] or "", "")
    return f"{f'{department} {team}'.strip()}에서 맡아요." if department else _WITH_NOBODY
