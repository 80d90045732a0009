"""Withdraw a complaint (취하; 민원 처리에 관한 법률 제22조제2항: before the reply, by whoever sent it)."""

from collections.abc import Sequence
from datetime import datetime

from django.db import transaction

from madang.complaints.actions.citizen_deed import carry_out_for_sender, held_by_sender, must_be_open_to
from madang.complaints.actions.following import locked_group, take_along, weight_of
from madang.complaints.actions.hand_back import NOBODYS
from madang.complaints.actions.note_event import event_of, write_events
from madang.complaints.models import Complaint
from madang.complaints.rules.states import ComplaintState, Deed
from madang.core import api as core
from madang.core.api import SYSTEM, Actor

TOLD = "취하했어요. 더 처리하지 않아요."
LEADS_NOW = "따로 처리하기로 했어요. 담당자를 다시 찾고 있어요."


@transaction.atomic
def withdraw(actor: Actor, token: str, now: datetime) -> Complaint:
    """End a complaint as its sender wishes. Raises NotFound, Refusal.

    Those that were merged into it wait for an answer still: an open report of the same vehicle leads them from now on,
    else the first of them, which is distributed by itself.
    """
    complaint = held_by_sender(token)
    must_be_open_to(Deed.WITHDRAW, complaint)
    group = locked_group(complaint)
    parted = _pass_on_lead(complaint, group, now) if group else []
    carry_out_for_sender(actor, complaint, Deed.WITHDRAW, now, told=TOLD, closed_at=now, leader_id=None)
    core.record_all(parted)
    return complaint


def _pass_on_lead(complaint: Complaint, group: Sequence[Complaint], now: datetime) -> list[core.Deed]:
    """Have the next one lead; return what is to be audited of it."""
    heir = next((each for each in group if each.state != ComplaintState.MERGED), group[0])
    others = [each for each in group if each is not heir]
    parted = [_part(heir, complaint, now)] if heir.state == ComplaintState.MERGED else []
    heir.leader, heir.load = None, weight_of(heir)
    heir.save(update_fields=["leader", "load"])
    Complaint.objects.filter(pk__in=[each.pk for each in others]).update(leader=heir)
    take_along(heir)
    return parted


def _part(heir: Complaint, complaint: Complaint, now: datetime) -> core.Deed:
    """Lay what was merged where everything begins: its leader's hands are not its own."""
    before = {"state": heir.state, "leader": complaint.number}
    for name, value in {"state": ComplaintState.RECEIVED, **NOBODYS}.items():
        setattr(heir, name, value)
    heir.save(update_fields=["state", *NOBODYS])
    write_events([event_of(heir, Deed.PART, SYSTEM, now, told=LEADS_NOW, facts={"leader": complaint.number})])
    core.defer("complaints.distribute", once="complaints.distribute")
    return core.Deed(Deed.PART, ("complaint", heir.number), SYSTEM, before, {"leader": None})
