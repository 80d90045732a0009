"""The data beside the rules: UTF-8 files in `madang/knowledge/data`; in the lists `#` begins a remark."""

from functools import cache
from importlib.resources import files


def read_text(name: str) -> str:
    """Return a data file as it is."""
    return (files("madang.knowledge") / "data" / name).read_text(encoding="utf-8")


@cache
def names_in(folder: str) -> list[str]:
    """Return the names of the lists in a folder of the data, in order."""
    held = (files("madang.knowledge") / "data" / folder).iterdir()
    return sorted(f"{folder}/{file.name}" for file in held if file.name.endswith(".tsv"))


@cache
def read_lines(name: str) -> tuple[str, ...]:
    """Return the lines of a list, without remarks and empty ones."""
    return tuple(line for line in read_text(name).splitlines() if line and not line.startswith("#"))


@cache
def read_pairs(name: str) -> tuple[tuple[str, str], ...]:
    """Return the pairs of a list of two columns parted by a tab, in the order of the file."""
    return tuple((left, right) for left, _, right in (line.partition("\t") for line in read_lines(name)))
