"""No more is taken in than a form with all its files may hold: what says that it is larger is not read at all."""

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils.deprecation import MiddlewareMixin

from madang.core.adapters.file_store import most_megabytes
from madang.core.rules.refusal import Refusal
from madang.core.web.refusals import refusal_response


class BodyLimitMiddleware(MiddlewareMixin):
    """Stands before the check of form keys, which reads the form to find its own."""

    def process_view(
        self, request: HttpRequest, view: Callable[..., object], args: object, kwargs: object
    ) -> HttpResponse | None:
        length = request.META.get("CONTENT_LENGTH") or "0"
        if not str(length).isdecimal() or int(length) <= settings.REQUEST_LIMIT:
            return None
        most = most_megabytes()
        return refusal_response(request, Refusal("보낸 것이 너무 커요.", f"파일 하나는 {most}MB까지예요.", status=413))
