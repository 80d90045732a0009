"""End marks and enclosures that an author typed into the body, where the page writes them by itself.

Looked for at the end of the body alone: "끝.", "이하 빈칸", and lines such as "붙임  1. 계획서 1부."
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from madang.documents.rules.body import Block, Item, Paragraph, Picture, Table
from madang.documents.rules.laid_out import REST_IS_EMPTY

TextBlock = Item | Paragraph


class MarkKind(StrEnum):
    END = "end"
    REST_IS_EMPTY = "rest-is-empty"
    ENCLOSURE = "enclosure"


@dataclass(frozen=True)
class TypedMark:
    """`start:end` of the text of a block, or of a table's cell, in code points."""

    kind: MarkKind
    block: int
    start: int
    end: int
    row: int | None = None
    column: int | None = None


_COUNTED = r"\S.*\d\s*(?:부|매|장|권|점|개|건|식)\s*\.?"
# Not "붙임 1. 과 같이 …", which speaks of an enclosure rather than naming it.
_NUMBERED = r"\d{1,2}\s*[.)](?!\s*(?:\d{1,2}\.|(?:의|과|와|을|를|에|참조)\b)).*(?<!다)(?<!다\.)"
_FIRST = re.compile(rf"붙임(?:\s*[:：]\s*|\s+)(?:{_NUMBERED}|{_COUNTED})|붙임\s*[:：]?\s*\d\s*[.)]\s*{_COUNTED}")
_BARE = re.compile(r"붙임\s*[:：]?")
_NEXT = re.compile(rf"(?:\d{{1,2}}\s*[.)]\s*)?{_COUNTED}")
# "… 바랍니다. 끝" ends a document, "일의 끝" does not.
_END = re.compile(r"(?:^|(?<=[.)\]”’」])|(?<=\S)(?=\s{2}))\s*(?:끝\s*\.?\s*)+$|\s+(?:끝\s*\.\s*)+$")
_REST = re.compile(r"\s*[(\[<-]*\s*이하\s*빈\s?칸\s*[>)\]-]*\s*\.?\s*")


def typed_marks(blocks: Sequence[Block]) -> tuple[TypedMark, ...]:
    """Return every mark at the end of the body, the last one first."""
    return tuple(_marks(blocks))


def without_marks(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """Return the blocks without typed marks, blocks that held nothing else, and empty ones at the end."""
    marks = typed_marks(blocks)
    kept = list(blocks)
    for mark in marks:
        kept[mark.block] = _without(kept[mark.block], mark)
    emptied = {mark.block for mark in marks if is_empty(kept[mark.block])}
    left = [block for index, block in enumerate(kept) if index not in emptied]
    while left and is_empty(left[-1]):
        left.pop()
    return tuple(left)


def is_empty(block: Block) -> bool:
    """Tell whether a block is text without a letter; tables and pictures never are."""
    return isinstance(block, TextBlock) and not block.text.strip()


def _marks(blocks: Sequence[Block]) -> Iterator[TypedMark]:
    index = len(blocks) - 1
    while index >= 0:
        block = blocks[index]
        if isinstance(block, Picture):
            return
        if isinstance(block, Table):
            yield from _in_cells(index, block)
            return
        end = _end_of(block.text)
        if end < len(block.text.rstrip()):
            yield TypedMark(_kind(block.text[end:]), index, end, len(block.text))
        first = _first_enclosure(blocks, index, end)
        yield from (_whole(blocks, at, end if at == index else None) for at in range(index, first - 1, -1))
        if first > index and block.text[:end].strip():
            return
        index = min(first, index) - 1


def _end_of(text: str) -> int:
    """Return where the text stands before an end mark; its length where there is none."""
    if _REST.fullmatch(text):
        return 0
    found = _END.search(text)
    return found.start() if found else len(text)


def _kind(text: str) -> MarkKind:
    return MarkKind.REST_IS_EMPTY if _REST.fullmatch(text) else MarkKind.END


def _first_enclosure(blocks: Sequence[Block], last: int, end: int) -> int:
    """Return the index of the first of the enclosures' lines that end at `last`; beyond `last` where there are none."""
    for index in range(last, -1, -1):
        block = blocks[index]
        if not isinstance(block, TextBlock):
            break
        text = (block.text[:end] if index == last else block.text).strip()
        if _FIRST.fullmatch(text) or (index < last and _BARE.fullmatch(text)):
            return index
        if not _NEXT.fullmatch(text):
            break
    return last + 1


def _whole(blocks: Sequence[Block], index: int, end: int | None) -> TypedMark:
    block = blocks[index]
    text = block.text if isinstance(block, TextBlock) else ""
    return TypedMark(MarkKind.ENCLOSURE, index, 0, len(text) if end is None else end)


def _in_cells(index: int, table: Table) -> Iterator[TypedMark]:
    for row, cells in enumerate(table.rows):
        for column, cell in enumerate(cells):
            if REST_IS_EMPTY[-1] in cell and _REST.fullmatch(cell):
                yield TypedMark(MarkKind.REST_IS_EMPTY, index, 0, len(cell), row, column)


def _without(block: Block, mark: TypedMark) -> Block:
    if isinstance(block, Table):
        rows = [list(cells) for cells in block.rows]
        rows[mark.row or 0][mark.column or 0] = ""
        return block.model_copy(update={"rows": tuple(map(tuple, rows))})
    if isinstance(block, TextBlock):
        return block.model_copy(update={"text": (block.text[: mark.start] + block.text[mark.end :]).rstrip()})
    return block
