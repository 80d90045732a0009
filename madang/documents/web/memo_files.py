"""The files of a memo report as a browser reads them: for those who may read the report; each opening is logged."""

from django.http import HttpRequest, HttpResponse
from django.utils.http import content_disposition_header
from django.views.decorators.http import require_GET

from madang.core import api as core
from madang.core.api import SYSTEM
from madang.documents.actions.memo_files import Upload
from madang.documents.actions.open_memo import open_memo_file
from madang.documents.models import MemoFile
from madang.documents.queries.memo_seats import no_such_memo
from madang.documents.rules.byte_range import NotInFileError, asked_part
from madang.documents.rules.voice import is_photo, is_sound
from madang.documents.web.uploads import content_of

PART, NOT_THERE = 206, 416
"""HTTP statuses of a part of a file, and of one that lies outside it."""


@require_GET
@core.staff_required()
def memo_file(request: HttpRequest, memo_id: int, file_id: int, name: str) -> HttpResponse:
    """Return a file, or the part of it that a player asks for. What a browser could run is only downloaded."""
    found = MemoFile.objects.filter(pk=file_id, memo=memo_id, file_name=name).first()
    if found is None:
        raise no_such_memo()
    open_memo_file(core.actor_of(request), memo_id, found.file_name)
    # Who may see it was asked above, by the report and not by the owner of the file.
    content = core.file_content(found.file_id, SYSTEM)
    return _with_headers(_answer(request.headers.get("Range", ""), content, found), found)


def uploads_of(request: HttpRequest) -> tuple[Upload, ...]:
    """Return the files that a form sends under `files`, in their order."""
    return tuple(
        Upload(each.name or "", content_of(each), each.content_type or "") for each in request.FILES.getlist("files")
    )


def _answer(wanted: str, content: bytes, found: MemoFile) -> HttpResponse:
    try:
        part = asked_part(wanted, len(content))
    except NotInFileError:
        return HttpResponse(status=NOT_THERE, headers={"Content-Range": f"bytes */{len(content)}"})
    if part is None:
        return HttpResponse(content, content_type=found.media_type)
    response = HttpResponse(content[part.start : part.stop], content_type=found.media_type, status=PART)
    response["Content-Range"] = f"bytes {part.start}-{part.stop - 1}/{len(content)}"
    return response


def _with_headers(response: HttpResponse, found: MemoFile) -> HttpResponse:
    in_place = is_photo(found.media_type) or is_sound(found.media_type) or found.media_type == "application/pdf"
    response["Accept-Ranges"] = "bytes"
    response["Cache-Control"] = "private, no-store"
    response["X-Content-Type-Options"] = "nosniff"
    response["Content-Disposition"] = content_disposition_header(not in_place, found.file_name) or "inline"
    return response
