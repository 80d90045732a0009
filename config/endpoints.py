"""The HTTP API and its schema."""

from collections.abc import Mapping

from ninja import NinjaAPI
from ninja.renderers import JSONRenderer

from madang.chat.web.endpoints import router as chat


class KoreanJSON(JSONRenderer):
    """JSON with Korean as it is: half the bytes, and readable in a log."""

    json_dumps_params: Mapping[str, bool] = {"ensure_ascii": False}


endpoints = NinjaAPI(title="마당", version="1", docs_url=None, urls_namespace="api", renderer=KoreanJSON())
endpoints.add_router("/chat", chat)
