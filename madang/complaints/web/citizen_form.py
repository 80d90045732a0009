"""The form of a citizen: one page that works without scripts, and one thing a screen with them."""

from datetime import datetime

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from madang.complaints.actions.file_complaint import faults_of_given
from madang.complaints.actions.file_once import file_once
from madang.complaints.adapters.form_keys import token_of_form
from madang.complaints.adapters.house_rules import most_filed
from madang.complaints.adapters.texts import can_text
from madang.complaints.models import Complaint
from madang.complaints.queries.categories import categories
from madang.complaints.queries.receipts import was_filed
from madang.complaints.queries.similar import similar_nearby
from madang.complaints.rules.filing import FieldFault
from madang.complaints.rules.phone_codes import digits_of
from madang.complaints.rules.photos import MOST_PHOTOS
from madang.complaints.rules.place import MisplacedError, read_point
from madang.complaints.web.citizen_fields import Filled, empty, filled, given_complaint, reporter_of
from madang.complaints.web.citizen_form_shown import guesses_of, shown_details, shown_form
from madang.complaints.web.citizen_photos import keep_upload
from madang.complaints.web.phone_session import begin_proof, prove
from madang.complaints.web.photo_answers import uploaded
from madang.core import api as core
from madang.core.api import Refusal

MOST_GUESSES = 400
"""In 15 minutes from one address: a rest of the typing each two seconds. The form goes on without."""

NO_SUCH_TIME = FieldFault("happened_at", "지금보다 뒤이거나 너무 오래전이에요. 날짜와 시각을 확인해 주세요.")


@never_cache
@sensitive_post_parameters("name", "phone", "code")
@require_http_methods(["GET", "POST"])
def new(request: HttpRequest) -> HttpResponse:
    """Show the form, take photographs into it, send a code, or file it."""
    if request.method == "GET":
        return _page(request, empty(request))
    form = filled(request.POST)
    token = token_of_form(form.key) or ""
    if was_filed(token):  # sent twice, or once more from the page before
        return redirect("complaints:receipt", token)
    _take_photos(request, form)
    match request.POST.get("do", "send"):
        case "category":
            return _page(request, form, at="details")
        case "photos":
            return _page(request, form, at="photos")
        case "code":
            return _page(request, form, at="contact", told=_send_code(request, form))
    complaint = None if form.faults else _file(request, form, timezone.now())
    return redirect("complaints:receipt", complaint.token) if complaint else _page(request, form, at="review")


@require_GET
def details(request: HttpRequest) -> HttpResponse:
    """Show what a category asks further, for the part of the form that changes with it."""
    form = empty(request)
    return render(request, "complaints/citizen/form_details.html", shown_details(form))


@require_GET
def similar(request: HttpRequest) -> HttpResponse:
    """Show open complaints near a place that may be about the same thing; nothing for a place that cannot be."""
    asked = request.GET
    try:
        point = read_point(asked.get("lat"), asked.get("lng"), core.profile().map)
    except MisplacedError:
        point = None
    found = similar_nearby(core.words_asked(request, "category"), (point.lat, point.lng)) if point else []
    return render(request, "complaints/citizen/form_similar.html", {"similar": found})


@never_cache
@sensitive_post_parameters("text")
@require_POST
def guess(request: HttpRequest) -> HttpResponse:
    """Show what a text that is being written is about, to be taken by a press; nothing where that is not sure."""
    core.limit_tries("complaint-guess", core.address_of(request), MOST_GUESSES, timezone.now())
    return render(request, "complaints/citizen/form_guess.html", {"guesses": guesses_of(request.POST.get("text", ""))})


def _take_photos(request: HttpRequest, form: Filled) -> None:
    """Keep the photographs that came with the form itself, as they do without scripts."""
    for file in request.FILES.getlist("photos")[: MOST_PHOTOS + 1]:  # one too many is told as such
        try:
            form.photos.append(keep_upload(request, file.name or "", uploaded(file)))
        except Refusal as refusal:
            form.fault("photos", f"‘{file.name}’: {refusal.sentence} {refusal.next_step or ''}".strip())


def _send_code(request: HttpRequest, form: Filled) -> str:
    try:
        begin_proof(request, digits_of(form.values["phone"]), timezone.now())
    except Refusal as refusal:
        form.fault("phone", f"{refusal.sentence} {refusal.next_step or ''}".strip())
        return ""
    return "인증번호를 문자로 보냈어요. 10분 안에 적어 주세요."


def _file(request: HttpRequest, form: Filled, now: datetime) -> Complaint | None:
    """File the form; None where something speaks against it, noted in `form.faults`."""
    reporter = reporter_of(form, request, _verified_at(request, form, now))
    given = given_complaint(form, categories(), reporter, now)
    # All at once, so that nobody is sent back twice.
    form.faults += [_plainly(fault) for fault in faults_of_given([given], now)[0]]
    if form.faults:
        return None
    try:
        core.limit_tries("complaint-filed", core.address_of(request), most_filed(), now, "여러 건을 보내서")
        return file_once(core.actor_of(request), given, now)
    except Refusal as refusal:
        form.fault("", f"{refusal.sentence} {refusal.next_step or ''}".strip())
    return None


def _plainly(fault: FieldFault) -> FieldFault:
    """Return a fault in a citizen's words: the rules call the moment 발생일시."""
    return NO_SUCH_TIME if fault.field == NO_SUCH_TIME.field else fault


def _verified_at(request: HttpRequest, form: Filled, now: datetime) -> datetime | None:
    if not (form.wants_texts and can_text()):
        return None
    try:
        return prove(request, digits_of(form.values["phone"]), form.values["code"], now)
    except Refusal as refusal:
        form.fault("code", f"{refusal.sentence} {refusal.next_step or ''}".strip())
        return None


def _page(request: HttpRequest, form: Filled, *, at: str = "", told: str = "") -> HttpResponse:
    """Show the form at a step; one with a fault comes first."""
    status = 400 if form.faults else 200
    return render(request, "complaints/citizen/form.html", shown_form(request, form, at, told), status=status)
