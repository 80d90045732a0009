"""One distribution rule (배부 규칙), as the pack and the table of a version hold it."""

from datetime import date, time
from enum import StrEnum
from typing import Annotated, Any

from pydantic import Field, field_serializer, model_validator

from madang.complaints.rules.category import Id, Shape
from madang.complaints.rules.channels import Channel

Word = Annotated[str, Field(min_length=1, max_length=40)]


class Days(StrEnum):
    ANY = "any"
    WORKING = "working"
    OFF = "off"
    """Saturdays, Sundays and holidays."""


DAYS_WORDS = {Days.ANY: "모든 날", Days.WORKING: "근무일", Days.OFF: "토·일요일과 공휴일"}


class RuleRow(Shape):
    """If every condition holds, the complaint goes to `department`; an empty condition always holds.

    `drawn` is a GeoJSON polygon in EPSG:4326. Time, weekday and day are those of the report in the city.
    `since` to `until` (HH:MM) passes midnight where it ends before it begins. `words`: one of them is in the text.
    `skill`: the duty that the officer must have. `officer`: this person, or who acts for them. `to_shift`: outside
    office hours whoever is on 당직 gets it, else it waits for those of the next working day. `otherwise`: the key of
    the rule whose officers are asked where nobody of this one is on duty.
    """

    key: Id
    name: str = Field(min_length=1, max_length=120)
    categories: list[str] = []
    violations: list[str] = []
    areas: list[str] = []
    drawn: dict[str, Any] | None = None
    channels: list[Channel] = []
    weekdays: list[Annotated[int, Field(ge=0, le=6)]] = []
    days: Days = Days.ANY
    since: time | None = None
    until: time | None = None
    words: list[Word] = []
    valid_from: date | None = None
    valid_until: date | None = None
    department: str
    team: str = ""
    officer: str = ""
    skill: str = Field("", max_length=40)
    to_shift: bool = False
    otherwise: str = ""
    note: str = Field("", max_length=300)

    @model_validator(mode="after")
    def is_sound(self) -> "RuleRow":
        if (self.since is None) != (self.until is None):
            raise ValueError("시간대는 시작과 끝을 모두 적어야 해요.")
        if self.since is not None and self.since == self.until:
            raise ValueError("시간대의 시작과 끝이 같아요.")
        if self.valid_from and self.valid_until and self.valid_until < self.valid_from:
            raise ValueError("적용이 시작되기 전에 끝날 수 없어요.")
        return self

    @field_serializer("since", "until")
    def as_minutes(self, moment: time | None) -> str | None:
        return moment.strftime("%H:%M") if moment else None

    def holds_on(self, day: date) -> bool:
        return (self.valid_from or date.min) <= day <= (self.valid_until or date.max)
