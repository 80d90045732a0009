"""What the page says once after a deed, with the form that takes it back."""

from datetime import date
from typing import TypedDict

from django.http import HttpRequest
from django.urls import reverse

from madang.organisation.actions.end_absence import Ended
from madang.organisation.actions.record_absence import GivenAbsence, Recorded
from madang.organisation.queries.absences import days_words

_KEY = "absence_told"


class Told(TypedDict):
    """`address` and `fields` are the form behind the word that takes it back."""

    sentence: str
    notes: list[str]
    address: str
    fields: dict[str, str]


def told_of_recorded(recorded: Recorded, given: GivenAbsence, today: date) -> Told:
    return Told(
        sentence=f"부재를 넣었습니다: {days_words(given.days, today)}, {given.kind}.",
        notes=list(recorded.notes),
        address=reverse("organisation:absence-end", args=[recorded.id]),
        fields={},
    )


def told_of_ended(ended: Ended, today: date) -> Told:
    """Taking it back enters the days anew that the deed took away."""
    days = ended.taken_away
    done = "부재를 취소했습니다" if ended.cancelled else "돌아온 것으로 적었습니다. 오늘부터 부재가 아닙니다"
    return Told(
        sentence=f"{done}: {days_words(days, today)}, {ended.kind}.",
        notes=[],
        address=reverse("organisation:absences"),
        fields={
            "person": ended.person_id,
            "kind": ended.kind,
            "first": days.first.isoformat(),
            "last": days.last.isoformat(),
            "acting": ended.acting_id,
        },
    )


def put_told(request: HttpRequest, told: Told) -> None:
    request.session[_KEY] = told


def take_told(request: HttpRequest) -> Told | None:
    """Return what is to be said, once."""
    told: Told | None = request.session.pop(_KEY, None)
    return told
