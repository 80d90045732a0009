"""A kept photograph as a browser reads it: by whoever was let through, and by no cache on the way."""

from uuid import UUID

from django.conf import settings
from django.core.files.uploadedfile import UploadedFile
from django.http import HttpResponse

from madang.complaints.actions.keep_photo import NotAPhoto
from madang.complaints.rules.photo_problems import PhotoProblem
from madang.complaints.rules.photos import MOST_BYTES
from madang.core import api as core
from madang.core.api import SYSTEM

PRIVATE = "private, max-age=3600"
"""A photograph never changes under its address; the sender's own browser may show it again for an hour."""


def photo_answer(file_id: UUID | str, name: str, cache: str = PRIVATE) -> HttpResponse:
    """Return the photograph. Who may see it was asked by the caller."""
    content = core.file_content(UUID(str(file_id)), SYSTEM)
    response = HttpResponse(content, content_type="image/jpeg")
    response["Cache-Control"] = cache
    response["X-Content-Type-Options"] = "nosniff"
    response["X-Robots-Tag"] = "noindex"
    response["Content-Disposition"] = f'inline; filename="{name}.jpg"'
    return response


def uploaded(file: "UploadedFile[bytes]") -> bytes:
    """Return what was uploaded; a file that is too large is never read into memory. Raises NotAPhoto."""
    if (file.size or 0) > min(MOST_BYTES, settings.FILE_SIZE_LIMIT):
        raise NotAPhoto(PhotoProblem.TOO_LARGE)
    content: bytes = file.read()
    return content
