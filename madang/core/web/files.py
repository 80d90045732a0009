"""Stored files as a browser reads them."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse, HttpResponseNotModified
from django.utils.http import content_disposition_header, parse_etags, quote_etag
from django.views.decorators.http import require_safe

from madang.core import api
from madang.core.api import FileRef, NotFound
from madang.core.rules.media_type import is_shown_in_place

FOREVER = "public, max-age=31536000, immutable"
"""An address names one content for ever, so a public file never needs to be asked for again."""

EACH_TIME = "private, no-cache"
"""Others may be kept by the person's own browser, which asks each time whether they may still be seen."""

DRAWING_POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox"
"""A drawing opened by itself is a page; this one may do nothing."""


@require_safe
def stored_file(request: HttpRequest, file_id: UUID, name: str) -> HttpResponse:
    actor = api.actor_of(request)
    found = api.find_file(file_id, actor)
    if found.name != name:
        raise NotFound("파일을 찾을 수 없어요.", "주소가 맞는지 확인해 주세요.")
    etag = quote_etag(found.sha256)
    if etag in parse_etags(request.headers.get("If-None-Match", "")):
        return _with_headers(HttpResponseNotModified(), found, etag)
    response = HttpResponse(api.file_content(file_id, actor), content_type=found.media_type)
    return _with_headers(response, found, etag)


def _with_headers(response: HttpResponse, found: FileRef, etag: str) -> HttpResponse:
    as_attachment = not is_shown_in_place(found.media_type)
    response["ETag"] = etag
    response["Cache-Control"] = FOREVER if found.public else EACH_TIME
    response["X-Content-Type-Options"] = "nosniff"
    response["Content-Disposition"] = content_disposition_header(as_attachment, found.name) or "inline"
    if found.media_type == "image/svg+xml":
        response["Content-Security-Policy"] = DRAWING_POLICY
    return response
