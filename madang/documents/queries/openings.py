"""Who opened a record, and who tried to (시행령 제28조제3항), with what looks odd about it."""

from dataclasses import dataclass

from madang.core import api as core
from madang.documents.models import AccessEntry
from madang.documents.rules import odd_access
from madang.documents.rules.kinds import Opened
from madang.documents.rules.odd_access import Opening

MOST = 500


@dataclass(frozen=True)
class OpeningRow:
    entry: AccessEntry
    hints: tuple[str, ...]


def openings(label: str, subject_id: int) -> list[OpeningRow]:
    """Return the newest openings of one record, at most `MOST`."""
    found = list(AccessEntry.objects.filter(subject_label=label, subject_id=subject_id)[:MOST])
    told = odd_access.hints([_opening(entry) for entry in found], core.city_calendar().is_open)
    return [OpeningRow(entry, hints) for entry, hints in zip(found, told, strict=True)]


def count_openings(label: str, subject_id: int) -> int:
    return AccessEntry.objects.filter(subject_label=label, subject_id=subject_id).count()


def _opening(entry: AccessEntry) -> Opening:
    return Opening(entry.person_id or entry.name, entry.at, entry.what == Opened.REFUSED)
