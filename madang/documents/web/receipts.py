"""What arrived (접수): the trays, one receipt, what is entered by hand, and what waits on the first screen."""

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.http import content_disposition_header
from django.views.decorators.http import require_GET, require_http_methods

from madang.core import api as core
from madang.core.api import Refusal
from madang.documents.actions.circulate import may_circulate
from madang.documents.actions.enter_receipt import enter_receipt
from madang.documents.actions.open_receipt import know_receipt, open_receipt
from madang.documents.models import Receipt
from madang.documents.policy import DOCUMENT_OFFICE, staff_person
from madang.documents.queries.drafting import unit_tasks
from madang.documents.queries.grounds import grounds_in_force
from madang.documents.queries.receipt_sides import colleagues, may_assign, may_open, no_such_receipt, represented
from madang.documents.queries.receipts import (
    ORDER_WORDS,
    TRAY_WORDS,
    Tray,
    arrivals,
    hands,
    likely_department,
    likely_unit_task,
    readers,
    receipts,
    received_pages,
    rows_of,
)
from madang.documents.rules.kinds import Opened
from madang.documents.rules.openness import OPENNESS_NAMES
from madang.documents.rules.receiving import BY_HAND, CHANNEL_WORDS, is_unclear
from madang.documents.rules.states import RECEIPT_WORDS, ReceiptState
from madang.documents.web.people import people_picker
from madang.documents.web.register_forms import given_arrival
from madang.organisation import api as organisation
from madang.organisation.api import PersonRef

ON_A_PAGE = 30
_SHOWN_IN_PLACE = frozenset({"application/pdf", "image/png", "image/jpeg"})


@require_GET
@core.staff_required()
def tray(request: HttpRequest) -> HttpResponse:
    """List one tray; tray, filter, words, order and page stand in the address."""
    person, today = staff_person(core.actor_of(request)), timezone.localdate()
    asked = {name: core.words_asked(request, name) for name in ("q", "state", "order")}
    chosen = Tray(request.GET["tray"]) if request.GET.get("tray") in set(Tray) else Tray.ARRIVED
    found = receipts(person, chosen, asked["q"], asked["state"], asked["order"], today)
    page = Paginator(found, ON_A_PAGE).get_page(request.GET.get("page"))
    context = asked | {
        "person": person,
        "tray": chosen.value,
        "trays": TRAY_WORDS,
        "states": RECEIPT_WORDS,
        "orders": ORDER_WORDS,
        "page": page,
        "rows": rows_of(page.object_list, person, today),
        "waiting": arrivals(person.department_id).count(),
    }
    return render(request, "documents/receipts.html", context)


@require_GET
@core.staff_required()
def receipt(request: HttpRequest, receipt_id: int) -> HttpResponse:
    """Show one; opening it is reading it. Where the content is kept to others, its register data alone."""
    actor, today = core.actor_of(request), timezone.localdate()
    person, known = staff_person(actor), know_receipt(actor, receipt_id)
    opened = may_open(known, person, today)
    found = open_receipt(actor, receipt_id) if opened else known
    return render(request, "documents/receipt.html", _context(found, person, opened))


@require_http_methods(["GET", "POST"])
@core.staff_required()
def new(request: HttpRequest) -> HttpResponse:
    """Enter by hand what came on paper, by fax or by e-mail; what was typed is never lost."""
    person = staff_person(core.actor_of(request))
    refusal = None
    if request.method == "POST":
        try:
            made = enter_receipt(core.actor_of(request), given_arrival(request))
            return redirect("documents:receipt", made.pk)
        except Refusal as refused:
            refusal = refused
    channels = {channel.value: CHANNEL_WORDS[channel] for channel in BY_HAND}
    context = {"person": person, "channels": channels, "refusal": refusal, "typed": request.POST,
               "today": timezone.localdate().isoformat()}  # fmt: skip
    return render(request, "documents/receipt_new.html", context, status=refusal.status if refusal else 200)


@require_GET
@core.staff_required()
def file(request: HttpRequest, receipt_id: int, file_id: int) -> HttpResponse:
    """Give a file of what came from outside; each opening is logged."""
    found = open_receipt(core.actor_of(request), receipt_id, Opened.FILE, str(file_id))
    kept = next((each for each in found.files.all() if each.pk == file_id), None)
    if kept is None:
        raise no_such_receipt()
    return _file(core.file_content(kept.file_id, core.SYSTEM), kept.media_type, kept.file_name)


@require_GET
@core.staff_required()
def enclosure(request: HttpRequest, receipt_id: int, enclosure_id: int) -> HttpResponse:
    """Give an enclosure of a document from inside, to whoever may read the receipt."""
    found = open_receipt(core.actor_of(request), receipt_id, Opened.FILE, str(enclosure_id))
    kept = found.document.enclosures.filter(pk=enclosure_id).first() if found.document else None
    if kept is None:
        raise no_such_receipt()
    return _file(core.file_content(kept.file_id, core.SYSTEM), kept.media_type, kept.file_name)


def _context(found: Receipt, person: PersonRef, opened: bool) -> dict[str, object]:
    own = person.department_id == found.department_id
    arrived = own and found.state == ReceiptState.ARRIVED
    assignable = may_assign(found, person) and found.state in {ReceiptState.RECEIVED, ReceiptState.ASSIGNED}
    today = timezone.localdate()
    finishing = found.state == ReceiptState.ASSIGNED and found.handler_id in represented(person, today)
    circulating = may_circulate(found, person) and found.number != ""
    return {
        "receipt": found,
        "opened": opened,
        "pages": received_pages(found) if opened else [],
        "hands": hands(found),
        "readers": readers(found),
        "enclosures": list(found.document.enclosures.all()) if found.document and opened else [],
        "may_receive": arrived,
        "may_distribute": arrived and DOCUMENT_OFFICE in person.appointments,
        "may_refuse": arrived and found.from_citizen and is_unclear(found.sender, found.sender_address),
        "may_assign": assignable,
        "may_finish": finishing,
        "may_circulate": circulating,
        "departments": organisation.department_names() if arrived else {},
        "likely_department": likely_department(found) if arrived else "",
        "tasks": unit_tasks(found.department_id) if arrived else [],
        "likely_task": likely_unit_task(found) if arrived else "",
        "opennesses": OPENNESS_NAMES,
        "grounds": grounds_in_force(today),
        "colleagues": colleagues(found.department_id) if assignable else [],
        "picker": people_picker("readers", "공람할 사람", []) if circulating else None,
        "today": today.isoformat(),
    }


def _file(content: bytes, media_type: str, name: str) -> HttpResponse:
    response = HttpResponse(content, content_type=media_type)
    as_attachment = media_type not in _SHOWN_IN_PLACE
    response["Content-Disposition"] = content_disposition_header(as_attachment, name) or "attachment"
    response["X-Content-Type-Options"] = "nosniff"
    response["Cache-Control"] = "private, no-store"
    return response
