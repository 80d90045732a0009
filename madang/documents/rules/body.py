"""The body of a document (본문): what the editor writes, what is kept, checked and printed.

A body is a list of blocks. Signs of headings (1. 가. 1) …) and the end mark are never kept in it: they follow from the
blocks (`headings.py`, `laying_out.py`), so that they are always right.
"""

from typing import Annotated, Literal
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field, model_validator

LEVELS = 8
"""Levels of headings (행정업무의 운영 및 혁신에 관한 규정 시행규칙 제2조제1항)."""

MOST_BLOCKS, MOST_CHARACTERS, MOST_ROWS, MOST_COLUMNS = 500, 20_000, 300, 20

Text = Annotated[str, Field(max_length=MOST_CHARACTERS)]


class Shape(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Item(Shape):
    """A heading with its text; `level` 1 is the outermost. The sign is counted, not kept."""

    kind: Literal["item"] = "item"
    level: int = Field(ge=1, le=LEVELS)
    text: Text


class Paragraph(Shape):
    """Text without a sign."""

    kind: Literal["paragraph"] = "paragraph"
    text: Text


class Table(Shape):
    """Rows of equal length; the first `header_rows` are heads."""

    kind: Literal["table"] = "table"
    rows: tuple[tuple[Text, ...], ...] = Field(min_length=1, max_length=MOST_ROWS)
    header_rows: int = Field(1, ge=0, le=3)

    @model_validator(mode="after")
    def is_a_grid(self) -> "Table":
        lengths = {len(row) for row in self.rows}
        if len(lengths) != 1 or not 1 <= lengths.pop() <= MOST_COLUMNS:
            raise ValueError(f"표의 모든 줄은 칸 수가 같고, 1칸에서 {MOST_COLUMNS}칸 사이여야 합니다.")
        return self


class Picture(Shape):
    """A stored file shown in the text; `width` is per cent of the column."""

    kind: Literal["picture"] = "picture"
    file: UUID
    caption: str = Field("", max_length=200)
    width: int = Field(100, ge=10, le=100)


Block = Annotated[Item | Paragraph | Table | Picture, Field(discriminator="kind")]


class Body(Shape):
    blocks: tuple[Block, ...] = Field((), max_length=MOST_BLOCKS)
