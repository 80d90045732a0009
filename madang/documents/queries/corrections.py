"""The corrections of a line of the register, in words: what stood there, what stands there, who, why."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from madang.documents.models import RecordFile, RegisterCorrection, RegisterEntry, UnitTask
from madang.documents.rules.corrections import CORRECTED_WORDS, value_words


@dataclass(frozen=True)
class ShownCorrection:
    """`changes`: what it is, what stood there, what stands there."""

    correction: RegisterCorrection
    changes: tuple[tuple[str, str, str], ...]


def corrections_of(entry: RegisterEntry) -> list[ShownCorrection]:
    """Return the corrections of a line, the newest first."""
    found = list(entry.corrections.select_related("by"))
    names = _names([values for each in found for values in (each.before, each.after)])
    return [ShownCorrection(each, tuple(_changes(each, names))) for each in found]


def _changes(correction: RegisterCorrection, names: Mapping[tuple[str, str], str]) -> list[tuple[str, str, str]]:
    def words(name: str, value: object) -> str:
        return names.get((name, str(value))) or value_words(name, value)

    before, after = correction.before, correction.after
    return [(CORRECTED_WORDS[name], words(name, before[name]), words(name, after[name])) for name in after]


def _names(told: Sequence[Mapping[str, object]]) -> dict[tuple[str, str], str]:
    """Return the names of the 단위과제 and 기록물철 that corrections name by their ids."""
    tasks = UnitTask.objects.filter(pk__in={str(values["unit_task"]) for values in told if values.get("unit_task")})
    files = RecordFile.objects.filter(pk__in={values["record_file"] for values in told if values.get("record_file")})
    return {("unit_task", task.pk): task.name for task in tasks} | {
        ("record_file", str(file.pk)): f"{file.title} {file.serial:06d}" for file in files
    }
