"""Laying a body out as it stands on the page: signs, indents, enclosures and the end mark (시행규칙 제2조, 제4조)."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from madang.documents.rules.body import Block, Body, Item, Picture, Table
from madang.documents.rules.enclosure import Enclosure
from madang.documents.rules.headings import sign, signs
from madang.documents.rules.laid_out import REST_IS_EMPTY, EnclosureLine, Line, PictureLine, TableLine, TextLine
from madang.documents.rules.typed_marks import without_marks

INDENT = 2
"""타 by which each level of headings stands further in."""
WORD = "붙임"
_REMARKS = ("비고", "비 고", "참고")
"""Heads of columns that need not be filled: an empty cell there does not end a table before its time (관례)."""


def lay_out(body: Body, enclosures: Sequence[Enclosure] = ()) -> tuple[Line, ...]:
    """Return the lines of the page; marks and enclosures that the author typed are taken out first.

    A body without anything has no lines and no end mark, unless there are enclosures.
    """
    lines = list(_body_lines(without_marks(body.blocks)))
    if lines and isinstance(lines[-1], TableLine):
        lines[-1] = _rest_marked(lines[-1])
    lines += _enclosure_lines(enclosures)
    return tuple(_ended(lines))


def is_filled(rows: Sequence[Sequence[str]], header_rows: int) -> bool:
    """Tell whether a table is written up to its last cell (시행규칙 제4조제5항)."""
    last = rows[-1]
    return bool(last[-1].strip() or last[_last_needed(rows, header_rows)].strip())


def _body_lines(blocks: Sequence[Block]) -> Iterator[Line]:
    for block, told in zip(blocks, signs(blocks), strict=True):
        if isinstance(block, Table):
            yield TableLine(block.rows, block.header_rows)
        elif isinstance(block, Picture):
            yield PictureLine(block.file, block.caption, block.width)
        elif isinstance(block, Item):
            yield TextLine(block.text, told, INDENT * (block.level - 1))
        else:
            yield TextLine(block.text)


def _enclosure_lines(enclosures: Sequence[Enclosure]) -> Iterator[EnclosureLine]:
    for index, enclosure in enumerate(enclosures):
        number = sign(1, index + 1) if len(enclosures) > 1 else ""
        yield EnclosureLine(enclosure.text, WORD if index == 0 else "", number, ends=False)


def _ended(lines: list[Line]) -> list[Line]:
    """Put the end mark; a table that is not filled says "이하 빈칸" instead."""
    match lines[-1] if lines else None:
        case None:
            return lines
        case TextLine() | EnclosureLine() as last:
            return [*lines[:-1], replace(last, ends=True)]
        case TableLine() as table if not is_filled(table.rows, table.header_rows) or _says_rest(table):
            return lines
        case _:
            return [*lines, TextLine("", ends=True)]


def _says_rest(table: TableLine) -> bool:
    return any(cell == REST_IS_EMPTY for row in table.rows for cell in row)


def _rest_marked(table: TableLine) -> TableLine:
    if is_filled(table.rows, table.header_rows):
        return table
    width = len(table.rows[0])
    cells = [cell for row in table.rows for cell in row]
    written = [index for index, cell in enumerate(cells) if cell.strip()]
    cells[written[-1] + 1 if written else 0] = REST_IS_EMPTY
    return replace(table, rows=tuple(tuple(cells[at : at + width]) for at in range(0, len(cells), width)))


def _last_needed(rows: Sequence[Sequence[str]], header_rows: int) -> int:
    """Return the last column whose cells must be written."""
    heads = [{row[column].strip() for row in rows[:header_rows]} for column in range(len(rows[0]))]
    needed = [column for column, head in enumerate(heads) if head.isdisjoint(_REMARKS)]
    return needed[-1] if needed else len(heads) - 1
