"""What the form of an officer sends."""

import re
from typing import Any, cast

from django import forms

from madang.complaints.rules.officer import GivenOfficer
from madang.core import api as core

_NUMBER = {"invalid": "숫자로 적으세요.", "required": "숫자를 적으세요."}


class OfficerForm(forms.Form):
    """`skills` are parted by commas; bounds are those of `rules.officer`."""

    capacity = forms.DecimalField(label="몫", decimal_places=2, max_digits=4, error_messages=_NUMBER)
    daily_cap = forms.IntegerField(label="하루 한도", required=False, error_messages=_NUMBER)
    skills = forms.CharField(label="맡은 업무", required=False, max_length=1_000)
    areas = forms.MultipleChoiceField(label="담당 읍면동", required=False)

    def __init__(self, **given: Any) -> None:
        super().__init__(**given)
        field = cast(forms.MultipleChoiceField, self.fields["areas"])
        field.choices = [(area.id, area.name) for area in sorted(core.areas(), key=lambda area: area.name)]

    def given(self) -> GivenOfficer:
        """Return what a valid form says."""
        told = self.cleaned_data
        skills = [skill.strip() for skill in re.split(r"[,\n]", told["skills"])]
        return GivenOfficer(
            capacity=told["capacity"],
            daily_cap=told["daily_cap"],
            skills=tuple(dict.fromkeys(skill for skill in skills if skill)),
            areas=tuple(told["areas"]),
        )
