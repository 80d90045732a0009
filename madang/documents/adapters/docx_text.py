"""The text of a Word document in reading order, tables with everything that stands in their cells."""

import io
from collections.abc import Iterator
from typing import Protocol

from docx import Document
from docx.table import Table, _Cell
from docx.text.paragraph import Paragraph


class _Holder(Protocol):
    """A document, or a cell."""

    def iter_inner_content(self) -> Iterator[Paragraph | Table]: ...


def docx_lines(content: bytes) -> Iterator[str]:
    return _lines(Document(io.BytesIO(content)))


def _lines(holder: _Holder) -> Iterator[str]:
    for block in holder.iter_inner_content():
        if isinstance(block, Paragraph):
            yield block.text
        else:
            for cell in _cells(block):
                yield from _lines(cell)


def _cells(table: Table) -> Iterator[_Cell]:
    """Merged cells come up in every place that they cover, and are given once."""
    seen = set()
    for row in table.rows:
        for cell in row.cells:
            if cell._tc not in seen:
                seen.add(cell._tc)
                yield cell
