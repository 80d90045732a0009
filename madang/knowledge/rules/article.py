"""What an article must hold, whether it comes from a pack or from an imported file."""

from datetime import date
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, field_validator, model_validator

from madang.knowledge.rules.blocks import Address, AnyBlock

Certainty = Literal["confirmed", "single", "general", "computed", "dated"]

CERTAINTY_WORDS: dict[str, str] = {
    "confirmed": "두 곳 이상에서 같은 내용을 확인했어요",
    "single": "한 곳에서만 확인했어요",
    "general": "전국에 같이 적용되는 제도예요",
    "computed": "다른 수치에서 계산했어요",
    "dated": "오래된 자료예요. 지금과 다를 수 있어요",
}

Phrase = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=120)]


class Source(BaseModel):
    """Where an answer was taken from; `checked` is the day on which somebody looked, where that is known."""

    model_config = ConfigDict(extra="forbid")
    name: Phrase
    article: str = ""
    title: str = ""
    published: str = Field("", pattern=r"^(\d{4}(-\d{2}(-\d{2})?)?)?$")
    address: Address | None = None
    certainty: Certainty
    checked: date | None = None

    @field_validator("published", mode="before")
    @classmethod
    def as_words(cls, value: object) -> object:
        return str(value) if isinstance(value, (date, int)) else value


class ArticleDraft(BaseModel):
    """One article: a question, other ways people ask it, and its answer."""

    model_config = ConfigDict(extra="forbid")
    title: Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=200)]
    also_asked: list[Phrase] = Field([], max_length=40)
    field: str | None = None
    department: str | None = None
    valid_from: date
    valid_until: date | None = None
    review_by: date
    featured: bool = False
    answer: list[AnyBlock] = Field(min_length=1)
    sources: list[Source] = Field(min_length=1)

    @model_validator(mode="after")
    def dates_follow_each_other(self) -> "ArticleDraft":
        if self.valid_until and self.valid_until < self.valid_from:
            raise ValueError("valid_until이 valid_from보다 빨라요.")
        return self


class CheckedSource(Source):
    checked: date


class PackArticle(ArticleDraft):
    """An article of a city pack: its title fits a phone, field and owner are named, and every source was looked at."""

    title: Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=60)]
    also_asked: list[Phrase] = Field(min_length=3, max_length=40)
    field: str
    department: str
    sources: list[CheckedSource] = Field(min_length=1)  # type: ignore[assignment]  # narrower, and only read

    @field_validator("answer")
    @classmethod
    def brackets_close(cls, answer: list[AnyBlock]) -> list[AnyBlock]:
        """Find items that YAML cut in two at a comma inside brackets: citizens would see the halves."""
        for item in (item for block in answer for item in getattr(block, "items", [])):
            if item.count("(") != item.count(")"):
                raise ValueError(f"괄호가 닫히지 않았어요: {item} (쉼표가 든 말은 따옴표로 묶어 주세요.)")
        return answer
