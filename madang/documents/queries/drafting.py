"""What the page of a draft offers to choose from: the line, the classes, the files, the templates."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import Q
from django.utils import timezone

from madang.approval import api as approval
from madang.approval.api import Matter, Proposal, StepRole
from madang.core.api import Refusal
from madang.documents.models import Document, RecordFile, Template, UnitTask
from madang.documents.rules import line_rows
from madang.documents.rules.line_rows import Row
from madang.organisation import api as organisation
from madang.organisation.api import PersonRef


@dataclass(frozen=True)
class LineRow:
    """One row of the line as the page shows it; `today` says where the person is away."""

    row: Row
    person: PersonRef
    role_words: str
    today: str


@dataclass(frozen=True)
class LineView:
    """The chosen line beside the one that the 전결규정 proposes. `shift` is a sentence where they differ."""

    rows: tuple[LineRow, ...]
    proposal: Proposal | None
    refused: str
    shift: str


def line_view(document: Document, person: PersonRef, day: date) -> LineView:
    """Return the line of a draft; an empty one is filled with the proposal."""
    try:
        proposal, refused = approval.propose(person, document.matter, document.amount, day), ""
    except Refusal as refusal:
        proposal, refused = None, f"{refusal.sentence} {refusal.next_step or ''}"
    rows: Sequence[Row] = document.line or (proposed_rows(proposal) if proposal else [])
    return LineView(tuple(_row_views(rows, day)), proposal, refused, _shift(rows, proposal))


def proposed_rows(proposal: Proposal) -> list[Row]:
    return [line_rows.row(step.role.value, step.person.id, step.stage) for step in proposal.steps]


def unit_tasks(department_id: str) -> list[UnitTask]:
    return list(UnitTask.objects.filter(department=department_id, withdrawn=False))


def open_files(department_id: str) -> list[RecordFile]:
    """Return the files that a document of this year may go to."""
    year = timezone.localdate().year
    return list(RecordFile.objects.filter(department=department_id, year=year, finished_on=None))


def templates_for(department_id: str) -> list[Template]:
    """Return the templates that hold for everybody, and the department's own; those of a group stand together."""
    found = list(Template.objects.filter(Q(department=None) | Q(department=department_id), withdrawn=False))
    groups = list(dict.fromkeys(template.group for template in found))
    return sorted(found, key=lambda template: groups.index(template.group))


def matters(department_id: str) -> list[Matter]:
    return approval.matters(timezone.localdate(), department_id)


def _row_views(rows: Sequence[Row], day: date) -> list[LineRow]:
    people = organisation.people(row["person"] for row in rows)
    standing = organisation.standing(people, day)
    acting = organisation.people(s.acting for s in standing.values() if s.acting)
    found = []
    for row in rows:
        person = people.get(row["person"])
        if person is not None:
            here = standing[person.id]
            away = here.away[0][1] if here.away else ""
            instead = acting.get(here.acting or "")
            today = f"{away} 중" + (f", 대행 {instead.position} {instead.name}" if instead else "") if away else ""
            found.append(LineRow(row, person, approval.ROLE_WORDS[StepRole(row["role"])], today))
    return found


def _shift(rows: Sequence[Row], proposal: Proposal | None) -> str:
    chosen = [row["person"] for row in rows if row["role"] == line_rows.DECIDE]
    if proposal is None or len(chosen) != 1:
        return ""
    person = organisation.people(chosen).get(chosen[0])
    proposed = proposal.steps[-1].person
    if person is None or person.id == proposed.id:
        return ""
    shifted = approval.shift(proposed.rank, person.rank)
    return approval.SHIFT_SENTENCES[shifted] if shifted else ""
