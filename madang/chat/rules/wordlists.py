"""The data beside the rules: UTF-8 files in `madang/chat/data`; in the lists `#` begins a remark."""

from functools import cache
from importlib.resources import files
from typing import Any

import yaml


def read_text(name: str) -> str:
    return (files("madang.chat") / "data" / name).read_text(encoding="utf-8")


@cache
def read_columns(name: str) -> tuple[tuple[str, ...], ...]:
    """Return the rows of a list of columns parted by tabs, without remarks and empty lines."""
    lines = (line for line in read_text(name).splitlines() if line and not line.startswith("#"))
    return tuple(tuple(line.split("\t")) for line in lines)


@cache
def read_rows(name: str) -> tuple[dict[str, Any], ...]:
    """Return the records of a YAML list."""
    return tuple(yaml.safe_load(read_text(name)))
