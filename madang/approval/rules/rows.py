"""The shapes of the pack's 전결규정 (`delegation.yaml`)."""

from datetime import date
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, field_validator, model_validator

from madang.approval.rules.delegation import Band, band_faults

Id = Annotated[str, Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=60)]
Words = Annotated[str, Field(min_length=1, max_length=120)]


class Shape(BaseModel):
    model_config = ConfigDict(extra="forbid")


class RegulationSource(Shape):
    name: str = Field(min_length=1)
    certainty: str
    checked: date
    published: str | None = None

    @field_validator("published", mode="before")
    @classmethod
    def as_words(cls, value: object) -> object:
        return str(value) if isinstance(value, (date, int)) else value


class BandRow(Shape):
    post: str
    up_to: int | None = Field(None, ge=0)


class ConsultationRow(Shape):
    department: str
    from_amount: int = Field(0, ge=0)


class MatterRow(Shape):
    id: Id
    name: Words
    group: Words
    article: Words
    bands: list[BandRow]
    unit: str = Field("", max_length=10)
    departments: list[str] = []
    consultations: list[ConsultationRow] = []
    words: list[Words] = []

    @model_validator(mode="after")
    def covers_every_amount_once(self) -> "MatterRow":
        if found := band_faults([Band(band.post, band.up_to) for band in self.bands], self.unit):
            raise ValueError(" ".join(found))
        return self


class RegulationRow(Shape):
    id: Id
    name: Words
    valid_from: date
    valid_until: date | None = None
    sample: bool = False
    source: RegulationSource
    matters: list[MatterRow] = Field(min_length=1)

    @model_validator(mode="after")
    def each_matter_once(self) -> "RegulationRow":
        ids = [matter.id for matter in self.matters]
        if doubled := {matter for matter in ids if ids.count(matter) > 1}:
            raise ValueError(f"같은 사항이 두 번 있습니다({', '.join(sorted(doubled))}).")
        return self
