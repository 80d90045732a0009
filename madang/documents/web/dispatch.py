"""The page of a document after its decision: seal, sending, where each went, sending again, circulation."""

from collections.abc import Callable
from functools import wraps

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_GET, require_POST

from madang.core import api as core
from madang.core.api import Refusal
from madang.documents.actions.circulate import circulate_document
from madang.documents.actions.give_up_dispatch import give_up_dispatch
from madang.documents.actions.open_document import open_document
from madang.documents.actions.retry_dispatch import retry_dispatch
from madang.documents.actions.seal_document import may_seal, open_to_seal, seal_document
from madang.documents.actions.send_again import allow_again, ask_again, decline_again
from madang.documents.actions.send_out import send_out
from madang.documents.models import Dispatch, Document
from madang.documents.policy import staff_person
from madang.documents.queries.dispatches import is_sent_out, lacks_seal, sends_for, unit_heads
from madang.documents.queries.senders import is_with_keeper, sender_of
from madang.documents.rules.sending import RESEND_GROUNDS
from madang.documents.rules.states import DocumentState
from madang.documents.web.finding import asked_picker, found_by_hand
from madang.documents.web.register_forms import clean, given_resend
from madang.organisation.api import PersonRef

Deed = Callable[[HttpRequest, int], tuple[int, str]]


@require_GET
@core.staff_required()
def send(request: HttpRequest, document_id: int) -> HttpResponse:
    """Show where the document stands on its way out."""
    return _page(request, document_id)


def _deed(do: Deed) -> Callable[..., HttpResponseBase]:
    """Make a view of a deed: it says what was done, and goes back to the sending of its document."""

    @require_POST
    @core.staff_required()
    @wraps(do)
    def view(request: HttpRequest, number: int) -> HttpResponse:
        if again := found_by_hand(request, "readers", reverse("documents:send", args=[number])):
            return again
        document_id, sentence = do(request, number)
        messages.success(request, sentence)
        return redirect("documents:send", document_id)

    return view


@_deed
def seal(request: HttpRequest, number: int) -> tuple[int, str]:
    sealed = seal_document(core.actor_of(request), number)
    return number, f"{sealed.get_seal_display()}을 넣었습니다. 이제 발송할 수 있습니다."


@_deed
def out(request: HttpRequest, number: int) -> tuple[int, str]:
    sent = send_out(core.actor_of(request), number)
    outside = sum(1 for each in sent if each.department_id is None)
    told = f"{len(sent)}곳에 발송했습니다."
    return number, f"{told} 밖으로 가는 {outside}곳은 뒤에서 보내고, 결과가 여기에 보입니다." if outside else told


@_deed
def retry(request: HttpRequest, number: int) -> tuple[int, str]:
    tried = retry_dispatch(core.actor_of(request), number, email=clean(request.POST, "email"))
    return tried.document_id, f"{tried.name}에 다시 보냅니다."


@_deed
def give_up(request: HttpRequest, number: int) -> tuple[int, str]:
    stopped = give_up_dispatch(core.actor_of(request), number)
    return stopped.document_id, f"{stopped.name}에는 더 보내지 않습니다. 까닭은 여기에 남습니다."


@require_POST
@core.staff_required()
def again(request: HttpRequest, number: int) -> HttpResponse:
    """Ask for a further sending; where that is refused the form comes back as it was filled in."""
    try:
        asked = ask_again(core.actor_of(request), number, given_resend(request.POST))
    except Refusal as refusal:
        if refusal.status != Refusal.default_status:
            raise
        return _page(request, number, refusal)
    if asked[0].approved_by_id:
        messages.success(request, f"{len(asked)}곳에 재발송했습니다.")
    else:
        messages.success(request, f"부서장에게 {len(asked)}곳의 재발송 승인을 요청했습니다.")
    return redirect("documents:send", number)


@_deed
def allow(request: HttpRequest, number: int) -> tuple[int, str]:
    allowed = allow_again(core.actor_of(request), number)
    return allowed.document_id, f"{allowed.name} 재발송을 승인했습니다."


@_deed
def decline(request: HttpRequest, number: int) -> tuple[int, str]:
    declined = decline_again(core.actor_of(request), number, clean(request.POST, "reason"))
    return declined.document_id, "재발송을 승인하지 않았습니다."


@_deed
def circulate(request: HttpRequest, number: int) -> tuple[int, str]:
    named = circulate_document(
        core.actor_of(request), number, request.POST.getlist("readers"), clean(request.POST, "note")
    )
    return number, f"{len(named)}명에게 공람했습니다."


def _page(request: HttpRequest, document_id: int, refusal: Refusal | None = None) -> HttpResponse:
    actor = core.actor_of(request)
    found = open_to_seal(actor, document_id) or open_document(actor, document_id)
    told = {"refusal": refusal, "typed": request.POST if refusal else None}
    context = _context(request, found, staff_person(actor)) | told
    return render(request, "documents/dispatch.html", context, status=refusal.status if refusal else 200)


def _context(request: HttpRequest, found: Document, person: PersonRef) -> dict[str, object]:
    if found.state != DocumentState.REGISTERED:
        raise Refusal(
            "결재가 끝난 뒤에 발송하고 공람할 수 있습니다.", "문서 화면에서 결재 진행을 확인해 주세요.", status=409
        )
    dispatches: list[Dispatch] = list(found.dispatches.select_related("asked_by", "approved_by", "receipt"))
    sending = sends_for(found, person) and not found.internal
    own_unit = person.department_id == found.department_id
    return {
        "document": found,
        "dispatches": dispatches,
        "recipients": found.recipients.all(),
        "sender": sender_of(found),
        "with_keeper": is_with_keeper(found),
        "lacks_seal": lacks_seal(found),
        "may_seal": lacks_seal(found) and not found.internal and may_seal(found, person),
        "may_send": sending and not is_sent_out(found),
        "may_ask_again": sending and bool(dispatches),
        "is_head": person.id in {head.id for head in unit_heads(found.department_id, timezone.localdate())},
        "grounds": RESEND_GROUNDS,
        "circulations": found.circulations.select_related("reader", "read_by"),
        "picker": asked_picker(request, "readers", "공람할 사람") if own_unit else None,
    }
