"""The blocks that an answer is made of, as a pack writes them and as they are kept.

A pack writes `{text: "…", about: how}`; kept is `{"kind": "text", "paragraphs": ["…"], "about": "how"}`.
"""

import re
from collections.abc import Collection, Mapping
from typing import Annotated, Any, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints, model_validator

About = Literal["who", "how", "where", "when", "period", "documents", "fee", "amount", "penalty", "contact"]

ABOUT_WORDS: Mapping[str, str] = {
    "who": "대상",
    "how": "방법",
    "where": "곳",
    "when": "날짜·시간",
    "period": "기한",
    "documents": "준비물",
    "fee": "수수료·요금",
    "amount": "지원 금액",
    "penalty": "과태료",
    "contact": "문의",
}

Words = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=2000)]
Address = Annotated[str, StringConstraints(pattern=r"^https?://[^\s]+$", max_length=500)]


class Block(BaseModel):
    model_config = ConfigDict(extra="forbid", coerce_numbers_to_str=True)
    about: About | None = None


class TextBlock(Block):
    kind: Literal["text"]
    paragraphs: list[Words] = Field(min_length=1)


class ListBlock(Block):
    kind: Literal["list"]
    title: Words
    items: list[Words] = Field(min_length=1)


class StepsBlock(Block):
    kind: Literal["steps"]
    title: Words
    items: list[Words] = Field(min_length=1)


class TableBlock(Block):
    kind: Literal["table"]
    caption: Words
    header: list[Words] = Field(min_length=1)
    rows: list[list[str]] = Field(min_length=1)

    @model_validator(mode="after")
    def rows_are_as_long_as_the_header(self) -> "TableBlock":
        for position, row in enumerate(self.rows, start=1):
            if len(row) != len(self.header):
                raise ValueError(
                    f"{position}번째 줄의 칸 수가 머리글과 달라요 ({len(row)}칸, 머리글 {len(self.header)}칸)."
                )
        return self


class NoticeBlock(Block):
    kind: Literal["notice"]
    text: Words


class ImageBlock(Block):
    kind: Literal["image"]
    file: str = Field(pattern=r"^[\w-]+\.(svg|png|jpg|jpeg|webp)$")
    alt: Words
    caption: str = ""


class MapBlock(Block):
    kind: Literal["map"]
    title: Words
    places: list[str] = []
    areas: list[str] = []

    @model_validator(mode="after")
    def shows_something(self) -> "MapBlock":
        if not self.places and not self.areas:
            raise ValueError("places나 areas 가운데 하나는 있어야 해요.")
        return self


class TelephoneBlock(Block):
    kind: Literal["telephone"]
    department: str = ""
    name: str = ""
    number: str = Field("", max_length=30)
    hours: str = ""

    @model_validator(mode="after")
    def says_whose(self) -> "TelephoneBlock":
        if bool(self.department) == bool(self.name and self.number):
            raise ValueError("department 하나만 쓰거나, name과 number를 함께 써 주세요.")
        return self


class LinkBlock(Block):
    kind: Literal["link"]
    label: Words
    address: Address


class ChoicesBlock(Block):
    kind: Literal["choices"]
    title: Words
    articles: list[str] = Field(min_length=1)


_KINDS = ("text", "list", "steps", "table", "notice", "image", "map", "telephone", "link", "choices")


def _as_kept(written: Any) -> Any:
    """Turn the pack's short form into the kept form; what is neither is left for the check to refuse."""
    if not isinstance(written, Mapping) or "kind" in written:
        return written
    named = [kind for kind in _KINDS if kind in written]
    if len(named) != 1:
        return written
    kind, rest = named[0], {key: value for key, value in written.items() if key != named[0]}
    value = written[kind]
    if kind == "text" and isinstance(value, str):
        return {"kind": kind, "paragraphs": paragraphs(value), **rest}
    if kind == "notice":
        return {"kind": kind, "text": value, **rest}
    return {"kind": kind, **value, **rest} if isinstance(value, Mapping) else {"kind": kind, **rest}


def paragraphs(text: str) -> list[str]:
    """Split at empty lines; single line ends inside a paragraph become spaces."""
    return [" ".join(part.split()) for part in re.split(r"\n\s*\n", text) if part.strip()]


_Words = TextBlock | ListBlock | StepsBlock | TableBlock | NoticeBlock
_Cards = ImageBlock | MapBlock | TelephoneBlock | LinkBlock | ChoicesBlock

AnyBlock = Annotated[
    Annotated[_Words | _Cards, Field(discriminator="kind")],
    BeforeValidator(_as_kept),
]


def speaks_of(block: Mapping[str, Any], things: Collection[str]) -> bool:
    """Tell whether a block names all of the things; spaces do not count."""
    said = words_of(block).replace(" ", "")
    return all(thing in said for thing in things)


def words_of(block: Mapping[str, Any]) -> str:
    """Return what a block says, for the index and for plain text."""
    match block["kind"]:
        case "text":
            return "\n".join(block["paragraphs"])
        case "list" | "steps":
            return "\n".join([block["title"], *block["items"]])
        case "table":
            return "\n".join([block["caption"], *(" ".join(row) for row in [block["header"], *block["rows"]])])
        case "notice":
            return str(block["text"])
        case "image":
            return str(block["alt"])
        case "map" | "choices":
            return str(block["title"])
        case "link":
            return str(block["label"])
        case _:
            return ""
