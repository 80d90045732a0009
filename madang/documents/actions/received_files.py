"""Keep the files of what arrived; their texts are read by a job."""

from collections.abc import Mapping

from django.conf import settings

from madang.core import api as core
from madang.core.api import Actor, Refusal
from madang.documents.actions.index_receipt import index_receipt
from madang.documents.adapters.attachment_reader import Unreadable, read_text, reads
from madang.documents.models import Receipt, ReceivedFile
from madang.documents.rules.attachment_check import Attachment, faults

MOST, HEAD = 30, 4096
JOB = "documents.read_received"


def keep_received(receipt: Receipt, files: Mapping[str, bytes], actor: Actor) -> None:
    """Store the files in the caller's transaction.

    Raises Refusal for an empty, dangerous or too large one, with its name.
    """
    if len(files) > MOST:
        raise Refusal(f"파일은 {MOST}개까지 넣을 수 있습니다.", "나누어 등록해 주세요.")
    for name, content in files.items():
        _keep(receipt, name, content, actor)
    if files:
        core.defer(JOB, receipt_id=receipt.pk)


def read_received(receipt_id: int) -> None:
    """Read what the files say, for search; one that cannot be read stays without words."""
    receipt = Receipt.objects.filter(pk=receipt_id).first()
    if receipt is None:
        return
    for file in receipt.files.filter(text=""):
        if reads(file.media_type):
            file.text = _text(file)
            file.save(update_fields=["text"])
    index_receipt(receipt)


def _keep(receipt: Receipt, name: str, content: bytes, actor: Actor) -> None:
    try:
        stored = core.store_file(name=name, content=content, public=False, actor=actor)
    except Refusal as refusal:
        raise Refusal(f"‘{name}’: {refusal.sentence}", refusal.next_step, status=refusal.status) from refusal
    given = Attachment(name, content[:HEAD], len(content), stored.media_type, settings.FILE_SIZE_LIMIT)
    if stopping := [fault for fault in faults(given) if fault.must]:
        raise Refusal(f"‘{name}’: {stopping[0].sentence}", "다른 파일로 바꿔 올려 주세요.")
    ReceivedFile.objects.create(
        receipt=receipt,
        file_id=stored.id,
        file_name=stored.name,
        media_type=stored.media_type,
        size=stored.size,
        sha256=stored.sha256,
    )


def _text(file: ReceivedFile) -> str:
    try:
        return read_text(core.file_content(file.file_id, core.SYSTEM), file.media_type)
    except Unreadable:
        return ""
