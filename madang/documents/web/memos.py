"""Memo reports (메모보고): the two boxes, one report with its thread, and what is done with it."""

from enum import StrEnum
from typing import TypeVar
from urllib.parse import urlencode

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_GET, require_POST

from madang.core import api as core
from madang.documents.actions.follow_memo import follow_memo
from madang.documents.actions.make_document_of_memo import files_left_behind, make_document_of_memo
from madang.documents.actions.open_memo import open_memo
from madang.documents.actions.recall_memo import recall_memo
from madang.documents.policy import staff_person
from madang.documents.queries.memo_page import memo_page
from madang.documents.queries.memo_rows import MemoRow, memo_rows
from madang.documents.queries.memos import BOX_WORDS, ORDER_WORDS, SHOW_WORDS, Box, Order, Show, count_unseen, memos
from madang.documents.rules.saved_views import SavedList
from madang.documents.web.csv_table import as_csv
from madang.documents.web.memo_view import memo_context
from madang.documents.web.saved_views import saved_views

Choice = TypeVar("Choice", bound=StrEnum)
ON_A_PAGE = 30
MOST_TAKEN = 5_000
"""Lines of a list that is taken away."""

CSV_HEAD = ("보고한 때", "제목", "보고한 사람·보고받는 사람", "대신", "읽음", "긴급", "등록번호")


@require_GET
@core.staff_required()
def memo_list(request: HttpRequest) -> HttpResponse:
    """List one box; box, filter, words, order and page stand in the address."""
    person, today, words = staff_person(core.actor_of(request)), timezone.localdate(), core.words_asked(request, "q")
    box = _one_of(request, "box", Box.RECEIVED)
    show, order = _one_of(request, "show", Show.ALL), _one_of(request, "order", Order.UNSEEN)
    found = memos(person, box, today, show=show, words=words, order=order)
    if request.GET.get("format") == "csv":
        return _csv(memo_rows(found[:MOST_TAKEN], person, box, today))
    page = Paginator(found, ON_A_PAGE).get_page(request.GET.get("page"))
    context = {
        "topic": core.desk_topic(core.actor_of(request).account_id),
        "box": box.value,
        "boxes": [{"id": each, "words": BOX_WORDS[each], "unseen": count_unseen(person, each, today)} for each in Box],
        "show": show.value,
        "shows": SHOW_WORDS,
        "order": order.value,
        "orders": ORDER_WORDS,
        "q": words,
        "page": page,
        "rows": memo_rows(page.object_list, person, box, today),
        "csv_address": "?" + urlencode({"box": box, "show": show, "order": order, "q": words, "format": "csv"}),
        **saved_views(request, person, SavedList.MEMOS),
    }
    return render(request, "documents/memos.html", context)


@require_GET
@core.staff_required()
def memo(request: HttpRequest, memo_id: int) -> HttpResponse:
    """Show one report; opening it is reading it."""
    return render(request, "documents/memo.html", memo_context(request, open_memo(core.actor_of(request), memo_id)))


@require_GET
@core.staff_required()
def memo_thread(request: HttpRequest, memo_id: int) -> HttpResponse:
    """Return the thread and the marks of a page that is open already, when it hears of something new."""
    found, seat = follow_memo(core.actor_of(request), memo_id)
    return render(request, "documents/memo_news.html", {"shown": memo_page(found, seat, timezone.localdate())})


@require_POST
@core.staff_required()
def recall(request: HttpRequest, memo_id: int) -> HttpResponse:
    recall_memo(core.actor_of(request), memo_id)
    messages.success(request, "보고를 거두었습니다. 받는 사람에게는 이제 보이지 않습니다.")
    return redirect("documents:memo", memo_id)


@require_POST
@core.staff_required()
def make_document(request: HttpRequest, memo_id: int) -> HttpResponse:
    document = make_document_of_memo(core.actor_of(request), memo_id)
    messages.success(
        request, "문서를 만들었습니다. 내용과 의견, 파일이 기안문에 들어 있습니다. 보고는 그대로 남습니다."
    )
    if left := files_left_behind(document):
        told = f"파일이 많아 {left}개는 붙이지 않았습니다. 보고에 그대로 있으니 필요한 것은 기안문에 붙여 주세요."
        messages.warning(request, told)
    return redirect("documents:edit", document.pk)


def _one_of(request: HttpRequest, name: str, otherwise: Choice) -> Choice:
    known, told = type(otherwise), request.GET.get(name)
    return known(told) if told in set(known) else otherwise


def _csv(rows: list[MemoRow]) -> HttpResponse:
    return as_csv("memos", CSV_HEAD, (_cells(row) for row in rows))


def _cells(row: MemoRow) -> tuple[str, ...]:
    sent = timezone.localtime(row.sent_at).strftime("%Y-%m-%d %H:%M")
    urgent = "긴급" if row.urgent else ""
    return (sent, row.title, row.other, row.instead_of, f"{row.read}/{row.readers}", urgent, row.number)
