"""What the charts of the city's board draw: shades, bars and lines. Plain SVG and HTML, so that they print."""

from dataclasses import dataclass

from madang.complaints.queries.boards_counted import CityBoard, Named
from madang.complaints.rules.boards import findings
from madang.complaints.rules.boards.figures import Counted, share
from madang.complaints.rules.boards.levels import Shade, level_of, shades
from madang.complaints.rules.boards.lines import points
from madang.complaints.rules.boards.periods import Period

BARS = 8
"""Kinds and channels that are drawn; the table beneath has all of them."""


@dataclass(frozen=True)
class DrawnBar:
    """`length` in percent of the longest."""

    name: str
    count: int
    share: str
    length: float


@dataclass(frozen=True)
class DrawnPart:
    """A part of one bar: where it begins and how long it is, in percent of the whole."""

    kind: str
    name: str
    count: int
    share: str
    at: float
    length: float


@dataclass(frozen=True)
class DrawnLines:
    received: str
    closed: str
    most: int
    first: Period
    last: Period
    weekly: bool


def map_of(board: CityBoard) -> tuple[list[Shade], dict[str, dict[str, int]]]:
    """Return the legend, and for each area what the map says of it."""
    counts = {key: counted.received for key, _, counted in board.areas if key}
    legend = shades(counts.values())
    return legend, {key: {"count": count, "level": level_of(count, legend)} for key, count in counts.items()}


def heat_of(board: CityBoard) -> tuple[list[Shade], list[tuple[int, list[tuple[int, int]]]]]:
    """Return the legend, and for each hour the count and level of each weekday."""
    counts = board.counts.by_hour
    legend = shades(counts.values())
    rows = [(hour, [counts.get((day, hour), 0) for day in range(1, 8)]) for hour in range(24)]
    return legend, [(hour, [(count, level_of(count, legend)) for count in row]) for hour, row in rows]


def bars_of(named: Named, total: int) -> list[DrawnBar]:
    return bars([(name, counted.received) for _, name, counted in named[:BARS]], total)


def bars(counts: list[tuple[str, int]], total: int) -> list[DrawnBar]:
    longest = max((count for _, count in counts), default=0) or 1
    return [
        DrawnBar(name, count, findings.percent(count, total), round(100 * count / longest, 1)) for name, count in counts
    ]


def lines_of(board: CityBoard) -> DrawnLines:
    spans = board.spans
    received, closed = [span[1] for span in spans], [span[2] for span in spans]
    most = max(*received, *closed)
    first, last = spans[0][0], spans[-1][0]
    return DrawnLines(points(received, most), points(closed, most), most, first, last, spans[0][0].days > 1)


def deadlines_of(total: Counted) -> list[DrawnPart]:
    counts = (
        ("good", "처음 기한 안", total.in_time - total.in_longer_time),
        ("longer", "연장한 기한 안", total.in_longer_time),
        ("late", "늦음", total.due - total.in_time),
    )
    parts, at = [], 0.0
    for kind, name, count in counts:
        length = 100 * (share(count, total.due) or 0)
        parts.append(DrawnPart(kind, name, count, findings.percent(count, total.due), round(at, 2), round(length, 2)))
        at += length
    return parts
