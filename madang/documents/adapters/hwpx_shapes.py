"""What a page of HWPX is made of. Lengths are millimetres, letters points."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from madang.documents.adapters.hangul_picture import HangulPicture

FONT = "굴림체"
"""Every letter is one or two 타 wide in it, so that hanging lines stand exactly under the first letter."""

PAPER = (210.0, 297.0)
TOP, SIDE, BOTTOM = 20.0, 20.0, 10.0
"""Margins of the forms of law (규정 시행규칙 별표 4)."""

COLUMN = PAPER[0] - 2 * SIDE
CELL_MARGIN = 1.0


@dataclass(frozen=True)
class Letters:
    """`spread` is what stands between letters, per cent of their width."""

    size: float = 12
    bold: bool = False
    underline: bool = False
    spread: int = 0
    color: str = "#000000"


Runs = Sequence[tuple[str, Letters]]


@dataclass(frozen=True)
class Shape:
    """Of a paragraph: its first line begins `left` mm from the column, the others `hang` mm after that.

    `together`: it stands on one page with what follows. `ruled`: a thin line runs under it.
    """

    align: str = "JUSTIFY"
    left: float = 0.0
    hang: float = 0.0
    before: float = 0.0
    after: float = 0.0
    spacing: int = 160
    together: bool = False
    ruled: bool = False


@dataclass(frozen=True)
class Drawn:
    """A picture as wide as told; `words` say what it shows to who cannot see it."""

    picture: HangulPicture
    width: float
    words: str = ""

    @property
    def height(self) -> float:
        return self.width * self.picture.height / self.picture.width


@dataclass(frozen=True)
class Cell:
    """Lines one under the other, each of words, a picture or a table; `fill` is the shade."""

    lines: Sequence[Runs | Drawn | Grid] = ((),)
    align: str = "CENTER"
    upright: str = "CENTER"
    lined: bool = True
    fill: str | None = None


@dataclass(frozen=True)
class Grid:
    """A table: `widths` of its columns, the least `heights` of its rows."""

    rows: Sequence[Sequence[Cell]]
    widths: Sequence[float]
    heights: Sequence[float]


NOTHING = Cell(lined=False)


def words(text: str, letters: Letters, align: str = "LEFT", *, lined: bool = False) -> Cell:
    """Return a cell that says one thing."""
    return Cell([[(text, letters)]], align, lined=lined)


def ems(size: float) -> float:
    """Width of one Korean letter in mm, which is two 타."""
    return size * 25.4 / 72


def units(length: float) -> int:
    """Return a length as the format counts it: 7,200 to an inch."""
    return round(length / 25.4 * 7200)
