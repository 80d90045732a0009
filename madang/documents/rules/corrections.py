"""What a correction of the register changed, as staff read it."""

from collections.abc import Callable, Mapping

from madang.documents.rules.kinds import ACCESS_WORDS, Access
from madang.documents.rules.openness import OPENNESS_NAMES, Openness
from madang.documents.rules.retention import RETENTION_NAMES, Retention

CORRECTED_WORDS = {
    "title": "제목", "person": "기안·접수자", "decider": "결재자", "counterpart": "수신·발신",
    "extra_number": "특수번호", "openness": "공개 구분", "grounds": "비공개 근거", "retention": "보존기간",
    "list_access": "목록 열람", "unit_task": "단위과제", "record_file": "기록물철",
}  # fmt: skip


def value_words(name: str, value: object) -> str:
    """Return a value of the register in words; "" for an empty one."""
    if not value:
        return ""
    return _WORDS[name](value) if name in _WORDS else str(value)


def _numbers(value: object) -> str:
    return ", ".join(f"{number}호" for number in value) if isinstance(value, list | tuple) else str(value)


_WORDS: Mapping[str, Callable[[object], str]] = {
    "openness": lambda value: OPENNESS_NAMES[Openness(str(value))],
    "grounds": _numbers,
    "retention": lambda value: RETENTION_NAMES[Retention(str(value))],
    "list_access": lambda value: ACCESS_WORDS[Access(str(value))],
}
