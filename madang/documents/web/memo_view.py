"""What the page of a memo report shows, with a form that may have been sent wrong."""

from typing import Any

from django.http import HttpRequest, QueryDict
from django.utils import timezone

from madang.documents.actions.give_task import default_due
from madang.documents.actions.open_memo import OpenedMemo
from madang.documents.models import Memo
from madang.documents.queries.memo_page import memo_page
from madang.documents.queries.memos import unread_beside
from madang.documents.rules.memo import PART_WORDS, MemoDeed
from madang.documents.rules.openness import Openness, printed
from madang.documents.rules.retention import RETENTION_NAMES, Retention
from madang.documents.web.memo_forms import Fault
from madang.documents.web.people import people_picker

DEED_WORDS = {MemoDeed.INSTRUCT: "지시", MemoDeed.GIVE_OPINION: "의견", MemoDeed.REPLY: "답"}


def memo_context(request: HttpRequest, opened: OpenedMemo, faults: list[Fault] | None = None) -> dict[str, Any]:
    today, typed, memo, seat = timezone.localdate(), request.POST, opened.memo, opened.seat
    shown = memo_page(memo, seat, today, opened.seen_until)
    next_memo, unread = unread_beside(seat.person, memo, today)
    return {
        "shown": shown,
        "next_memo": next_memo,
        "unread": unread,
        "memo": memo,
        "person": seat.person,
        "part": PART_WORDS[seat.part],
        "openness": printed(Openness(memo.openness), memo.grounds),
        "retention": RETENTION_NAMES[Retention(memo.retention)],
        "deeds": [{"id": deed.value, "words": DEED_WORDS[deed]} for deed in shown.deeds],
        "chosen": typed.get("kind") or next((deed.value for deed in shown.deeds), ""),
        "typed": typed,
        "faults": faults or [],
        "may_instruct": MemoDeed.INSTRUCT in shown.deeds,
        "handler": handler_picker(typed, memo),
        "due_on": typed.get("due_on") or default_due(today).isoformat(),
        "today": today.isoformat(),
        "forget": _forgotten(request, memo),
    }


def handler_picker(typed: QueryDict, memo: Memo) -> object:
    chosen = typed.getlist("handler")[-1:] or [memo.writer_id]
    words = typed.get("handler_words", "") if typed.get("find") == "handler" else ""
    hint = "맡은 사람은 이 보고를 볼 수 있습니다."
    return people_picker("handler", "맡을 사람", chosen, hint=hint, words=words, single=True)


def _forgotten(request: HttpRequest, memo: Memo) -> str:
    """Return which draft of the browser was sent and may be forgotten."""
    if "sent" in request.GET:
        return "memo"
    return f"memo-{memo.pk}" if "said" in request.GET else ""
