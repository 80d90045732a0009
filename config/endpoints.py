"""The HTTP API and its schema."""

from collections.abc import Mapping
from http import HTTPStatus

from django.http import HttpRequest, HttpResponse
from ninja import NinjaAPI
from ninja.errors import HttpError, ValidationError
from ninja.renderers import JSONRenderer

from madang.chat.web.endpoints import router as chat
from madang.core.api import Refusal
from madang.core.web.refusals import refusal_response


class KoreanJSON(JSONRenderer):
    """JSON with Korean as it is: half the bytes, and readable in a log."""

    json_dumps_params: Mapping[str, bool] = {"ensure_ascii": False}


endpoints = NinjaAPI(title="마당", version="1", docs_url=None, urls_namespace="api", renderer=KoreanJSON())
endpoints.add_router("/chat", chat)


@endpoints.exception_handler(ValidationError)
def misfit(request: HttpRequest, error: ValidationError) -> HttpResponse:
    """Name the values that do not fit, in the one form in which the house refuses."""
    names = sorted({str(each["loc"][-1]) for each in error.errors})
    sentence = f"보낸 내용의 꼴이 맞지 않아요 ({', '.join(names)})."
    return _refused(request, sentence, HTTPStatus.UNPROCESSABLE_ENTITY)


@endpoints.exception_handler(HttpError)
def unreadable(request: HttpRequest, error: HttpError) -> HttpResponse:
    return _refused(request, "보낸 내용을 JSON으로 읽을 수 없어요.", error.status_code)


def _refused(request: HttpRequest, sentence: str, status: int) -> HttpResponse:
    return refusal_response(request, Refusal(sentence, "/api/openapi.json에서 꼴을 확인해 주세요.", status=status))
