"""The rows of a file as they are read: for the import, and for a look at them before."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import PurePath

from django.utils import timezone

from madang.complaints.queries.categories import categories
from madang.complaints.queries.violations import parking_contents
from madang.complaints.rules.channels import Channel
from madang.complaints.rules.importing.columns import Column, guess, missing
from madang.complaints.rules.importing.identity import numbers_of
from madang.complaints.rules.importing.kinds import Kinds
from madang.complaints.rules.importing.row import Ground, ReadRow, read_row
from madang.complaints.rules.importing.whole import line_of_open_quotes
from madang.core import api as core
from madang.core.api import Refusal, TableRow, UnreadableFile


@dataclass(frozen=True)
class GivenFile:
    """A file of complaints. `columns` None has them guessed by their headings; `channel` is of rows that name none.

    `again`: take it in although the same file was taken in before; rows known already are passed over.
    """

    name: str
    content: bytes
    columns: Mapping[Column, str] | None = None
    channel: str = ""
    again: bool = False


class ColumnsMissing(Refusal):
    """The file lacks what every row needs; `headings` are the columns that it has."""

    def __init__(self, lacking: list[str], headings: list[str]) -> None:
        super().__init__(
            f"꼭 있어야 하는 열이 없습니다: {', '.join(lacking)}. 파일에 있는 열: {', '.join(headings)[:300]}.",
            "열 이름이 다르면 열 맞춤에서 어느 열인지 골라 주세요.",
        )
        self.headings = headings


@dataclass(frozen=True)
class ReadFile:
    """The rows of a file, and which of its columns is what."""

    rows: list[TableRow]
    columns: dict[Column, str]
    headings: list[str]


def read_file(given: GivenFile) -> ReadFile:
    """Read a file whole. Raises UnreadableFile, or ColumnsMissing where a needed column is not there."""
    read = read_table(given)
    if lacking := missing(read.columns, read.headings):
        raise ColumnsMissing(lacking, read.headings)
    return read


def read_table(given: GivenFile) -> ReadFile:
    """Read the rows of a file, whatever its columns are. Raises UnreadableFile."""
    is_csv = PurePath(given.name).suffix.lower() == ".csv"
    if is_csv and (line := line_of_open_quotes(given.content)):
        sentence = f"{given.name}: {line}번째 줄부터 따옴표가 맞지 않습니다."
        raise UnreadableFile(sentence, "파일이 중간에 잘리지 않았는지 보고 다시 내려받아 주세요.")
    rows = core.rows_of(given.name, given.content)
    headings = list(dict.fromkeys(heading for row in rows for heading in row.values))
    columns = guess(headings) if given.columns is None else given.columns
    return ReadFile(rows, {column: each for column, each in columns.items() if each in set(headings)}, headings)


@dataclass(frozen=True)
class Line:
    """One row of the file, ready to be read; `fault` where it could not be taken apart."""

    number: int
    cells: dict[Column, str]
    known_as: str
    fault: str


def lines_of(read: ReadFile) -> list[Line]:
    """Return every row with the number by which it is known."""
    cells = [_cells(row, read.columns) for row in read.rows]
    named = zip(read.rows, cells, numbers_of(cells), strict=True)
    return [Line(row.number, own, known_as, row.fault) for row, own, known_as in named]


def ground_for(channel: str) -> Ground:
    """Return what rows are read against: the city, its kinds, and the channel of rows that name none."""
    kinds = Kinds(parking_contents(), {card.id: card.name for card in categories().values()})
    return Ground(core.profile().map, kinds, timezone.get_default_timezone(), Channel(channel or Channel.OTHER))


def read_line(line: Line, ground: Ground) -> ReadRow:
    return ReadRow(faults=[line.fault]) if line.fault else read_row(line.cells, line.known_as, ground)


def _cells(row: TableRow, columns: Mapping[Column, str]) -> dict[Column, str]:
    return {column: _text(row.values.get(heading)) for column, heading in columns.items()}


def _text(cell: object) -> str:
    """Return a cell as it was meant; a sheet, or our own table of refused rows, puts a stroke before what computes."""
    return "" if cell is None else str(cell).strip().removeprefix("'").strip()
