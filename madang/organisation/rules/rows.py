"""The shapes of the pack's departments, posts and people."""

from datetime import date
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, field_validator, model_validator

Id = Annotated[str, Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=50)]
DutyName = Annotated[str, Field(min_length=1, max_length=120)]

Appointment = Literal["records-officer", "seal-keeper", "document-office", "complaint-desk"]
"""기록물관리책임자 of the department, 관인 관리자, who receives documents for the whole city (문서과), and who
distributes complaints that no rule could (민원 배부 담당)."""

Certainty = Literal["confirmed", "single", "general", "computed", "dated"]


class Shape(BaseModel):
    model_config = ConfigDict(extra="forbid")


class RowSource(Shape):
    name: str = Field(min_length=1)
    certainty: Certainty
    checked: date
    published: str | None = None

    @field_validator("published", mode="before")
    @classmethod
    def as_words(cls, value: object) -> object:
        return str(value) if isinstance(value, (date, int)) else value


class TeamRow(Shape):
    id: Id
    name: str = Field(min_length=1, max_length=60)
    telephone: str = Field("", max_length=30)
    duties: list[DutyName] = []


class DepartmentRow(Shape):
    id: Id
    name: str = Field(min_length=1, max_length=60)
    kind: Literal["bureau", "department", "office", "town-office", "center"]
    parent: str | None = None
    telephone: str = Field("", max_length=30)
    address: str = Field("", max_length=200)
    areas: list[str] = []
    duties: list[DutyName] = []
    teams: list[TeamRow] = []
    source: RowSource | None = None
    as_of: date | None = None


class PostRow(Shape):
    id: Id
    name: str = Field(min_length=1, max_length=30)
    rank: int = Field(ge=1, le=100)


class AbsenceRow(Shape):
    from_: date = Field(alias="from")
    to: date
    kind: str = Field(min_length=1, max_length=20)
    acting: str | None = None

    @model_validator(mode="after")
    def ends_after_it_begins(self) -> "AbsenceRow":
        if self.to < self.from_:
            raise ValueError("부재가 시작하기 전에 끝날 수 없어요.")
        return self


class PersonRow(Shape):
    id: Id
    name: str = Field(min_length=1, max_length=40)
    department: str
    team: str | None = None
    post: str
    duties: list[DutyName] = []
    login: str | None = Field(None, pattern=r"^[a-z][a-z0-9.]{2,29}$")
    role: Literal["clerk", "operator", "manager"] = "clerk"
    absences: list[AbsenceRow] = []
    appointments: list[Appointment] = []
    sample: bool = False

    @model_validator(mode="after")
    def somebody_else_acts(self) -> "PersonRow":
        if any(absence.acting == self.id for absence in self.absences):
            raise ValueError("자기를 대행할 수는 없어요.")
        return self
