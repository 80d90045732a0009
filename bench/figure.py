"""A figure of the page: a finding, how to read it, a plot, and the table beside it."""

from collections.abc import Sequence
from dataclasses import dataclass

from bench.measured import OWN, SetResult

PARTS = (0.0, 0.25, 0.5, 0.75, 1.0)
"""Ticks of an axis of shares."""


@dataclass(frozen=True)
class Figure:
    """`finding` is its title; `reading` says how to read it; the first column of the table names the row."""

    finding: str
    reading: str
    svg: str
    header: Sequence[str]
    rows: Sequence[Sequence[str]]


def look(one: SetResult, name: str) -> str:
    """Return the style of a system: its own for the product, one for each peer."""
    return "own" if name == OWN else f"peer{list(one.peers).index(name) + 1}"


def percent(share: float, digits: int = 0) -> str:
    return f"{share * 100:.{digits}f}\u00a0%"


def number(value: float | None, digits: int = 2) -> str:
    return "-" if value is None else f"{value:.{digits}f}"
