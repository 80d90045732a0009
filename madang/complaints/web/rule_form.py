"""What the form of a rule sends, and how a rule fills it."""

import json
import re
from collections.abc import Callable, Mapping
from typing import Any, cast

from django import forms

from madang.complaints.rules.channels import CHANNEL_WORDS
from madang.complaints.rules.distribution.rows import DAYS_WORDS, Days, RuleRow
from madang.complaints.rules.distribution.shadowing import is_area
from madang.complaints.rules.distribution.telling import WEEKDAYS, Names

LONGEST_DRAWING = 100_000
_WORDS_APART = re.compile(r"[,\n]")
_NO_TIME = {"invalid": "시각을 09:00처럼 적으세요."}
_NO_DAY = {"invalid": "날짜를 2026-11-23처럼 적으세요."}
_UNKNOWN = {"invalid_choice": "목록에 없는 것을 골랐습니다. 다시 고르세요."}


def _several(label: str) -> forms.MultipleChoiceField:
    return forms.MultipleChoiceField(label=label, required=False, error_messages=_UNKNOWN)


def _time(label: str) -> forms.TimeField:
    return forms.TimeField(label=label, required=False, input_formats=["%H:%M", "%H:%M:%S"], error_messages=_NO_TIME)


def _day(label: str) -> forms.DateField:
    return forms.DateField(label=label, required=False, input_formats=["%Y-%m-%d"], error_messages=_NO_DAY)


def _words(label: str, longest: int) -> forms.CharField:
    too_long = {"max_length": "%(limit_value)d자 안으로 적으세요."}
    return forms.CharField(label=label, required=False, max_length=longest, error_messages=too_long)


class RuleForm(forms.Form):
    """The fields of `RuleRow` but its key; `position` (from 1) is where it stands, left empty for the end."""

    name = forms.CharField(
        label="이름",
        max_length=120,
        error_messages={"required": "규칙의 이름을 적으세요.", "max_length": "이름을 120자 안으로 적으세요."},
    )
    categories = _several("민원 종류")
    violations = _several("위반유형")
    areas = _several("읍면동")
    drawn = _words("그린 구역", LONGEST_DRAWING)
    channels = _several("접수경로")
    weekdays = _several("요일")
    days = forms.ChoiceField(label="날", choices=list(DAYS_WORDS.items()), required=False)
    since = _time("시작 시각")
    until = _time("끝 시각")
    words = _words("내용에 있는 말", 2_000)
    valid_from = _day("적용 시작일")
    valid_until = _day("적용 종료일")
    department = forms.CharField(label="부서", max_length=60, error_messages={"required": "보낼 부서를 고르세요."})
    team = _words("팀", 60)
    officer = _words("담당자", 60)
    skill = _words("업무", 40)
    to_shift = forms.BooleanField(label="당직", required=False)
    otherwise = _words("담당자가 없을 때", 60)
    note = _words("메모", 300)
    position = forms.IntegerField(
        label="순서",
        required=False,
        min_value=1,
        max_value=10_000,
        error_messages={"invalid": "순서는 숫자로 적으세요.", "min_value": "순서는 1부터입니다."},
    )

    def __init__(self, names: Names, kept: RuleRow | None = None, **given: Any) -> None:
        """`kept`: the rule as it stands; what it names that is gone stays a choice, so that it can be unticked."""
        super().__init__(**given)
        known: dict[str, Mapping[Any, str]] = {
            "categories": names.categories,
            "violations": names.violations,
            "areas": names.areas,
            "channels": CHANNEL_WORDS,
            "weekdays": {str(day): words for day, words in WEEKDAYS.items()},
        }
        for name, choices in known.items():
            gone = [str(each) for each in getattr(kept, name, []) if str(each) not in choices]
            field = cast(forms.MultipleChoiceField, self.fields[name])
            field.choices = [*choices.items(), *((each, f"없어진 ‘{each}’") for each in gone)]

    def clean_drawn(self) -> dict[str, Any] | None:
        """Read a GeoJSON polygon; a Feature around it is taken off."""
        typed = self.cleaned_data["drawn"].strip()
        return self._read_drawn(typed) if typed else None

    @staticmethod
    def _read_drawn(typed: str) -> dict[str, Any]:
        try:
            read = json.loads(typed)
        except (ValueError, RecursionError) as broken:
            raise forms.ValidationError("GeoJSON으로 읽을 수 없습니다. 지도에 다시 그리거나 비워 두세요.") from broken
        shape = read.get("geometry") if isinstance(read, dict) and read.get("type") == "Feature" else read
        if not isinstance(shape, dict) or shape.get("type") not in {"Polygon", "MultiPolygon"}:
            raise forms.ValidationError("Polygon이나 MultiPolygon이어야 합니다. 지도에 다시 그리거나 비워 두세요.")
        if not is_area(shape):
            raise forms.ValidationError("선이 엇갈리거나 점이 모자랍니다. 지도에 다시 그리거나 비워 두세요.")
        return shape

    def clean_words(self) -> list[str]:
        words = [word.strip() for word in _WORDS_APART.split(self.cleaned_data["words"])]
        if long := next((word for word in words if len(word) > 40), None):
            raise forms.ValidationError(f"‘{long[:12]}…’: 너무 깁니다. 한 말은 40자 안으로 적으세요.")
        return list(dict.fromkeys(word for word in words if word))

    def clean(self) -> None:
        told = self.cleaned_data
        since, until = told.get("since"), told.get("until")
        if not {"since", "until"} & self.errors.keys():
            if (since is None) != (until is None):
                self.add_error("since" if since is None else "until", "시작과 끝 시각을 모두 적으세요.")
            elif since is not None and since == until:
                self.add_error("until", "시작과 끝 시각이 같습니다. 하루 종일이면 둘 다 비워 두세요.")
        first, last = told.get("valid_from"), told.get("valid_until")
        if first and last and last < first:
            self.add_error("valid_until", "적용이 시작되기 전에 끝날 수 없습니다.")

    def content(self, key: str) -> dict[str, Any]:
        """Return what a valid form says, as `RuleRow` takes it."""
        told = {name: value for name, value in self.cleaned_data.items() if name != "position"}
        told["days"] = told["days"] or Days.ANY
        told["weekdays"] = [int(day) for day in told["weekdays"]]
        return {"key": key, **told}


def initial_of(row: RuleRow, position: int | None) -> dict[str, Any]:
    """Return a rule as the form shows it."""
    told: dict[str, Any] = row.model_dump(mode="json", exclude={"key"})
    shapes: dict[str, Callable[[Any], Any]] = {
        "words": ", ".join,
        "drawn": lambda drawn: json.dumps(drawn, ensure_ascii=False) if drawn else "",
        "weekdays": lambda days: [str(day) for day in days],
    }
    return {**told, **{name: shape(told[name]) for name, shape in shapes.items()}, "position": position}
