"""Tables of answers: each cell knows its column, so that a phone can stack rows and amounts can stand right-aligned."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django import template

register = template.Library()

AMOUNT = re.compile(r"[\d,.~ ]+\s?(원|천원|만 ?원|명|개|일|장|회|%|㎡|km|분|시간)?|무료|없음|-")


@dataclass(frozen=True)
class Column:
    name: str
    is_amount: bool


@dataclass(frozen=True)
class Cell:
    column: Column
    value: str


@dataclass(frozen=True)
class Table:
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]


@register.filter
def lined_up(block: Mapping[str, Any]) -> Table:
    """Take a table block (`header`, `rows`); a column is of amounts where every cell is a figure with its unit."""
    header, rows = block["header"], block["rows"]
    columns = tuple(Column(name, _holds_amounts(rows, at)) for at, name in enumerate(header))
    return Table(columns, tuple(tuple(map(Cell, columns, row)) for row in rows))


def _holds_amounts(rows: Sequence[Sequence[object]], at: int) -> bool:
    return bool(rows) and all(AMOUNT.fullmatch(str(row[at])) for row in rows)
