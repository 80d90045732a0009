"""Every address of the house; each domain keeps its own."""

from django.urls import include, path

from config.endpoints import endpoints

urlpatterns = [
    path("", include("madang.chat.web.urls")),
    path("", include("madang.core.web.urls")),
    path("", include("madang.knowledge.web.urls")),
    path("", include("madang.organisation.web.urls")),
    path("", include("madang.approval.web.urls")),
    path("", include("madang.documents.web.urls")),
    path("", include("madang.complaints.web.urls")),
    path("api/", endpoints.urls),
]

handler400 = "madang.core.web.errors.bad_request"
handler403 = "madang.core.web.errors.forbidden"
handler404 = "madang.core.web.errors.not_found"
handler500 = "madang.core.web.errors.server_error"
