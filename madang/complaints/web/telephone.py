"""A complaint told by telephone (전화 접수): the citizen's own questions on one page, asked and typed by a clerk."""

from dataclasses import replace

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_GET, require_http_methods

from madang.complaints.actions.file_complaint import faults_of_given
from madang.complaints.actions.file_once import file_once
from madang.complaints.models import Complaint
from madang.complaints.policy import no_such_complaint, staff_person
from madang.complaints.queries.categories import categories
from madang.complaints.queries.receipts import was_filed
from madang.complaints.queries.similar import similar_nearby
from madang.complaints.queries.telephone import filed_by
from madang.complaints.rules.channels import Channel
from madang.complaints.rules.filing import FieldFault
from madang.complaints.rules.place import MisplacedError, read_point
from madang.complaints.web.citizen_fields import Filled, empty, filled, given_complaint, reporter_of
from madang.complaints.web.citizen_form_shown import shown_details, shown_form
from madang.core import api as core

NO_TEXT = FieldFault("text", "무엇이 불편한지 적어 주세요.")
"""A caller has no photograph to send in place of words."""


@never_cache
@sensitive_post_parameters("name", "phone")
@require_http_methods(["GET", "POST"])
@core.staff_required()
def new(request: HttpRequest) -> HttpResponse:
    """Show the form or file it; then the number and the link to read out."""
    staff_person(core.actor_of(request))
    if request.method == "GET":
        return _page(request, empty(request))
    form = filled(request.POST)
    if request.POST.get("do") == "category":
        return _page(request, form)
    complaint = _file(request, form)
    return redirect("complaints:telephone-filed", complaint.number) if complaint else _page(request, form)


@never_cache
@require_GET
@core.staff_required()
def filed(request: HttpRequest, number: str) -> HttpResponse:
    """Show what is read out to the caller, to whoever filed it and to nobody else."""
    complaint = filed_by(number, core.actor_of(request))
    if complaint is None:
        raise no_such_complaint()
    receipt = request.build_absolute_uri(reverse("complaints:receipt", args=[complaint.token]))
    return render(request, "complaints/intake/filed.html", {"complaint": complaint, "receipt": receipt})


@require_GET
@core.staff_required()
def details(request: HttpRequest) -> HttpResponse:
    """Show what a category asks further, for the part of the form that changes with it."""
    return render(request, "complaints/citizen/form_details.html", {**shown_details(empty(request)), "to_staff": True})


@require_GET
@core.staff_required()
def similar(request: HttpRequest) -> HttpResponse:
    """Show open complaints near the place, of which the caller can be told."""
    try:
        point = read_point(request.GET.get("lat"), request.GET.get("lng"), core.profile().map)
    except MisplacedError:
        point = None
    category = core.words_asked(request, "category")
    found = similar_nearby(category, (point.lat, point.lng), to_staff=True) if point else []
    return render(request, "complaints/intake/similar.html", {"similar": found})


def _file(request: HttpRequest, form: Filled) -> Complaint | None:
    """File the form; None where something speaks against it, noted in `form.faults`."""
    now = timezone.now()
    given = given_complaint(form, categories(), reporter_of(form, request, None), now)
    # All at once, so that the caller is asked again only once.
    form.faults += [
        NO_TEXT if fault.field == "text" and not given.text else fault for fault in faults_of_given([given], now)[0]
    ]
    if form.faults and not was_filed(given.token):
        return None
    return file_once(core.actor_of(request), replace(given, channel=Channel.TELEPHONE), now)


def _page(request: HttpRequest, form: Filled) -> HttpResponse:
    status = 400 if form.faults else 200
    shown = {**shown_form(request, form, "", ""), "to_staff": True}
    return render(request, "complaints/intake/telephone.html", shown, status=status)
