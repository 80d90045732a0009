"""Keep a file that somebody looks at before it is taken in; left alone, it is forgotten in a day."""

from datetime import datetime, timedelta
from uuid import UUID

from django.db import transaction

from madang.complaints.policy import may_import, staff_person
from madang.complaints.queries.import_lines import GivenFile, read_table
from madang.core import api as core
from madang.core.api import Actor, FileRef, NotAllowed

DRAFT_LASTS = timedelta(days=1)


@transaction.atomic
def keep_import_draft(actor: Actor, name: str, content: bytes, now: datetime) -> FileRef:
    """Keep a file whose rows can be read. Raises UnreadableFile for any other, and nothing of it is kept."""
    if not may_import(staff_person(actor)):
        raise NotAllowed("민원을 받는 부서의 직원만 파일을 가져올 수 있습니다.", "민원 배부 담당에게 부탁해 주세요.")
    read_table(GivenFile(name, content))
    kept = core.store_file(name=name, content=content, public=False, actor=actor)
    core.defer("complaints.forget_import_draft", at=now + DRAFT_LASTS, file_id=str(kept.id))
    return kept


def forget_import_draft(file_id: UUID) -> None:
    """Remove a file that was not taken in; one that was stays with its import."""
    core.remove_files([file_id], core.SYSTEM)
