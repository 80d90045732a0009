"""Tables in plain text: rows between pipes (| 구분 | 금액 |) or cells parted by tabs."""

import re
from collections.abc import Iterator, Sequence

from madang.documents.rules.body import Table

_ROW = re.compile(r"\s*\|.*\|\s*")
_RULE = re.compile(r"\s*\|(?:\s*(?::-+:?|-+:|-{3,})\s*\|)+\s*")
_PARTS = re.compile(r"(?<!\\)\|")
_RULED = "---"
MOST_HEADER_ROWS = 3


def is_row(line: str) -> bool:
    return _ROW.fullmatch(line) is not None


def has_tabs(line: str) -> bool:
    """Tell whether tabs part cells; one before the first letter only indents."""
    return "\t" in line.lstrip()


def read_table(lines: Sequence[str]) -> Table:
    """Return the table that the lines say; short rows are filled up with empty cells.

    With pipes the heads end at the rule (| --- |), with tabs the first of several rows is the head.
    """
    rules = [index for index, line in enumerate(lines) if _RULE.fullmatch(line)]
    rows = [_cells(line) for index, line in enumerate(lines) if index not in rules] or [[""]]
    heads = rules[0] if rules else int(has_tabs(lines[0]) and len(rows) > 1)
    width = max(map(len, rows))
    filled = tuple(tuple(row + [""] * (width - len(row))) for row in rows)
    return Table(rows=filled, header_rows=min(heads, MOST_HEADER_ROWS))


def table_lines(rows: Sequence[Sequence[str]], header_rows: int) -> Iterator[str]:
    """Yield the rows between pipes, with a rule under the heads."""
    for index, row in enumerate(rows):
        if index == header_rows and header_rows:
            yield _between_pipes([_RULED] * len(row))
        yield _between_pipes([_one_line(cell) for cell in row])
    if header_rows >= len(rows):
        yield _between_pipes([_RULED] * len(rows[0]))


def _cells(line: str) -> list[str]:
    if has_tabs(line) and not is_row(line):
        return [cell.strip() for cell in line.strip("\n").split("\t")]
    inner = line.strip()[1:-1]
    return [cell.strip().replace(r"\|", "|") for cell in _PARTS.split(inner)]


def _between_pipes(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _one_line(cell: str) -> str:
    return " ".join(cell.split()).replace("|", r"\|")
