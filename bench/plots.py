"""Two plots as inline SVG, in the colours of the page: curves, and dots on their intervals."""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from html import escape

from bench.curves import Points

WIDTH, HEIGHT = 712, 340
LEFT, RIGHT, TOP, BOTTOM = 56, 208, 14, 46
ROW, NAMES = 34, 228
LABEL_GAP = 16.0


@dataclass(frozen=True)
class Axis:
    """From `low` to `high`, with a line at each tick; shares are written as percent."""

    words: str
    low: float
    high: float
    ticks: Sequence[float]
    is_share: bool = True
    is_log: bool = False

    def place(self, value: float) -> float:
        """Return where a value lies, 0 to 1; what lies outside is put on the edge."""
        at, low, high = ((math.log(one) if self.is_log else one) for one in (max(value, 1e-9), self.low, self.high))
        return min(max((at - low) / (high - low), 0.0), 1.0)

    def written(self, value: float) -> str:
        return f"{value * 100:.0f}" if self.is_share else f"{value:g}"


@dataclass(frozen=True)
class Curve:
    """`look` is a class of the page's style sheet. Dots may have a size each (the number of questions)."""

    label: str
    look: str
    points: Points
    sizes: Sequence[float] = ()


@dataclass(frozen=True)
class Line:
    """A vertical line with a word at its top."""

    label: str
    at: float


@dataclass(frozen=True)
class Dot:
    """A value on its interval, in a row of its own; `words` stand behind it."""

    label: str
    look: str
    low: float
    value: float
    high: float
    words: str


@dataclass(frozen=True)
class Plot:
    """Curves over two axes."""

    x: Axis
    y: Axis
    curves: Sequence[Curve]
    lines: Sequence[Line] = field(default_factory=tuple)

    def svg(self, told: str) -> str:
        """Draw it; `told` says in words what is to be seen."""
        parts = [*self._grid(), *map(self._line, self.lines), *map(self._curve, self.curves), *self._labels()]
        return _svg(HEIGHT, told, parts)

    def _at(self, x: float, y: float) -> tuple[float, float]:
        across, down = WIDTH - LEFT - RIGHT, HEIGHT - TOP - BOTTOM
        return LEFT + self.x.place(x) * across, TOP + (1 - self.y.place(y)) * down

    def _grid(self) -> list[str]:
        left, bottom = self._at(self.x.low, self.y.low)
        right, top = self._at(self.x.high, self.y.high)
        rows = [(self._at(self.x.low, tick)[1], self.y.written(tick)) for tick in self.y.ticks]
        columns = [(self._at(tick, self.y.low)[0], self.x.written(tick)) for tick in self.x.ticks]
        return [
            *(f'<line class="grid" x1="{left:.1f}" y1="{y:.1f}" x2="{right:.1f}" y2="{y:.1f}"/>' for y, _ in rows),
            *(_text(left - 8, y + 4, words, "end") for y, words in rows),
            *(_text(x, bottom + 18, words, "middle") for x, words in columns),
            _text((left + right) / 2, bottom + 38, self.x.words, "middle", "quiet"),
            f'<text class="quiet" transform="translate(14 {(top + bottom) / 2:.1f}) rotate(-90)" '
            f'text-anchor="middle">{escape(self.y.words)}</text>',
        ]

    def _line(self, line: Line) -> str:
        x, bottom = self._at(line.at, self.y.low)
        stroke = f'<line class="mark" x1="{x:.1f}" y1="{TOP}" x2="{x:.1f}" y2="{bottom:.1f}"/>'
        return stroke + _text(x + 4, TOP + 10, line.label, "start", "quiet")

    def _curve(self, curve: Curve) -> str:
        places = [self._at(x, y) for x, y in curve.points]
        path = " ".join(f"{x:.1f},{y:.1f}" for x, y in places)
        dots = (
            f'<circle class="{curve.look}" cx="{x:.1f}" cy="{y:.1f}" r="{size:.1f}"/>'
            for (x, y), size in zip(places, curve.sizes, strict=False)
        )
        return f'<polyline class="{curve.look}" points="{path}"/>' + "".join(dots)

    def _labels(self) -> list[str]:
        """Write each label behind the end of its curve."""
        ends = [(self._at(*curve.points[-1]), curve) for curve in self.curves if curve.points]
        ends.sort(key=lambda one: one[0][1])
        heights = _apart([y + 4 for (_, y), _ in ends], HEIGHT - BOTTOM + 4)
        return [
            _text(x + 12, y, curve.label, "start", f"label {curve.look}")
            for ((x, _), curve), y in zip(ends, heights, strict=True)
        ]


def _apart(heights: Sequence[float], lowest: float) -> list[float]:
    """Push labels, highest first, away from each other: down, and up again from the lowest place there is."""
    down: list[float] = []
    for height in heights:
        down.append(max(height, down[-1] + LABEL_GAP) if down else height)
    up: list[float] = []
    for height in reversed(down):
        up.append(min(height, up[-1] - LABEL_GAP if up else lowest))
    return up[::-1]


def dots_svg(axis: Axis, dots: Sequence[Dot], told: str) -> str:
    """Draw a dot on its interval for each row, its label before it and its value behind."""
    height = TOP + ROW * len(dots) + BOTTOM

    def at(value: float) -> float:
        return NAMES + axis.place(value) * (WIDTH - NAMES - 70)

    bottom = height - BOTTOM
    ticks = (
        f'<line class="grid" x1="{at(tick):.1f}" y1="{TOP}" x2="{at(tick):.1f}" y2="{bottom}"/>'
        + _text(at(tick), bottom + 18, axis.written(tick), "middle")
        for tick in axis.ticks
    )
    words = _text((at(axis.low) + at(axis.high)) / 2, bottom + 38, axis.words, "middle", "quiet")
    rows = (_row(dot, TOP + ROW * place + ROW / 2, at) for place, dot in enumerate(dots))
    return _svg(height, told, [*ticks, words, *rows])


def _row(dot: Dot, y: float, at: Callable[[float], float]) -> str:
    return (
        _text(NAMES - 12, y + 4, dot.label, "end", f"label {dot.look}")
        + f'<line class="{dot.look}" x1="{at(dot.low):.1f}" y1="{y:.1f}" x2="{at(dot.high):.1f}" y2="{y:.1f}"/>'
        + f'<circle class="{dot.look}" cx="{at(dot.value):.1f}" cy="{y:.1f}" r="5"/>'
        + _text(at(dot.high) + 10, y + 4, dot.words, "start", f"label {dot.look}")
    )


def _text(x: float, y: float, words: str, anchor: str, look: str = "") -> str:
    return f'<text class="{look}" x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}">{escape(words)}</text>'


def _svg(height: float, told: str, parts: Sequence[str]) -> str:
    head = f'<svg viewBox="0 0 {WIDTH} {height:.0f}" role="img" aria-label="{escape(told)}">'
    return "\n".join([head, *parts, "</svg>"])
