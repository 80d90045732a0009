"""The areas as the offline map draws them."""

from django.http import HttpRequest, HttpResponse, HttpResponseNotModified
from django.utils.http import parse_etags
from django.views.decorators.http import require_safe

from madang.core import api


@require_safe
def areas_geojson(request: HttpRequest) -> HttpResponse:
    """Send today's areas; a browser that has them already is told so."""
    document = api.areas_geojson()
    unchanged = document.etag in parse_etags(request.headers.get("If-None-Match", ""))
    response = (
        HttpResponseNotModified()
        if unchanged
        else HttpResponse(document.text, content_type="application/geo+json; charset=utf-8")
    )
    response["ETag"] = document.etag
    response["Cache-Control"] = "public, no-cache"
    return response
