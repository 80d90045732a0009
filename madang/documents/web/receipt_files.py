"""The files of what arrived, each opening logged by its name."""

from django.http import HttpRequest, HttpResponse
from django.utils.http import content_disposition_header
from django.views.decorators.http import require_GET

from madang.core import api as core
from madang.documents.actions.open_receipt import open_receipt
from madang.documents.models import Enclosure, ReceivedFile
from madang.documents.queries.receipt_sides import no_such_receipt
from madang.documents.rules.kinds import Opened

_SHOWN_IN_PLACE = frozenset({"application/pdf", "image/png", "image/jpeg"})


@require_GET
@core.staff_required()
def file(request: HttpRequest, receipt_id: int, file_id: int) -> HttpResponse:
    """Give a file of what came from outside; each opening is logged."""
    kept = ReceivedFile.objects.filter(pk=file_id, receipt=receipt_id).first()
    if kept is None:
        raise no_such_receipt()
    open_receipt(core.actor_of(request), receipt_id, Opened.FILE, kept.file_name)
    return _file(core.file_content(kept.file_id, core.SYSTEM), kept.media_type, kept.file_name)


@require_GET
@core.staff_required()
def enclosure(request: HttpRequest, receipt_id: int, enclosure_id: int) -> HttpResponse:
    """Give an enclosure of a document from inside, to whoever may read the receipt."""
    kept = Enclosure.objects.filter(pk=enclosure_id, document__receipts=receipt_id).first()
    if kept is None:
        raise no_such_receipt()
    open_receipt(core.actor_of(request), receipt_id, Opened.FILE, kept.file_name)
    return _file(core.file_content(kept.file_id, core.SYSTEM), kept.media_type, kept.file_name)


def _file(content: bytes, media_type: str, name: str) -> HttpResponse:
    response = HttpResponse(content, content_type=media_type)
    as_attachment = media_type not in _SHOWN_IN_PLACE
    response["Content-Disposition"] = content_disposition_header(as_attachment, name) or "attachment"
    response["X-Content-Type-Options"] = "nosniff"
    response["Cache-Control"] = "private, no-store"
    return response
