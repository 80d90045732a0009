"""A city pack as data: where each value stands, and how a fault in it is told."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from pydantic_core import ErrorDetails

Path = tuple[str | int, ...]
"""The way to a value inside a file: keys and positions, outermost first."""


@dataclass(frozen=True)
class Fault:
    """One thing wrong in a pack: the file, the line (from 1), the field, and a Korean sentence."""

    file: str
    line: int
    field: str
    sentence: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line} {self.field}: {self.sentence}".replace(" : ", ": ")


@dataclass(frozen=True)
class Entry:
    """One record of a pack with the place it came from."""

    file: str
    data: Mapping[str, Any]
    lines: Mapping[Path, int]

    def line(self, path: Path = ()) -> int:
        """Return the line of a value, or of the nearest value around it."""
        while path and path not in self.lines:
            path = path[:-1]
        return self.lines.get(path, 1)

    def fault(self, path: Path, sentence: str) -> Fault:
        return Fault(self.file, self.line(path), field_words(path), sentence)


@dataclass(frozen=True)
class LoadReport:
    """What loading one section changed: counts of records."""

    section: str
    added: int = 0
    changed: int = 0
    same: int = 0
    withdrawn: int = 0

    @property
    def changes(self) -> dict[str, int]:
        return {"added": self.added, "changed": self.changed, "withdrawn": self.withdrawn}

    @property
    def has_changes(self) -> bool:
        return any(self.changes.values())


def field_words(path: Path) -> str:
    """Write a path as people do: `answer[2].rows`, positions from 1."""
    words = ""
    for part in path:
        words += f"[{part + 1}]" if isinstance(part, int) else f".{part}"
    return words.lstrip(".") or "-"


_SENTENCES = {
    "missing": "꼭 있어야 하는 항목이에요.",
    "extra_forbidden": "이 자리에 없는 항목이에요. 철자를 확인해 주세요.",
    "string_type": "글자여야 해요. 따옴표로 묶어 주세요.",
    "string_too_short": "비워 둘 수 없어요.",
    "string_too_long": "글자 수가 {max_length}자를 넘어요.",
    "too_short": "적어도 {min_length}개가 있어야 해요.",
    "too_long": "{max_length}개를 넘을 수 없어요.",
    "list_type": "목록이어야 해요.",
    "dict_type": "이름과 값의 묶음이어야 해요.",
    "model_type": "이름과 값의 묶음이어야 해요.",
    "literal_error": "{expected} 가운데 하나여야 해요.",
    "enum": "{expected} 가운데 하나여야 해요.",
    "bool_type": "true 또는 false여야 해요.",
    "union_tag_invalid": "{expected_tags} 가운데 하나여야 해요.",
    "union_tag_not_found": "답의 조각은 text, list, table 같은 이름 하나로 시작해야 해요.",
    "string_pattern_mismatch": "쓸 수 없는 모양이에요 ({pattern}).",
    "greater_than_equal": "{ge}보다 작을 수 없어요.",
    "less_than_equal": "{le}보다 클 수 없어요.",
}


def sentence_for(error: ErrorDetails) -> str:
    """Say in Korean what pydantic found."""
    if error["type"] == "value_error":
        return str(error["ctx"]["error"])
    if error["type"].startswith(("date", "datetime")):
        return "날짜여야 해요 (예: 2026-11-22)."
    known = _SENTENCES.get(error["type"])
    return known.format(**error.get("ctx", {})) if known else f"값이 맞지 않아요 ({error['msg']})."


def faults_of(entry: Entry, errors: Iterable[ErrorDetails]) -> Iterator[Fault]:
    for error in errors:
        yield entry.fault(tuple(error["loc"]), sentence_for(error))
