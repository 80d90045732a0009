"""Take in the files of a memo report: photos, voice notes, papers."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.conf import settings

from madang.core import api as core
from madang.core.api import Actor, FileRef, Refusal
from madang.documents.models import Memo, MemoFile, MemoMessage
from madang.documents.rules.attachment_check import Attachment, faults
from madang.documents.rules.memo import MOST_FILES
from madang.documents.rules.voice import heard_type

HEAD = 4096
"""Bytes from the start of a file that tell what it is."""


@dataclass(frozen=True)
class Upload:
    """A file as given; `claimed` is the media type that the browser says, which is trusted for sound alone."""

    name: str
    content: bytes
    claimed: str = ""


class MemoFault(Refusal):
    """Something of the report cannot be taken; `field` is where it was given."""

    def __init__(self, field: str, sentence: str, next_step: str | None = None, *, status: int | None = None) -> None:
        super().__init__(sentence, next_step, status=status)
        self.field = field


def keep_files(memo: Memo, message: MemoMessage | None, uploads: Sequence[Upload], actor: Actor) -> None:
    """Store the files in the caller's transaction. Raises MemoFault, which names the file that cannot be taken."""
    if len(uploads) > MOST_FILES:
        raise MemoFault("files", f"파일은 한 번에 {MOST_FILES}개까지 붙일 수 있습니다.", "나누어 보내 주세요.")
    MemoFile.objects.bulk_create(_kept(memo, message, upload, actor) for upload in uploads)


def _kept(memo: Memo, message: MemoMessage | None, upload: Upload, actor: Actor) -> MemoFile:
    try:
        stored = core.store_file(name=upload.name, content=upload.content, public=False, actor=actor)
    except Refusal as refusal:
        told = f"‘{upload.name}’: {refusal.sentence}"
        raise MemoFault("files", told, refusal.next_step, status=refusal.status) from refusal
    _must_be_sound(stored, upload.content)
    return MemoFile(
        memo=memo,
        message=message,
        file_id=stored.id,
        file_name=stored.name,
        media_type=heard_type(stored.media_type, upload.claimed),
        size=stored.size,
        sha256=stored.sha256,
    )


def _must_be_sound(stored: FileRef, content: bytes) -> None:
    """Refuse what no record may be: renamed, runnable, with macros."""
    given = Attachment(stored.name, content[:HEAD], stored.size, stored.media_type, settings.FILE_SIZE_LIMIT)
    if stopping := [fault for fault in faults(given) if fault.must]:
        raise MemoFault("files", f"‘{stored.name}’: {stopping[0].sentence}", "다른 파일로 바꿔 붙여 주세요.")
