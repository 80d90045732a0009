"""Finding people for a deed's form: by script in place, and without one by going back to the page with the words."""

from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from madang.core import api as core
from madang.documents.web.in_place import FOUND_BY_HAND
from madang.documents.web.people import Picker, people_picker
from madang.documents.web.register_forms import clean


def asked_picker(request: HttpRequest, name: str, label: str, *, single: bool = False) -> Picker:
    """Return the field with the people and the words that stand in the page's address."""
    words = core.words_asked(request, f"{name}_words")
    return people_picker(name, label, request.GET.getlist(name), words=words, single=single)


def found_by_hand(request: HttpRequest, name: str, address: str) -> HttpResponse | None:
    """Return the way back to the page that shows who fits the words; None where the form was sent for its deed."""
    if FOUND_BY_HAND not in request.POST:
        return None
    words = clean(request.POST, f"{name}_words")
    told = urlencode({f"{name}_words": words, name: request.POST.getlist(name)}, doseq=True)
    return redirect(f"{address}?{told}#{name}")
