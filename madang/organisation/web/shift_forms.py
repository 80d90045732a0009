"""What the form of a shift sends."""

from datetime import datetime
from typing import Any

from django import forms

from madang.core import api as core
from madang.organisation.actions.record_shift import GivenShift
from madang.organisation.rules.shift import ShiftKind, Span, span_of

BY_HAND = "by-hand"
KINDS = {ShiftKind.NIGHT.value: "숙직(밤)", ShiftKind.DAY.value: "일직(쉬는 날 낮)", BY_HAND: "시각을 직접"}


def _moment(label: str) -> forms.DateTimeField:
    wrong = {"invalid": "날짜와 시각을 2026-11-23 18:00처럼 적으세요."}
    formats = ["%Y-%m-%dT%H:%M", "%Y-%m-%d %H:%M", "%Y-%m-%dT%H:%M:%S%z"]
    return forms.DateTimeField(label=label, required=False, input_formats=formats, error_messages=wrong)


class ShiftForm(forms.Form):
    """A day and a kind, or two moments given by hand."""

    person = forms.CharField(label="직원", max_length=50, error_messages={"required": "당직할 직원을 고르세요."})
    kind = forms.ChoiceField(label="구분", choices=list(KINDS.items()), error_messages={"required": "구분을 고르세요."})
    day = forms.DateField(
        label="날짜", required=False, input_formats=["%Y-%m-%d"], error_messages={"invalid": "날짜를 고르세요."}
    )
    begins = _moment("시작")
    ends = _moment("끝")

    def clean(self) -> None:
        told = self.cleaned_data
        needed = ("begins", "ends") if told.get("kind") == BY_HAND else ("day",)
        for name in needed:
            if name not in self.errors and not told.get(name):
                self.add_error(name, "날짜를 고르세요." if name == "day" else "날짜와 시각을 적으세요.")

    def given(self) -> GivenShift:
        """Return what a valid form says."""
        told: dict[str, Any] = self.cleaned_data
        if told["kind"] == BY_HAND:
            begins: datetime = told["begins"]
            return GivenShift(told["person"], Span(begins, told["ends"]))
        kind = ShiftKind(told["kind"])
        return GivenShift(told["person"], span_of(kind, told["day"], core.city_calendar()), kind)
