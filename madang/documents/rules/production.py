"""The production report of a year (생산현황): a line a department, and their sum (시행령 제33조, 제42조)."""

from collections.abc import Iterable
from dataclasses import dataclass, fields
from datetime import date


@dataclass(frozen=True)
class Production:
    """What one department, or the city, registered in a year; `told_on`: when the record centre was told of it."""

    department: str
    produced: int = 0
    received: int = 0
    reported: int = 0
    open: int = 0
    partial: int = 0
    closed: int = 0
    files: int = 0
    told_on: date | None = None

    @property
    def all(self) -> int:
        return self.produced + self.received + self.reported


_COUNTED = tuple(field.name for field in fields(Production) if field.name not in {"department", "told_on"})

PRODUCTION_HEAD = ("부서", "생산", "접수", "보고", "등록 계", "공개", "부분공개", "비공개", "기록물철", "알린 날")


def total(rows: Iterable[Production]) -> Production:
    """Return the line of the whole city."""
    lines = list(rows)
    return Production("합계", **{name: sum(getattr(line, name) for line in lines) for name in _COUNTED})


def cells(row: Production) -> tuple[str, ...]:
    """Return the line as it is printed under `PRODUCTION_HEAD`."""
    counts = (row.produced, row.received, row.reported, row.all, row.open, row.partial, row.closed, row.files)
    return (row.department, *map(str, counts), row.told_on.isoformat() if row.told_on else "")
