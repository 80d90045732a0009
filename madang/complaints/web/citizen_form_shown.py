"""A citizen's form as its templates draw it: choices, what was filled in, and each fault beside its field."""

from collections.abc import Iterable
from typing import Any

from django.http import HttpRequest
from django.utils import timezone

from madang.complaints.adapters.texts import can_text
from madang.complaints.queries.categories import CategoryCard, categories
from madang.complaints.queries.classifying import Suggestion, suggestions
from madang.complaints.queries.violations import violation_choices
from madang.complaints.rules.category import Question
from madang.complaints.rules.filing import LONGEST_TEXT, FieldFault
from madang.complaints.rules.phone_codes import digits_of
from madang.complaints.rules.photos import MOST_BYTES, MOST_PHOTOS
from madang.complaints.web.citizen_fields import Filled
from madang.complaints.web.citizen_photos import shown_photo
from madang.complaints.web.phone_session import proved_at, waits_for_code
from madang.core import api as core

_NAMES = {
    "text": "무엇이 불편한지",
    "category": "종류",
    "violation": "서 있는 곳",
    "plate": "차량번호",
    "photos": "사진",
    "place": "어디",
    "happened_at": "언제",
    "name": "이름",
    "phone": "전화번호",
    "code": "인증번호",
}


def shown_form(request: HttpRequest, form: Filled, at: str, told: str) -> dict[str, Any]:
    """Return everything that the page draws; `at` names the step it opens at."""
    phone = digits_of(form.values["phone"])
    return {
        **shown_details(form),
        "groups": _grouped(categories().values()),
        "guesses": guesses_of(form.values["text"]) if not form.values["category"] else [],
        "photos": [shown_photo(photo) for photo in form.photos],
        "most_photos": MOST_PHOTOS,
        "most_mb": MOST_BYTES // 2**20,
        "longest_text": LONGEST_TEXT,
        "latest": timezone.localtime().strftime("%Y-%m-%dT%H:%M"),
        "center": core.profile().map.center,
        "can_text": can_text(),
        "waits_for_code": waits_for_code(request, phone),
        "proved": bool(proved_at(request, phone)),
        "at": at,
        "told": told,
    }


def shown_details(form: Filled) -> dict[str, Any]:
    """Return what the part that changes with the category draws."""
    chosen = form.values["category"]
    card = categories([chosen]).get(chosen) if chosen else None
    return {
        "form": form,
        "values": form.values,
        "faults": _by_field(form.faults),
        "fault_list": [_fault_line(fault, card) for fault in form.faults],
        "card": card,
        "violations": violation_choices(card.id) if card and card.parking else {},
        "questions": [_question(question, form) for question in card.questions] if card else [],
    }


def guesses_of(text: str) -> list[Suggestion]:
    """Return the categories to offer for a text as it stands; what is too long to be sent is cut."""
    return suggestions(text[:LONGEST_TEXT])


def anchor_of(field: str) -> str:
    """Return the id of the element that a fault stands beside."""
    return "field-" + field.replace(".", "-")


def _by_field(faults: Iterable[FieldFault]) -> dict[str, str]:
    told: dict[str, str] = {}
    for fault in faults:
        told[fault.field] = f"{told[fault.field]} {fault.sentence}" if fault.field in told else fault.sentence
    return told


def _fault_line(fault: FieldFault, card: CategoryCard | None) -> dict[str, str]:
    asked = {f"answers.{question.key}": question.ask for question in card.questions} if card else {}
    name = _NAMES.get(fault.field) or asked.get(fault.field, "")
    return {
        "anchor": anchor_of(fault.field),
        "name": name,
        "sentence": fault.sentence,
        "line": _named(name, fault.sentence),
    }


def _named(name: str, sentence: str) -> str:
    """Return a fault as one line of a list: with its field's name before it, where it does not say that itself."""
    if name in sentence:
        return sentence
    return f"{name} {sentence}" if name.endswith("?") else f"{name}: {sentence}"


def _grouped(cards: Iterable[CategoryCard]) -> list[tuple[str, list[CategoryCard]]]:
    groups: dict[str, list[CategoryCard]] = {}
    for card in cards:
        groups.setdefault(card.group, []).append(card)
    return list(groups.items())


def _question(question: Question, form: Filled) -> dict[str, Any]:
    field = f"answers.{question.key}"
    answer = form.answers.get(question.key, "")
    return {
        "asked": question,
        "field": field,
        "anchor": anchor_of(field),
        "answer": answer,
        "chosen": answer.split(","),
        "fault": _by_field(form.faults).get(field, ""),
    }
