"""Open311 GeoReport v2 (`/open311/v2/…`): each view reads parameters, makes one call, and writes JSON or XML."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_GET, require_http_methods

from madang.complaints.actions.api_keys import use_key
from madang.complaints.actions.file_complaint import file_complaint
from madang.complaints.actions.filed import NotFiled
from madang.complaints.adapters.house_rules import public_page_is_open
from madang.complaints.queries.categories import CategoryCard, categories
from madang.complaints.queries.open311_requests import number_of_token, request_of, requests_asked
from madang.complaints.queries.violations import violation_choices
from madang.complaints.rules.open311.asking import AskedWronglyError, asked
from madang.complaints.rules.open311.filing import FiledWronglyError, read_filing
from madang.complaints.rules.open311.services import definition, service
from madang.complaints.rules.open311.writing import Record, as_json, as_xml
from madang.core import api as core
from madang.core.api import Actor, ActorKind, NotFound, Refusal

TYPES = {"json": "application/json", "xml": "text/xml"}


@dataclass(frozen=True)
class Told:
    """What a view answers: in XML the root has this name."""

    name: str
    value: Record | list[Record]


View = Callable[..., Told]


def _answering(view: View) -> Callable[..., HttpResponse]:
    """Make a view answer in the asked form; what is refused becomes the errors of the specification."""

    @csrf_exempt
    @wraps(view)
    def answer(request: HttpRequest, form: str, **which: str) -> HttpResponse:
        status = 200
        try:
            _must_be_this_city(request)
            told = view(request, **which)
        except NotFiled as refused:
            status, told = 400, _errors([(400, f"{fault.field}: {fault.sentence}") for fault in refused.faults])
        except Refusal as refused:
            status = refused.status
            told = _errors([(status, f"{refused.sentence} {refused.next_step or ''}".strip())])
        except FiledWronglyError as wrong:
            status = wrong.problems[0].status
            told = _errors([(problem.status, problem.sentence) for problem in wrong.problems])
        except AskedWronglyError as wrong:
            status, told = 400, _errors([(400, str(wrong))])
        return _written(told, form, status)

    return answer


def _written(told: Told, form: str, status: int) -> HttpResponse:
    content = as_xml(told.name, told.value) if form == "xml" else as_json(told.value)
    response = HttpResponse(content, content_type=f"{TYPES[form]}; charset=utf-8", status=status)
    response["Cache-Control"] = "no-store"
    response["Access-Control-Allow-Origin"] = "*"  # public data, and no cookie is read
    return response


def _errors(told: list[tuple[int, str]]) -> Told:
    return Told("errors", [{"code": code, "description": sentence} for code, sentence in told])


def _must_be_this_city(request: HttpRequest) -> None:
    asked_for = request.POST.get("jurisdiction_id", request.GET.get("jurisdiction_id", ""))
    if asked_for and asked_for != core.profile().id:
        raise NotFound(f"jurisdiction_id는 {core.profile().id}뿐이에요.", "빼고 보내도 돼요.")


@require_GET
@_answering
def services(request: HttpRequest) -> Told:
    return Told("services", [service(card) for card in categories().values()])


@require_GET
@_answering
def service_definition(request: HttpRequest, code: str) -> Told:
    return Told("service_definition", definition(_category(code), violation_choices(code)))


@sensitive_post_parameters("api_key", "first_name", "last_name", "phone", "email")
@require_http_methods(["GET", "POST"])
@_answering
def requests(request: HttpRequest) -> Told:
    return _file(request) if request.method == "POST" else _list(request)


@require_GET
@_answering
def one_request(request: HttpRequest, number: str) -> Told:
    _must_be_public()
    found = request_of(number, _photo_address(request))
    if not found:
        raise NotFound("그런 service_request_id는 없거나 공개하지 않아요.")
    return Told("service_requests", found)


@require_GET
@_answering
def token(request: HttpRequest, token: str) -> Told:
    """Give the number for the token of a receipt's address; numbers are otherwise given at once."""
    number = number_of_token(token)
    if number is None:
        raise NotFound("그런 token은 없어요.")
    return Told("service_requests", [{"service_request_id": number, "token": token}])


def _list(request: HttpRequest) -> Told:
    _must_be_public()
    wanted = asked(request.GET.dict(), timezone.now())
    for code in wanted.services:
        _category(code)
    return Told("service_requests", requests_asked(wanted, _photo_address(request)))


def _file(request: HttpRequest) -> Told:
    now = timezone.now()
    key = use_key(request.POST.get("api_key", request.GET.get("api_key", "")), now)
    card = _category(request.POST.get("service_code", ""))
    parameters = {name: request.POST.getlist(name) for name in request.POST}
    given = read_filing(parameters, card.id, card.questions, core.profile().map, now)
    filed = file_complaint(Actor(None, f"Open311 {key.name}", ActorKind.VISITOR), given, now)
    receipt = request.build_absolute_uri(reverse("complaints:receipt", args=[filed.token]))
    return Told("service_requests", [{"service_request_id": filed.number, "service_notice": f"진행 상황: {receipt}"}])


def _category(code: str) -> CategoryCard:
    if not code:
        raise Refusal("service_code를 보내 주세요.", "services에서 고를 수 있어요.")
    card = categories([code.replace("\x00", "")]).get(code)
    if card is None:
        raise NotFound("그런 service_code는 없어요.", "services에서 고를 수 있어요.")
    return card


def _must_be_public() -> None:
    if not public_page_is_open():
        raise NotFound("이 도시는 민원 현황을 공개하지 않아요.", "접수는 할 수 있어요.")


def _photo_address(request: HttpRequest) -> Callable[[int], str]:
    return lambda photo_id: request.build_absolute_uri(reverse("complaints:public-photo", args=[photo_id]))
