"""Points of a drawn line: 100 wide and 100 high, whatever it counts; the page stretches it."""

from collections.abc import Sequence


def points(counts: Sequence[int], most: int) -> str:
    """Return "x,y x,y" as SVG takes it, zero at the foot; `most` is the count at the top."""
    top, width = max(most, 1), max(len(counts) - 1, 1)
    return " ".join(f"{100 * at / width:.2f},{100 - 100 * count / top:.2f}" for at, count in enumerate(counts))
