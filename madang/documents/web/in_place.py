"""Forms that a script may send in place: the page stays, and so do the files chosen in it."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from madang.documents.web.memo_forms import Fault

FOUND_BY_HAND = "find"
"""The button that searches people where no script does."""


def faults_alone(request: HttpRequest, faults: list[Fault]) -> HttpResponse | None:
    """Return the faults alone where a script sent the form: the page, and the files chosen in it, stay as they are."""
    if request.headers.get("HX-Request") != "true":
        return None
    return render(request, "documents/memo_faults.html", {"faults": faults})


def go(request: HttpRequest, address: str) -> HttpResponse:
    if request.headers.get("HX-Request") == "true":
        return HttpResponse(headers={"HX-Redirect": address})
    return redirect(address)
