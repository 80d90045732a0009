"""What the form of an absence sends, and the part of it in which the acting person is chosen."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django import forms
from django.http import QueryDict

from madang.organisation.actions.record_absence import GivenAbsence
from madang.organisation.queries.people import people
from madang.organisation.queries.proposals import ActingChoice, choice_of, choices_found, proposals
from madang.organisation.rules.absence import AbsenceKind, Days
from madang.organisation.rules.cards import PersonRef

LONGEST_WORDS = 60
_NO_DAY = {"required": "날짜를 골라 주세요.", "invalid": "날짜를 2026-11-23처럼 적어 주세요."}


def _day(label: str, *, required: bool = True) -> forms.DateField:
    return forms.DateField(label=label, required=required, input_formats=["%Y-%m-%d"], error_messages=_NO_DAY)


class AbsenceForm(forms.Form):
    """A last day left empty means one day."""

    person = forms.CharField(required=False, max_length=50)
    kind = forms.ChoiceField(
        label="사유",
        choices=[(kind.value, kind.value) for kind in AbsenceKind],
        error_messages={"required": "사유를 골라 주세요.", "invalid_choice": "사유를 목록에서 골라 주세요."},
    )
    first = _day("시작하는 날")
    last = _day("끝나는 날", required=False)
    acting = forms.CharField(label="대행자", required=False, max_length=50)

    def given(self) -> GivenAbsence:
        """Return what a valid form says."""
        told = self.cleaned_data
        return GivenAbsence(
            kind=AbsenceKind(told["kind"]),
            days=Days(told["first"], told["last"] or told["first"]),
            acting_id=told["acting"],
            person_id=told["person"],
        )


@dataclass(frozen=True)
class ActingPart:
    """`choices` are proposed or chosen, `found` is what `words` find; `proposed` is the house's own choice."""

    choices: Sequence[ActingChoice]
    found: Sequence[ActingChoice]
    chosen: str
    proposed: str
    words: str


def acting_part(data: QueryDict, person: PersonRef, today: date) -> ActingPart:
    """Return the part for the days typed so far; whoever was only proposed gives way to a better proposal."""
    days, words = typed_days(data, today), _asked(data, "words")
    near = proposals(person, days)
    proposed = near[0].person.id if near and not near[0].away else ""
    is_own_choice = "acting" in data and data["acting"] != data.get("proposed", "")
    chosen = _asked(data, "acting") if is_own_choice else proposed
    known = {choice.person.id for choice in near}
    others = [choice_of(each, days) for key, each in people([chosen]).items() if key not in known and key != person.id]
    shown = [*near, *others]
    ids = {choice.person.id for choice in shown}
    found = [choice for choice in choices_found(words, person, days) if choice.person.id not in ids]
    return ActingPart(shown, found, chosen if chosen in ids else "", proposed, words)


def typed_days(data: QueryDict, today: date) -> Days:
    """Return the days as far as they were typed: today for what cannot be read, one day for what runs backwards."""
    form = AbsenceForm(data)
    form.is_valid()
    first = form.cleaned_data.get("first") or today
    return Days(first, max(first, form.cleaned_data.get("last") or first))


def _asked(data: QueryDict, name: str) -> str:
    """Return what was typed as a database may be asked: short, no null character."""
    return str(data.get(name, "")).replace("\0", "")[:LONGEST_WORDS]
