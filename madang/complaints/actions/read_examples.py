"""Read complaints with their categories from a file, to teach the classifier on."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from madang.complaints.queries.categories import categories
from madang.complaints.rules.classifying import Example
from madang.core import api as core
from madang.core.api import Refusal, TableRow

TEXT, CATEGORY = "내용", "민원종류"


@dataclass(frozen=True)
class RowFault:
    """A row that was left out: its line, from 1, and why."""

    line: int
    sentence: str


def read_examples(file: Path) -> tuple[list[Example], list[RowFault]]:
    """Return the examples of a file and the rows that are none; personal data stays behind.

    Raises UnreadableFile, and Refusal where a column is missing.
    """
    rows = core.read_rows(file)
    _must_have_columns(rows, file.name)
    known = {word: card.id for card in categories().values() for word in (card.name, card.id)}
    taken: dict[str, Example] = {}
    faults = []
    for row in rows:
        read = _read(row, known, taken)
        if isinstance(read, Example):
            taken[read.text] = read
        else:
            faults.append(RowFault(row.number, read))
    return list(taken.values()), faults


def _must_have_columns(rows: list[TableRow], name: str) -> None:
    for column in (TEXT, CATEGORY):
        if not any(column in row.values for row in rows):
            raise Refusal(f"{name}: ‘{column}’ 열이 없어요.", f"열 이름을 {TEXT}, {CATEGORY}로 적어 주세요.")


def _read(row: TableRow, known: Mapping[str, str], taken: Mapping[str, Example]) -> Example | str:
    """Return the example, or a sentence with what is wrong."""
    if row.fault:
        return row.fault
    text = core.mask(str(row.values.get(TEXT) or "")).rest
    told = str(row.values.get(CATEGORY) or "").strip()
    if not text:
        return "내용이 비어 있어요."
    if told not in known:
        return f"‘{told}’ 민원 종류가 없어요." if told else "민원 종류가 비어 있어요."
    if text in taken:
        return "앞줄과 내용이 같아요."
    return Example(text, known[told])
