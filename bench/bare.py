"""The peer of deciding: a bare Django view that writes one row in a transaction, served as the house is."""

from django.conf import settings
from django.core.wsgi import get_wsgi_application
from django.db import connection, transaction
from django.http import HttpRequest, HttpResponse
from django.urls import re_path


@transaction.atomic
def write(request: HttpRequest) -> HttpResponse:
    """Write what is posted; anything else is only asked whether the peer is ready."""
    if request.method != "POST":
        return HttpResponse()
    with connection.cursor() as cursor:
        cursor.execute("INSERT INTO bare (said) VALUES (%s)", [request.POST.get("digest", "")])
    return HttpResponse(status=302, headers={"Location": "/"})


urlpatterns = [re_path("", write)]

settings.MIDDLEWARE, settings.ROOT_URLCONF = [], __name__
application = get_wsgi_application()
