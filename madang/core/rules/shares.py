"""Rows in order, cut into shares that are worked on apart."""

from collections.abc import Callable, Iterable, Iterator
from itertools import groupby
from typing import TypeVar

Row = TypeVar("Row")

SHARE = 2_000
"""Rows of a share: a tenth of a second of checking, so that starting work on one weighs nothing."""


def in_shares(rows: Iterable[Row], together: Callable[[Row], object], at_least: int = SHARE) -> Iterator[list[Row]]:
    """Yield shares of `at_least` rows, the last may have fewer; neighbours with an equal `together` stay in one."""
    share: list[Row] = []
    for _, neighbours in groupby(rows, key=together):
        share += neighbours
        if len(share) >= at_least:
            yield share
            share = []
    if share:
        yield share
