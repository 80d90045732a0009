"""What arrived (접수): the trays, and what is entered by hand."""

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_GET, require_http_methods

from madang.core import api as core
from madang.core.api import Refusal
from madang.documents.actions.enter_receipt import enter_receipt
from madang.documents.policy import staff_person
from madang.documents.queries.receipts import (
    ORDER_WORDS,
    TRAY_WORDS,
    Tray,
    arrivals,
    receipts,
    rows_of,
    unassigned,
)
from madang.documents.rules.receiving import BY_HAND, CHANNEL_WORDS
from madang.documents.rules.saved_views import SavedList
from madang.documents.rules.states import RECEIPT_WORDS
from madang.documents.web.register_forms import given_arrival
from madang.documents.web.saved_views import saved_views
from madang.organisation import api as organisation

ON_A_PAGE = 30


@require_GET
@core.staff_required()
def tray(request: HttpRequest) -> HttpResponse:
    """List one tray; tray, filter, words, order and page stand in the address."""
    person, today = staff_person(core.actor_of(request)), timezone.localdate()
    asked = {name: core.words_asked(request, name) for name in ("q", "state", "order")}
    chosen = Tray(request.GET["tray"]) if request.GET.get("tray") in set(Tray) else Tray.ARRIVED
    found = receipts(person, chosen, asked["q"], asked["state"], asked["order"], today)
    page = Paginator(found, ON_A_PAGE).get_page(request.GET.get("page"))
    rows = rows_of(page.object_list, person, today)
    context = asked | {
        "person": person,
        "tray": chosen.value,
        "trays": TRAY_WORDS,
        "states": RECEIPT_WORDS,
        "orders": ORDER_WORDS,
        "page": page,
        "rows": rows,
        "counts": {
            Tray.ARRIVED.value: arrivals(person.department_id).count(),
            Tray.UNASSIGNED.value: unassigned(person.department_id).count(),
        },
        "colleagues": organisation.staff_of(person.department_id) if any(row.assignable for row in rows) else [],
        "today": today.isoformat(),
    }
    return render(request, "documents/receipts.html", context | saved_views(request, person, SavedList.RECEIPTS))


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
