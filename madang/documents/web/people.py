"""Picking people (사람 고르기): a part for any form, searched while one types, and a plain search without scripts.

A form includes `documents/people_picker.html` with a `Picker`; what it sends is one checkbox a chosen person.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_GET

from madang.core import api as core
from madang.documents.queries.memo_people import FoundPerson, found_people
from madang.organisation import api as organisation
from madang.organisation.api import PersonRef

_NAME = re.compile(r"[a-z][a-z_]{0,29}")


@dataclass(frozen=True)
class Picker:
    """One field of people. `single`: one person only. `found` is what stands below the box before anything is typed.

    `more`: the search returned as many as it may, and others may fit, too.
    """

    name: str
    label: str
    hint: str
    chosen: tuple[FoundPerson, ...]
    found: tuple[FoundPerson, ...] = ()
    words: str = ""
    single: bool = False
    error: str = ""
    more: bool = False


@require_GET
@core.staff_required()
def find(request: HttpRequest) -> HttpResponse:
    """Return the people that fit the words, as a fragment: `?q=오세린&name=readers`."""
    asked = core.words_asked(request, "name")
    name = asked if _NAME.fullmatch(asked) else "person"
    words = core.words_asked(request, "q") or core.words_asked(request, f"{name}_words")
    found = organisation.find_people(words) if words.strip() else []
    context = {
        "name": name,
        "words": words,
        "found": found_people(found, timezone.localdate()),
        "more": _may_be_more(found),
        "single": "single" in request.GET,
    }
    return render(request, "documents/people_found.html", context)


def people_picker(
    name: str,
    label: str,
    chosen: Iterable[str],
    *,
    hint: str = "",
    words: str = "",
    suggested: Iterable[str] = (),
    single: bool = False,
    error: str = "",
) -> Picker:
    """Return a field with the people chosen so far; `words` is what a form without scripts searches for."""
    today, ids = timezone.localdate(), list(dict.fromkeys(chosen))
    offered = [each for each in suggested if each not in ids]
    known = organisation.people([*ids, *offered])
    shown = organisation.find_people(words) if words.strip() else [known[each] for each in offered if each in known]
    return Picker(
        name=name,
        label=label,
        hint=hint,
        chosen=tuple(found_people((known[each] for each in ids if each in known), today)),
        found=tuple(each for each in found_people(shown, today) if each.id not in ids),
        words=words,
        single=single,
        error=error,
        more=_may_be_more(shown),
    )


def _may_be_more(found: list[PersonRef]) -> bool:
    return len(found) >= organisation.MOST_FOUND
