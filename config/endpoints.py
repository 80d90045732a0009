"""The HTTP API and its schema."""

from ninja import NinjaAPI

from madang.chat.web.endpoints import router as chat

endpoints = NinjaAPI(title="마당", version="1", docs_url=None, urls_namespace="api")
endpoints.add_router("/chat", chat)
