"""Documents that wait for their decision, for benchmarks: two pages each, one to be decided in every department."""

from dataclasses import dataclass

from bench.archive import UNITS
from madang.approval import api as approval
from madang.approval.api import Chosen, StepRole, Submission
from madang.documents.actions.index_document import index_document
from madang.documents.actions.keep_version import keep_version
from madang.documents.models import Document, UnitTask
from madang.documents.rules.states import DocumentState
from tests.support import office

SENTENCE = "불법 주정차 단속 구간을 넓히고 그 결과를 2026. 11. 23.까지 알려 드립니다. "
ITEMS = 22
"""Of a body that fills two pages."""


@dataclass(frozen=True)
class Waiting:
    """A step to be signed: by whom, and the digest of what they read."""

    document: int
    course: int
    step: int
    decider: str
    digest: str


def open_unit_tasks() -> None:
    UnitTask.objects.bulk_create(
        UnitTask(id=f"task{unit}", department_id=f"unit{unit}", name=f"업무 {unit}", retention="5")
        for unit in range(1, UNITS + 1)
    )


def submit_documents(count: int) -> list[Waiting]:
    """Submit so many documents, the departments in turn."""
    return [_submitted(place, place % UNITS + 1) for place in range(count)]


def body(place: int) -> dict[str, object]:
    """Return a body of two pages; no two places have the same."""
    return {
        "blocks": [
            {"kind": "item", "level": 1 + item % 2, "text": f"{place}-{item} {SENTENCE * 2}"} for item in range(ITEMS)
        ]
    }


def _submitted(place: int, unit: int) -> Waiting:
    document = Document.objects.create(
        title=f"주정차 단속 구간 확대 계획 {place}",
        body=body(place),
        state=DocumentState.IN_APPROVAL,
        department_id=f"unit{unit}",
        drafter_id=f"officer{unit}-1",
        unit_task_id=f"task{unit}",
        openness="open",
        matter="fine",
    )
    index_document(document)
    keep_version(document, document.drafter_id)
    return _decided_by(f"officer{unit}-0", document)


def _decided_by(decider: str, document: Document) -> Waiting:
    steps = (Chosen(1, StepRole.DECIDE, decider),)
    submission = Submission("document", str(document.pk), document.title, steps, matter=document.matter)
    course = approval.course_by_id(approval.submit(office.actor(document.drafter_id), submission))
    assert course
    step = course.steps.get(role=StepRole.DECIDE)
    return Waiting(document.pk, course.pk, step.pk, decider, approval.content_digest(course))
