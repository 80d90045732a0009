"""The one place where a refusal becomes what the asker can read: a page, a fragment of one, or JSON."""

from django.http import HttpRequest, HttpResponse, HttpResponseBase, JsonResponse
from django.shortcuts import render
from django.utils.cache import patch_vary_headers
from django.utils.deprecation import MiddlewareMixin

from madang.core.adapters.requests import page_before, wants_fragment, wants_json
from madang.core.api import Refusal

TITLES = {
    401: "로그인이 필요해요",
    403: "여기까지는 볼 수 없어요",
    404: "찾을 수 없어요",
    429: "잠시 기다려 주세요",
    503: "지금은 답할 수 없어요",
}
OTHER_TITLE = "다시 확인해 주세요"


class RefusalMiddleware(MiddlewareMixin):
    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponseBase | None:
        return refusal_response(request, exception) if isinstance(exception, Refusal) else None


def refusal_response(request: HttpRequest, refusal: Refusal) -> HttpResponse:
    """Return the refusal in the form that the asker wants."""
    told = {
        "title": TITLES.get(refusal.status, OTHER_TITLE),
        "sentence": refusal.sentence,
        "next_step": refusal.next_step,
        "status": refusal.status,
    }
    response = _in_wanted_form(request, told, refusal.status)
    patch_vary_headers(response, ["Accept", "HX-Request"])
    return response


def _in_wanted_form(request: HttpRequest, told: dict[str, str | int | None], status: int) -> HttpResponse:
    if wants_json(request):
        return JsonResponse({"refusal": told}, status=status, json_dumps_params={"ensure_ascii": False})
    template = "core/refusal_fragment.html" if wants_fragment(request) else "core/refusal.html"
    return render(request, template, {**told, "page_before": page_before(request)}, status=status)
