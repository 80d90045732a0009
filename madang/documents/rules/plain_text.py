"""A body as plain text, read from what people paste or type, and written for search, comparison and mending by hand."""

from collections.abc import Iterator, Sequence

from pydantic import ValidationError

from madang.documents.rules.body import (
    MOST_BLOCKS,
    MOST_CHARACTERS,
    MOST_COLUMNS,
    MOST_ROWS,
    Body,
    Item,
    Picture,
    Table,
)
from madang.documents.rules.enclosure import Enclosure
from madang.documents.rules.headings import sign
from madang.documents.rules.laid_out import END, GAP, EnclosureLine, Line, PictureLine, TableLine, TextLine
from madang.documents.rules.laying_out import INDENT, lay_out
from madang.documents.rules.plain_lines import blocks_of, picture_line
from madang.documents.rules.plain_tables import table_lines
from madang.documents.rules.typed_marks import without_marks

_GAP = " " * GAP


class TooMuchTextError(ValueError):
    """The text does not fit into one body; the sentence is for whoever pasted it."""

    def __init__(self) -> None:
        super().__init__(
            f"본문은 {MOST_BLOCKS}줄, 줄은 {MOST_CHARACTERS:,}자까지, 표는 {MOST_ROWS}줄 {MOST_COLUMNS}칸까지입니다. "
            "나누어 쓰거나 파일로 붙여 주세요."
        )


def read(text: str) -> Body:
    """Return the body that plain text says, without its end mark, 이하 빈칸 and 붙임.

    Signs of all eight levels, □ ○ - ㆍ, tables with tabs or pipes and lines that hang under another are understood.
    Raises TooMuchTextError.
    """
    try:
        return Body(blocks=without_marks(blocks_of(text)))
    except ValidationError as fault:
        raise TooMuchTextError from fault


def write(body: Body, enclosures: Sequence[Enclosure] = ()) -> str:
    """Return the text of the page: signs, indents, enclosures, the end mark; a picture is its caption in brackets."""
    return "\n".join(line for laid in lay_out(body, enclosures) for line in _printed(laid))


def write_for_mending(body: Body) -> str:
    """Return what `read` makes the same body of, to be changed by hand: every item with its sign, pictures by id.

    What is no item has an empty line under it, so that tables stay apart and no text is taken for an item's parent.
    """
    return "\n".join(_mendable(body)).strip("\n")


def _printed(line: Line) -> Iterator[str]:
    match line:
        case TextLine():
            yield (" " * line.indent + _signed(line.sign, line.text) + _end(line.ends)).rstrip()
        case TableLine():
            yield from table_lines(line.rows, line.header_rows)
        case PictureLine():
            yield f"[그림: {line.caption}]" if line.caption else "[그림]"
        case EnclosureLine():
            yield f"{line.word or '    '}{_GAP}{_signed(line.sign, line.text)}{_end(line.ends)}"


def _mendable(body: Body) -> Iterator[str]:
    counts: list[int] = []
    for block in body.blocks:
        if isinstance(block, Item):
            counts = [*counts[: block.level], *[0] * (block.level - len(counts))]
            counts[block.level - 1] += 1
            yield " " * (INDENT * (block.level - 1)) + _signed(sign(block.level, counts[-1]), block.text)
        elif isinstance(block, Table):
            yield from table_lines(block.rows, block.header_rows)
        else:
            yield picture_line(block) if isinstance(block, Picture) else block.text
        if not isinstance(block, Item):
            yield ""


def _signed(told: str, text: str) -> str:
    return f"{told} {text}" if told else text


def _end(ends: bool) -> str:
    return _GAP + END if ends else ""
