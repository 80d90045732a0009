"""A body as it stands on the page: every sign, indent, enclosure and end mark decided. Printers only draw it.

Indents are in 타, half the width of one Korean letter. Made by `laying_out.lay_out`.
"""

from dataclasses import dataclass
from uuid import UUID

END = "끝."
REST_IS_EMPTY = "이하 빈칸"
GAP = 2
"""타 between a text and its end mark, and between 붙임 and what follows (시행규칙 제4조제5항)."""


@dataclass(frozen=True)
class TextLine:
    """An item or a paragraph. `sign` is "" where none stands; the text hangs under its own first letter.

    `ends`: the end mark follows the text after `GAP`. An empty text with `ends` is an end mark on a line of its own.
    """

    text: str
    sign: str = ""
    indent: int = 0
    ends: bool = False


@dataclass(frozen=True)
class TableLine:
    """A table with its cells as printed ("이하 빈칸" already in its cell)."""

    rows: tuple[tuple[str, ...], ...]
    header_rows: int
    indent: int = 0


@dataclass(frozen=True)
class PictureLine:
    file: UUID
    caption: str
    width: int


@dataclass(frozen=True)
class EnclosureLine:
    """One enclosure: "붙임  1. 계획서 1부."

    `word` is "붙임" on the first and "" after it; `sign` is "" for a single one.
    """

    text: str
    word: str
    sign: str
    ends: bool


Line = TextLine | TableLine | PictureLine | EnclosureLine
