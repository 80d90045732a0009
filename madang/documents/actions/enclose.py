"""Add and remove enclosures of a draft (붙임)."""

from django.conf import settings
from django.db import transaction
from django.db.models import Max

from madang.core import api as core
from madang.core.api import Actor, FileRef, Refusal
from madang.documents.actions.index_document import index_document
from madang.documents.actions.keep_version import keep_version
from madang.documents.adapters.attachment_reader import Unreadable, read_text
from madang.documents.models import Document, Enclosure
from madang.documents.policy import must_be_own_draft, no_such_document, staff_person
from madang.documents.rules.attachment_check import Attachment, faults

MOST = 30


@transaction.atomic
def enclose(actor: Actor, document_id: int, *, name: str, content: bytes) -> Enclosure:
    """Store a file and add it as the last enclosure; its text is read for search and checks.

    Raises Refusal for an empty, renamed, dangerous or too large file, with the sentence of what to give instead.
    """
    document = _own_draft(actor, document_id)
    if document.enclosures.count() >= MOST:
        raise Refusal(f"붙임은 {MOST}개까지 둘 수 있습니다.", "나머지는 압축하지 말고 다른 문서로 보내 주세요.")
    stored = core.store_file(name=name, content=content, public=False, actor=actor)
    _must_be_sound(stored, content)
    last = document.enclosures.aggregate(last=Max("position"))["last"] or 0
    text, unreadable = _read(content, stored.media_type)
    enclosure = Enclosure.objects.create(
        document=document,
        file_id=stored.id,
        name=stored.name.rpartition(".")[0][:150] or stored.name[:150],
        file_name=stored.name,
        media_type=stored.media_type,
        size=stored.size,
        sha256=stored.sha256,
        position=last + 1,
        text=text,
        unreadable=unreadable,
    )
    _next_edition(document, actor, f"붙임 추가: {stored.name}")
    return enclosure


@transaction.atomic
def take_out(actor: Actor, document_id: int, enclosure_id: int) -> None:
    """Remove an enclosure of a draft; the file itself stays for the former editions."""
    document = _own_draft(actor, document_id)
    enclosure = _of(document, enclosure_id)
    enclosure.delete()
    _next_edition(document, actor, f"붙임 뺌: {enclosure.file_name}")


@transaction.atomic
def name_enclosure(actor: Actor, document_id: int, enclosure_id: int, *, name: str, copies: int) -> None:
    """Say how an enclosure stands in the text: "계획서 1부."."""
    document = _own_draft(actor, document_id)
    enclosure = _of(document, enclosure_id)
    if not name.strip() or not 1 <= copies <= 999:
        raise Refusal("붙임의 이름과 부수를 적어 주세요.", "부수는 1부터 999까지 적을 수 있습니다.")
    enclosure.name, enclosure.copies = name.strip()[:150], copies
    enclosure.save(update_fields=["name", "copies"])
    _next_edition(document, actor, f"붙임 이름: {enclosure.name}")


def _own_draft(actor: Actor, document_id: int) -> Document:
    document = Document.objects.select_for_update().filter(pk=document_id).first()
    if document is None:
        raise no_such_document()
    must_be_own_draft(document, staff_person(actor))
    return document


def _of(document: Document, enclosure_id: int) -> Enclosure:
    found = document.enclosures.filter(pk=enclosure_id).first()
    if found is None:
        raise Refusal("그런 붙임이 없습니다.", "화면을 새로 고쳐 주세요.", status=404)
    return found


def _must_be_sound(stored: FileRef, content: bytes) -> None:
    found = faults(Attachment(stored.name, content, stored.size, stored.media_type, settings.FILE_SIZE_LIMIT))
    if stopping := [fault for fault in found if fault.must]:
        raise Refusal(stopping[0].sentence, "다른 파일로 바꿔 올려 주세요.")


def _read(content: bytes, media_type: str) -> tuple[str, str]:
    """Return (text, why it could not be read)."""
    try:
        return read_text(content, media_type), ""
    except Unreadable as unreadable:
        return "", str(unreadable)[:200]


def _next_edition(document: Document, actor: Actor, reason: str) -> None:
    document.edition += 1
    document.save(update_fields=["edition", "changed_at"])
    index_document(document)
    keep_version(document, document.drafter_id, reason)
    core.record(
        verb="change_enclosures",
        subject=("document", str(document.pk)),
        actor=actor,
        after={"reason": reason, "enclosures": list(document.enclosures.values_list("sha256", flat=True))},
    )
