"""What a person sees when something went wrong that no refusal names."""

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.template.loader import render_to_string

from madang.core.adapters.requests import wants_json
from madang.core.api import NotAllowed, NotFound, Refusal
from madang.core.web.refusals import refusal_response


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    refusal = Refusal("보낸 내용을 읽을 수 없어요.", "앞 화면으로 돌아가서 다시 해 주세요.")
    return refusal_response(request, refusal)


def forbidden(request: HttpRequest, exception: Exception) -> HttpResponse:
    refusal = NotAllowed("이 화면을 볼 권한이 없어요.", "다른 계정으로 로그인하거나 처음 화면으로 가 주세요.")
    return refusal_response(request, refusal)


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    refusal = NotFound("이 주소에는 화면이 없어요.", "주소를 다시 보거나 처음 화면에서 찾아 주세요.")
    return refusal_response(request, refusal)


def form_expired(request: HttpRequest, reason: str = "") -> HttpResponse:
    """A form came back without its key (CSRF): most often the page stood open for too long."""
    refusal = NotAllowed(
        "화면을 연 지 오래되어 보낸 내용을 받지 못했어요. 저장된 것은 바뀌지 않았어요.",
        "화면을 새로 고친 다음 다시 보내 주세요.",
    )
    return refusal_response(request, refusal)


def server_error(request: HttpRequest) -> HttpResponse:
    """Drawn without the page frame: the database may be what is broken, so nothing here asks it."""
    told = {
        "title": "잠시 문제가 생겼어요",
        "sentence": "지금은 이 화면을 보여 드릴 수 없어요. 이미 저장된 내용은 그대로 있어요.",
        "next_step": "잠시 뒤에 다시 해 보고, 계속 안 되면 전화로 문의해 주세요.",
        "status": 500,
    }
    if wants_json(request):
        return JsonResponse({"refusal": told}, status=500, json_dumps_params={"ensure_ascii": False})
    return HttpResponse(render_to_string("core/error.html", told), status=500)
