"""Give several things that were received to one handler: each stands or falls by itself (함께 담당 지정)."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from madang.core.api import Actor, NotFound, Refusal
from madang.documents.actions.assign import assign
from madang.documents.models import Receipt

MOST = 100


@dataclass(frozen=True)
class Assigned:
    """What became of one: `sentence` says why it was refused, "" where it was assigned. No title for strangers."""

    receipt_id: int
    title: str
    sentence: str = ""


def assign_many(
    actor: Actor, receipt_ids: Iterable[int], handler: str, due_on: date | None = None, instruction: str = ""
) -> list[Assigned]:
    """Assign each in a transaction of its own; a day or a way that is not given stays as it was.

    Raises Refusal where nothing or too much is chosen.
    """
    chosen = list(dict.fromkeys(receipt_ids))
    if not chosen:
        raise Refusal("담당을 정할 문서를 골라 주세요.", "목록에서 하나 이상 고릅니다.")
    if len(chosen) > MOST:
        raise Refusal(f"한 번에 {MOST}건까지 정할 수 있습니다.", "나누어 골라 주세요.")
    return [_assigned(actor, receipt_id, handler, due_on, instruction) for receipt_id in chosen]


def _assigned(actor: Actor, receipt_id: int, handler: str, due_on: date | None, instruction: str) -> Assigned:
    now = Receipt.objects.filter(pk=receipt_id).first()
    kept_day, kept_way, title = (now.due_on, now.instruction, now.title) if now else (None, "", "")
    try:
        assign(actor, receipt_id, handler, due_on or kept_day, instruction or kept_way)
    except NotFound as refusal:
        return Assigned(receipt_id, "", refusal.sentence)
    except Refusal as refusal:
        return Assigned(receipt_id, title, refusal.sentence)
    return Assigned(receipt_id, title)
