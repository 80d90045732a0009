"""What holds from one day on: the shape that the dated rules of the pack share, with where each was taken from."""

from datetime import date
from typing import Literal

from pydantic import Field, field_validator, model_validator

from madang.complaints.rules.category import Id, Shape

Certainty = Literal["confirmed", "single", "general", "computed", "dated", "sample"]
"""How sure a value is, as elsewhere in the pack; "sample": nobody said so, it stands for what the city must decide."""


class RuleSource(Shape):
    """Where a value was taken from, and when somebody looked."""

    name: str = Field(min_length=1, max_length=200)
    certainty: Certainty
    checked: date
    published: str | None = None

    @field_validator("published", mode="before")
    @classmethod
    def as_words(cls, value: object) -> object:
        return str(value) if isinstance(value, (date, int)) else value


class Dated(Shape):
    """One rule in one wording; both days belong to it. The check of the pack asks for `source`."""

    id: Id
    valid_from: date
    valid_until: date | None = None
    source: RuleSource | None = None

    @model_validator(mode="after")
    def ends_after_it_begins(self) -> "Dated":
        if self.valid_until and self.valid_until < self.valid_from:
            raise ValueError("적용이 시작되기 전에 끝날 수 없어요.")
        return self

    def holds_on(self, day: date) -> bool:
        return self.valid_from <= day <= (self.valid_until or date.max)

    def overlaps(self, other: "Dated") -> bool:
        return self.valid_from <= (other.valid_until or date.max) and other.valid_from <= (self.valid_until or date.max)
