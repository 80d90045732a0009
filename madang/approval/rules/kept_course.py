"""The courses as they stand in the database, checked apart from it."""

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter
from typing import Any, NamedTuple, Protocol


class KeptEntry(NamedTuple):
    """An entry as its row says it, for `core.check_signed_chain`.

    `at` is ISO 8601 in UTC with microseconds; `signed` is the text of the content; `evidence` is its digest, or "".
    """

    course: int
    seq: int
    previous_hash: str
    hash: str
    key_id: str
    signature: str
    at: str
    signed: str
    evidence: str

    @property
    def content(self) -> dict[str, Any]:
        """Return what was signed, as the row has it now: where a column strays from the content, the hash tells."""
        return {**json.loads(self.signed), "course": self.course, "at": self.at, "evidence": self.evidence}


class Report(Protocol):
    @property
    def entries(self) -> int: ...
    @property
    def intact(self) -> bool: ...
    @property
    def reason(self) -> str | None: ...


@dataclass(frozen=True)
class Swept:
    """What was found in a share of the courses; `broken` are sentences, each naming its place."""

    chains: int
    entries: int
    broken: tuple[str, ...]


def check_courses(
    rows: Iterable[tuple[Any, ...]],
    check: Callable[[Iterable[KeptEntry]], Report],
    digest: Callable[[Mapping[str, Any]], str],
) -> Swept:
    """Check whole courses. `rows` are in the order of `KeptEntry`, but for the evidence, which is the text itself."""
    chains, entries, broken = 0, 0, []
    for course, its_rows in groupby(rows, key=itemgetter(0)):
        report = check(_entry(row, digest) for row in its_rows)
        chains, entries = chains + 1, entries + report.entries
        if not report.intact:
            broken.append(f"결재 {course}: {report.reason}")
    return Swept(chains, entries, tuple(broken))


def _entry(row: tuple[Any, ...], digest: Callable[[Mapping[str, Any]], str]) -> KeptEntry:
    *told, evidence = row
    return KeptEntry._make([*told, _digest(evidence, digest) if evidence != "{}" else ""])


def _digest(evidence: str, digest: Callable[[Mapping[str, Any]], str]) -> str:
    try:
        return digest(json.loads(evidence))
    except (ValueError, RecursionError):
        return "unreadable"  # no digest is written so
