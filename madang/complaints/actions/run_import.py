"""Take in the rows of a file, some hundred at a time: each lot is one transaction, so whoever is killed loses nothing.

The batch says how many rows are finished. A process that comes after a killed one goes on there; two that work on the
same batch take turns, for each lot locks the batch first.
"""

from collections.abc import Callable, Sequence
from datetime import datetime

from django.db import transaction
from django.utils import timezone

from madang.complaints.actions.file_complaint import faults_of_given, write_complaints
from madang.complaints.models import Complaint, ImportBatch, ImportRow
from madang.complaints.queries.import_lines import GivenFile, Line, ground_for, lines_of, read_file, read_line
from madang.complaints.rules.filing import GivenComplaint
from madang.complaints.rules.import_states import BatchState
from madang.complaints.rules.importing.columns import of_json
from madang.complaints.rules.importing.identity import LONGEST_NUMBER, is_made
from madang.complaints.rules.importing.row import Ground, ReadRow
from madang.core import api as core
from madang.core.api import Actor, ActorKind, Refusal
from madang.organisation import api as organisation

LOT = 500
"""Rows of one transaction: a quarter of a second, for which other writers of the audit log wait."""

LONGEST_SENTENCE = 300

Told = Callable[[ImportBatch], object]


def run_import(batch_id: int, told: Told = lambda batch: None) -> ImportBatch:
    """Take in whatever of a batch is not finished; `told` hears of every lot. Returns the batch as it ended."""
    batch = _begin(batch_id)
    if batch.state != BatchState.RUNNING:
        return batch
    try:
        lines = _lines_of(batch)
    except Refusal as unreadable:
        return _fail(batch, unreadable)
    ground, actor = ground_for(batch.channel), _actor_of(batch)
    while batch.state == BatchState.RUNNING:
        batch = _take_lot(batch_id, lines, ground, actor)
        told(batch)
    return batch


@transaction.atomic
def _begin(batch_id: int) -> ImportBatch:
    batch = ImportBatch.objects.select_for_update().get(pk=batch_id)
    if batch.state == BatchState.WAITING:
        batch.state = BatchState.RUNNING
        batch.save(update_fields=["state"])
    return batch


def _fail(batch: ImportBatch, refusal: Refusal) -> ImportBatch:
    batch.state, batch.trouble, batch.ended_at = BatchState.FAILED, refusal.sentence[:LONGEST_SENTENCE], timezone.now()
    batch.save(update_fields=["state", "trouble", "ended_at"])
    return batch


def _lines_of(batch: ImportBatch) -> list[Line]:
    content = core.file_content(batch.file_id, core.SYSTEM) if batch.file_id else b""
    return lines_of(read_file(GivenFile(batch.name, content, of_json(batch.mapping))))


def _actor_of(batch: ImportBatch) -> Actor:
    """Return who took the file in, also where the work is done later by the house."""
    person = organisation.people([batch.person_id])[batch.person_id] if batch.person_id else None
    return Actor(person.account_id, person.name, ActorKind.STAFF) if person else core.SYSTEM


@transaction.atomic
def _take_lot(batch_id: int, lines: Sequence[Line], ground: Ground, actor: Actor) -> ImportBatch:
    batch = ImportBatch.objects.select_for_update().get(pk=batch_id)
    if batch.state != BatchState.RUNNING:
        return batch
    # Files that overlap are taken in one after another, so that each sees what the other wrote.
    core.hold("complaints.import")
    lot = lines[batch.done : batch.done + LOT]
    reports = _take(batch, lot, ground, actor)
    ImportRow.objects.bulk_create(reports)
    _count(batch, reports, len(lines))
    return batch


def _take(batch: ImportBatch, lot: Sequence[Line], ground: Ground, actor: Actor) -> list[ImportRow]:
    now = timezone.now()
    read = [read_line(line, ground) for line in lot]
    given = _examined(read, now)
    reports = [_report(batch, line, each) for line, each in zip(lot, read, strict=True)]
    known = _known([each for each in given if each])
    fresh = []
    for report, each in zip(reports, given, strict=True):
        if each:
            key = (each.channel, each.outside_number)
            report.known = key in known
            known.add(key)
            if not report.known:
                fresh.append((report, each))
    _write(fresh, actor, now)
    return reports


def _examined(read: Sequence[ReadRow], now: datetime) -> list[GivenComplaint | None]:
    """Return what may be filed of each row, and note beside the others what speaks against it."""
    whole = [each for each in read if each.given]
    # Whoever filled in the other system's form was not asked our questions.
    found_of = faults_of_given([each.given for each in whole if each.given], now, asked=False)
    for each, found in zip(whole, found_of, strict=True):
        each.faults.extend(fault.sentence for fault in found)
    return [None if each.faults else each.given for each in read]


def _known(given: Sequence[GivenComplaint]) -> set[tuple[str, str]]:
    numbers = {each.outside_number for each in given}
    return set(Complaint.objects.filter(outside_number__in=numbers).values_list("channel", "outside_number"))


def _report(batch: ImportBatch, line: Line, read: ReadRow) -> ImportRow:
    return ImportRow(
        batch=batch,
        line=line.number,
        outside_number="" if is_made(line.known_as) else line.known_as[:LONGEST_NUMBER],
        fault=" ".join(read.faults)[:LONGEST_SENTENCE],
        note=" ".join(read.notes)[:LONGEST_SENTENCE],
    )


def _write(fresh: Sequence[tuple[ImportRow, GivenComplaint]], actor: Actor, now: datetime) -> None:
    written = write_complaints(actor, [given for _, given in fresh], now) if fresh else []
    for (report, _), complaint in zip(fresh, written, strict=True):
        report.complaint = complaint


def _count(batch: ImportBatch, reports: Sequence[ImportRow], total: int) -> None:
    batch.done += len(reports)
    batch.known += sum(report.known for report in reports)
    batch.refused += sum(bool(report.fault) for report in reports)
    batch.taken += sum(report.complaint is not None for report in reports)
    if batch.done >= total:
        batch.state, batch.ended_at = BatchState.DONE, timezone.now()
    batch.save(update_fields=["done", "known", "refused", "taken", "state", "ended_at"])
