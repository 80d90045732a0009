"""Take in a file of complaints (가져오기): begin, stop, go on. `run_import` does the work."""

import hashlib
from collections.abc import Mapping

from django.db import transaction
from django.utils import timezone

from madang.complaints.actions.seen_batch import seen_batch_to_change
from madang.complaints.models import ImportBatch
from madang.complaints.policy import may_import, staff_person
from madang.complaints.queries.import_lines import GivenFile, read_file
from madang.complaints.rules.import_states import BatchState
from madang.core import api as core
from madang.core.api import Actor, NotAllowed, Refusal
from madang.organisation.api import PersonRef

JOB = "complaints.import_batch"


class TakenBefore(Refusal):
    """The very same file was taken in already."""

    default_status = 409

    def __init__(self, batch: ImportBatch) -> None:
        who = f"{batch.person.name}님이" if batch.person else "명령으로"
        super().__init__(
            f"같은 파일을 {core.words(batch.begun_at)}에 {who} 이미 가져왔습니다. 신고 {batch.taken:,}건을 넣었습니다.",
            "그래도 다시 가져오면 이미 있는 신고는 건너뜁니다.",
        )
        self.batch = batch


@transaction.atomic
def begin_import(actor: Actor, given: GivenFile) -> ImportBatch:
    """Keep a file that can be taken in, and ask for the work. The house itself (a command) works by itself.

    Raises UnreadableFile, ColumnsMissing, TakenBefore: nothing of such a file is kept.
    """
    person = _allowed(actor)
    read = read_file(given)
    if not given.again and (before := taken_before(given.content)):
        raise TakenBefore(before)
    file = core.store_file(name=given.name, content=given.content, public=False, actor=actor)
    batch = ImportBatch.objects.create(
        name=file.name,
        sha256=file.sha256,
        file_id=file.id,
        mapping=read.columns,
        channel=given.channel,
        total=len(read.rows),
        person_id=person.id if person else None,
        begun_at=timezone.now(),
    )
    if person:
        core.defer(JOB, batch_id=batch.pk)
    _record("begin_import", batch, actor, {"name": batch.name, "rows": batch.total, "sha256": file.sha256})
    return batch


@transaction.atomic
def stop_import(actor: Actor, batch_id: int) -> ImportBatch:
    """Stop after the rows that are being written; what was taken in stays."""
    batch = seen_batch_to_change(actor, batch_id)
    if batch.state not in {BatchState.WAITING, BatchState.RUNNING}:
        raise Refusal("이미 끝난 가져오기라 멈출 수 없습니다.", "결과를 확인해 주세요.")
    return _turn(batch, BatchState.STOPPED, "stop_import", actor)


@transaction.atomic
def resume_import(actor: Actor, batch_id: int) -> ImportBatch:
    """Go on with the first row that is not finished."""
    batch = seen_batch_to_change(actor, batch_id)
    if batch.state != BatchState.STOPPED:
        raise Refusal("멈춘 가져오기만 이어서 할 수 있습니다.", "화면을 다시 열어 상태를 확인해 주세요.")
    core.defer(JOB, batch_id=batch.pk)
    return _turn(batch, BatchState.WAITING, "resume_import", actor)


def taken_before(content: bytes) -> ImportBatch | None:
    """Return the import of the very same file, None where there was none or it could not be read."""
    sha256 = hashlib.sha256(content).hexdigest()
    return ImportBatch.objects.select_related("person").filter(sha256=sha256).exclude(state=BatchState.FAILED).first()


def _allowed(actor: Actor) -> PersonRef | None:
    if actor == core.SYSTEM:
        return None
    person = staff_person(actor)
    if not may_import(person):
        raise NotAllowed("민원을 받는 부서의 직원만 파일을 가져올 수 있습니다.", "민원 배부 담당에게 부탁해 주세요.")
    return person


def _turn(batch: ImportBatch, state: BatchState, verb: str, actor: Actor) -> ImportBatch:
    batch.state = state
    batch.save(update_fields=["state"])
    _record(verb, batch, actor, {"done": batch.done, "total": batch.total})
    return batch


def _record(verb: str, batch: ImportBatch, actor: Actor, after: Mapping[str, object]) -> None:
    core.record(verb=verb, subject=("import", str(batch.pk)), actor=actor, after=after)
