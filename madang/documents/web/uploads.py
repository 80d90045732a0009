"""What a form uploads, read only where it is not too large."""

from django.conf import settings
from django.core.files.uploadedfile import UploadedFile

from madang.core import api as core
from madang.core.api import Refusal


def content_of(file: "UploadedFile[bytes]") -> bytes:
    """Return what was uploaded. Raises Refusal for a file over FILE_SIZE_LIMIT, which is never read into memory."""
    if (file.size or 0) > settings.FILE_SIZE_LIMIT:
        most = core.most_megabytes()
        raise Refusal(f"‘{file.name}’ 파일이 {most}MB보다 큽니다.", "크기를 줄이거나 나누어 올려 주세요.", status=413)
    content: bytes = file.read()
    return content
