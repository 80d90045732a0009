"""Take a document out of the house: PDF/A with its course inside and a signature over all, or HWPX."""

from collections.abc import Mapping

from django.db import transaction
from django.utils import timezone

from madang.approval import api as approval
from madang.core import api as core
from madang.core.api import Actor, Refusal
from madang.documents.actions.keep_version import content_of
from madang.documents.actions.open_document import find_document, open_document
from madang.documents.adapters import hwpx_printer, pdf_signature, typst_printer
from madang.documents.models import Document, Enclosure, Version
from madang.documents.policy import no_such_document
from madang.documents.queries.printing import pictures_of, printed_form
from madang.documents.queries.versions import newest_version
from madang.documents.rules.exported_course import (
    BODY_FILE,
    COURSE_FILE,
    RESERVED,
    ExportedDocument,
    ExportedEnclosure,
    build,
)
from madang.documents.rules.kinds import Opened
from madang.documents.rules.states import DocumentState

# What a correction of the register may change later, such as the openness, is not among them.
_PRINTED = {
    "title": "제목",
    "summary": "문서요지",
    "keywords": "키워드",
    "body": "본문",
    "recipients": "수신자",
    "via": "경유",
    "sender": "발신명의",
}


class NotAsSigned(Refusal):
    """The row of a decided document is not what was signed: somebody changed it past the house."""

    default_status = 409


def export_pdf(actor: Actor, document_id: int) -> tuple[Document, bytes]:
    """Return the document and its PDF; before the decision it is an unsigned preview. Logged as taken out."""
    document = open_document(actor, document_id, Opened.EXPORT, "PDF")
    return document, pdf_of(document)


def pdf_of(document: Document, recipient: str = "") -> bytes:
    """Return the PDF of a document: with its course and signed once decided; `recipient` as in `printed_form`."""
    form, pictures = printed_form(document, recipient), pictures_of(document)
    if document.state != DocumentState.REGISTERED:
        return typst_printer.to_pdf(form, pictures)
    pdf = typst_printer.to_pdf(form, pictures, enclosed_files(document))
    city = core.profile().name
    return pdf_signature.sign(pdf, f"{document.number} 시행 문서", city, f"{city} 전자문서")


def render_pdf(document_id: int) -> tuple[Document, bytes]:
    """Return a document and its PDF for an operator at the machine. Raises NotFound."""
    document = must_be_known(document_id)
    return document, pdf_of(document)


def render_hwpx(document_id: int) -> tuple[Document, bytes]:
    """Return a document and its HWPX for an operator at the machine. Raises NotFound."""
    document = must_be_known(document_id)
    return document, hwpx_printer.to_hwpx(printed_form(document), pictures_of(document))


def must_be_known(document_id: int) -> Document:
    """Return a document, and note in the audit log that the house itself took it out."""
    document = find_document(document_id)
    if document is None:
        raise no_such_document()
    with transaction.atomic():
        core.record(verb="render_document", subject=("document", str(document.pk)), actor=core.SYSTEM)
    return document


def export_hwpx(actor: Actor, document_id: int) -> tuple[Document, bytes]:
    """Return the document and its HWPX. Logged as taken out."""
    document = open_document(actor, document_id, Opened.EXPORT, "HWPX")
    return document, hwpx_printer.to_hwpx(printed_form(document), pictures_of(document))


def enclosed_files(document: Document) -> Mapping[str, bytes]:
    """Return what lies inside the PDF of a decided document: its course, what was signed, and its enclosures."""
    enclosures = list(document.enclosures.all())
    names = _names(enclosures)
    course = approval.course_of("document", str(document.pk))
    if course is None:
        raise ValueError(f"document {document.pk} was registered without a course")
    version = newest_version(document)
    _must_be_as_signed(document, version)
    written = build(
        core.profile().name,
        ExportedDocument(
            number=document.number,
            title=document.title,
            decided_on=timezone.localdate(document.decided_at).isoformat(),
            body_sha256=version.digest,
            enclosures=tuple(
                ExportedEnclosure(name, each.size, each.sha256) for name, each in zip(names, enclosures, strict=True)
            ),
        ),
        course.entries.all(),
        core.public_keys(),
        at=timezone.now().isoformat(),
        sign_link=core.signed_link,
    )
    files = {name: core.file_content(each.file_id, core.SYSTEM) for name, each in zip(names, enclosures, strict=True)}
    return {COURSE_FILE: written, BODY_FILE: core.canonical(version.content), **files}


def _must_be_as_signed(document: Document, version: Version) -> None:
    """The page is drawn from the document's row, the signatures were made over its edition: both must say the same."""
    now, signed = content_of(document), version.content
    changed = [words for name, words in _PRINTED.items() if now.get(name) != signed.get(name)]
    if changed:
        raise NotAsSigned(
            f"결재할 때와 내용이 다릅니다({', '.join(changed)}). 내보내지 않았습니다.",
            "운영자에게 알려 주세요. 누가 데이터베이스를 바꾸었는지 확인해야 합니다.",
        )


def _names(enclosures: list[Enclosure]) -> list[str]:
    """Return a name for each enclosure that no other one has: a second one of a name carries its place before it."""
    names: list[str] = []
    for place, each in enumerate(enclosures, start=1):
        name = each.file_name
        while name in RESERVED or name in names:
            name = f"{place}. {name}"
        names.append(name)
    return names
