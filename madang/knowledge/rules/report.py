"""The report of an import: what became of each row, and why."""

from collections import Counter
from dataclasses import dataclass, field
from enum import StrEnum


class Fate(StrEnum):
    ADDED = "added"
    CHANGED = "changed"
    SAME = "same"
    REFUSED = "refused"
    NOT_OURS = "not_ours"
    GONE = "gone"


FATE_WORDS: dict[Fate, str] = {
    Fate.ADDED: "새로 넣음",
    Fate.CHANGED: "바뀜",
    Fate.SAME: "그대로",
    Fate.REFUSED: "받지 않음",
    Fate.NOT_OURS: "우리 시 자료 아님",
    Fate.GONE: "이번 파일에 없어 내림",
}


@dataclass(frozen=True)
class ReportRow:
    """One row: its line in the file (0 where it has none), the name people know it by, and why."""

    number: int
    name: str
    fate: Fate
    reason: str = ""


@dataclass
class ImportReport:
    file: str
    rows: list[ReportRow] = field(default_factory=list)
    remarks: list[str] = field(default_factory=list)
    """What is to be said of the whole file."""

    def note(self, number: int, name: str, fate: Fate, reason: str = "") -> None:
        self.rows.append(ReportRow(number, name, fate, reason))

    @property
    def counts(self) -> dict[Fate, int]:
        counted = Counter(row.fate for row in self.rows)
        return {fate: counted[fate] for fate in Fate}

    @property
    def took_nothing(self) -> bool:
        """Tell whether rows were refused and none could be used."""
        counts = self.counts
        return bool(counts[Fate.REFUSED]) and not (counts[Fate.ADDED] + counts[Fate.CHANGED] + counts[Fate.SAME])

    def as_data(self) -> dict[str, object]:
        told = [row for row in self.rows if row.reason]
        return {
            "file": self.file,
            "remarks": self.remarks,
            "counts": {str(fate): count for fate, count in self.counts.items()},
            "rows": [{"line": r.number, "name": r.name, "fate": str(r.fate), "reason": r.reason} for r in told],
        }
