"""Sending the complaint that was put together: once, however often it is asked for."""

from datetime import datetime

from django.utils import timezone

from madang.chat.actions.draft import Draft, Sender
from madang.chat.actions.filing.asking import Kinds, ask_step, say
from madang.chat.adapters.filed_by_chat import given_complaint
from madang.chat.rules.filing.filing import Filing
from madang.chat.rules.filing.steps import ANSWER, CONTACT, RECEIPT, REVIEW, STEP_WORDS
from madang.complaints import api as complaints
from madang.complaints.api import MisplacedError, NotFiled
from madang.core import api as core
from madang.core.api import Refusal

_STEPS_OF_FIELDS = {"name": CONTACT, "phone": CONTACT, "happened_at": "when"}


def send(draft: Draft, sender: Sender, filing: Filing, kinds: Kinds) -> None:
    """File the complaint and tell its number; what speaks against it leads back to the step that it is about."""
    try:
        given = given_complaint(filing, kinds.get(filing.category), sender.actor, draft.now)
        core.limit_tries("complaint-filed", sender.address, complaints.most_filed(), draft.now, "여러 건을 보내서")
        filed = complaints.file_once(sender.actor, given, draft.now)
    except MisplacedError as misplaced:
        ask_step(draft, filing, kinds, "place", str(misplaced))
    except NotFiled as refused:
        fault = refused.faults[0]
        ask_step(draft, filing, kinds, _step_of(fault.field), fault.sentence)
    except Refusal as refusal:
        ask_step(draft, filing, kinds, REVIEW, f"{refusal.sentence} {refusal.next_step or ''}".strip())
    else:
        draft.filing = filing.sent(filed.number)
        show_receipt(draft, filed.number, filed.due_at)


def show_receipt(draft: Draft, number: str, due_at: datetime | None = None, *told: str) -> None:
    """Tell the number; the address of the receipt is drawn from what is remembered, and not kept with the turn."""
    today = timezone.localdate(draft.now)
    due = f"{core.words(timezone.localtime(due_at), today)}까지 답을 드려요." if due_at else ""
    say(draft, *told, f"접수번호 {number}", due)
    draft.heading = "불편을 접수했어요"
    draft.blocks.append({"kind": "filing", "step": RECEIPT, "number": number})


def _step_of(field: str) -> str:
    is_step = field in STEP_WORDS or field.startswith(ANSWER)
    return field if is_step else _STEPS_OF_FIELDS.get(field, REVIEW)
