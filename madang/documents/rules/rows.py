"""The shapes of the pack's 단위과제 (`unit_tasks.yaml`) and templates by duty (`document_templates.yaml`)."""

import re
from collections.abc import Iterator
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, model_validator

from madang.documents.rules.body import Body, Table
from madang.documents.rules.form import FormKind
from madang.documents.rules.kinds import DocumentKind
from madang.documents.rules.openness import Openness, misfit
from madang.documents.rules.retention import Retention

Id = Annotated[str, Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=60)]
Name = Annotated[str, Field(min_length=1, max_length=120)]
Sentence = Annotated[str, Field(min_length=1, max_length=300)]

_FIELD = re.compile(r"\{\{([^{}]*)\}\}")
_FIELD_NAME = re.compile(r"[가-힣A-Za-z][가-힣A-Za-z0-9 ]{0,29}")


class Shape(BaseModel):
    model_config = ConfigDict(extra="forbid")


class UnitTaskRow(Shape):
    """One 단위과제 of the 기록관리기준표 (공공기록물 관리에 관한 법률 시행령 제25조제1항)."""

    id: Id
    department: str
    name: Name
    function: Name
    outline: Sentence
    retention: Retention
    retention_reason: Sentence
    sample: bool = False


class TemplateContent(Shape):
    """What a draft begins with. Texts may hold fields such as {{성명}}, filled for each recipient of `one_each`."""

    title: str = Field(min_length=1, max_length=200)
    summary: str = Field(min_length=1, max_length=500)
    keywords: list[Name] = Field(min_length=1, max_length=10)
    body: Body
    kind: DocumentKind = DocumentKind.GENERAL
    openness: Openness
    grounds: list[int] = []
    matter: str = ""
    internal: bool
    one_each: bool = False
    unit_task: str | None = None

    @model_validator(mode="after")
    def is_sound(self) -> "TemplateContent":
        if fault := misfit(self.openness, self.grounds) or self._misused_fields():
            raise ValueError(fault)
        return self

    def _misused_fields(self) -> str:
        names = [name for text in self.texts() for name in _FIELD.findall(text)]
        if wrong := sorted({name for name in names if not _FIELD_NAME.fullmatch(name)}):
            return f"채울 자리의 이름은 {{{{성명}}}}처럼 한글이나 영문으로 적습니다({', '.join(wrong)})."
        if any("{{" in _FIELD.sub("", text) or "}}" in _FIELD.sub("", text) for text in self.texts()):
            return "채울 자리가 닫히지 않았습니다. {{성명}}처럼 적어 주세요."
        if names and not self.one_each:
            return "채울 자리는 받는 사람마다 따로 보내는 서식(one_each)에만 둘 수 있습니다."
        return ""

    def texts(self) -> Iterator[str]:
        """Return every text of the content, cell by cell."""
        yield from (self.title, self.summary)
        for block in self.body.blocks:
            if isinstance(block, Table):
                yield from (cell for row in block.rows for cell in row)
            elif block.kind != "picture":
                yield block.text


class TemplateRow(Shape):
    id: Id
    name: Name
    group: Annotated[str, Field(min_length=1, max_length=60)]
    form: FormKind = FormKind.GENERAL
    department: str | None = None
    sample: bool = False
    content: TemplateContent

    @model_validator(mode="after")
    def short_form_stays_inside(self) -> "TemplateRow":
        if self.form is FormKind.SHORT and not self.content.internal:
            raise ValueError("간이기안문은 내부결재에만 씁니다(시행규칙 별지 제2호서식).")
        return self
