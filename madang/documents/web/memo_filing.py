"""How a report will be filed, said in one line beside the button that sends it."""

from dataclasses import dataclass

from madang.documents.actions.send_memo import default_retention
from madang.documents.models import UnitTask
from madang.documents.rules.openness import Openness, printed
from madang.documents.rules.retention import RETENTION_NAMES, Retention
from madang.documents.web.memo_forms import WrittenMemo

NOT_SAID, NOT_CHOSEN = "정하지 않음", "고르지 않음"


@dataclass(frozen=True)
class FiledAs:
    """A choice of 단위과제; `retention` in words, such as "5년"."""

    id: str
    name: str
    retention: str


@dataclass(frozen=True)
class FilingLine:
    """The three words of the line: "주정차 과태료 부과", "부분공개(6)", "5년"."""

    task: str
    openness: str
    retention: str


def filed_as(written: WrittenMemo, task: UnitTask | None) -> FilingLine:
    return FilingLine(task.name if task else NOT_SAID, _openness(written), retention_words(task))


def retention_words(task: UnitTask | None) -> str:
    return RETENTION_NAMES[Retention(default_retention(task))]


def _openness(written: WrittenMemo) -> str:
    if not written.openness:
        return NOT_CHOSEN
    openness = Openness(written.openness)
    return printed(openness, () if openness is Openness.OPEN else written.grounds)
