"""One thing that arrived, and what may be done with it."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.gzip import gzip_page
from django.views.decorators.http import require_GET

from madang.core import api as core
from madang.documents.actions.open_receipt import know_receipt, open_receipt, open_received_pages
from madang.documents.models import Receipt
from madang.documents.policy import staff_person
from madang.documents.queries.drafting import unit_tasks
from madang.documents.queries.grounds import grounds_in_force
from madang.documents.queries.receipt_page import (
    hands,
    likely_department,
    likely_unit_task,
    readers,
    received_pages,
)
from madang.documents.queries.receipt_sides import may_direct, may_open, represented
from madang.documents.rules.appointments import DOCUMENT_OFFICE
from madang.documents.rules.openness import OPENNESS_NAMES
from madang.documents.rules.receiving import is_unclear
from madang.documents.rules.states import ASSIGNABLE, ReceiptState
from madang.documents.web.finding import asked_picker
from madang.organisation import api as organisation
from madang.organisation.api import PersonRef


@require_GET
@core.staff_required()
def receipt(request: HttpRequest, receipt_id: int) -> HttpResponse:
    """Show one; opening it is reading it. Where the content is kept to others, its register data alone."""
    actor, today = core.actor_of(request), timezone.localdate()
    person, known = staff_person(actor), know_receipt(actor, receipt_id)
    opened = may_open(known, person, today)
    found = open_receipt(actor, receipt_id) if opened else known
    return render(request, "documents/receipt.html", _context(request, found, person, opened))


@gzip_page  # drawn letters and no secret of the session: nothing that its length could tell
@require_GET
@core.staff_required()
def pages(request: HttpRequest, receipt_id: int) -> HttpResponse:
    """Give the printed pages alone, for the page of a receipt to show."""
    found = open_received_pages(core.actor_of(request), receipt_id)
    return render(request, "documents/preview.html", {"pages": received_pages(found)})


def _context(request: HttpRequest, found: Receipt, person: PersonRef, opened: bool) -> dict[str, object]:
    own = person.department_id == found.department_id
    arrived = own and found.state == ReceiptState.ARRIVED
    directing = may_direct(found, person)
    assignable = directing and found.state in ASSIGNABLE
    today = timezone.localdate()
    finishing = found.state == ReceiptState.ASSIGNED and found.handler_id in represented(person, today)
    circulating = directing and found.number != ""
    return {
        "receipt": found,
        "opened": opened,
        "drawn": opened and found.dispatch_id is not None,
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
        "colleagues": organisation.staff_of(found.department_id) if assignable else [],
        "picker": asked_picker(request, "readers", "공람할 사람") if circulating else None,
        "today": today.isoformat(),
    }
