"""Take a file in."""

import hashlib

from django.conf import settings
from django.db import transaction

from madang.core.actions.record import record
from madang.core.adapters import file_store
from madang.core.models import StoredFile
from madang.core.models.stored_file import storage_path
from madang.core.queries.files import FileRef, file_ref
from madang.core.rules.file_name import clean_name
from madang.core.rules.media_type import media_type_of
from madang.core.rules.people import Actor
from madang.core.rules.refusal import Refusal
from madang.core.rules.svg import UnsafeDrawingError, refuse_unsafe


@transaction.atomic
def store_file(*, name: str, content: bytes, public: bool, actor: Actor) -> FileRef:
    """Keep a file of the actor's; the same file given again is the same file.

    The type is told by the content, not by the name. `public` files are read by anyone who has the address, others by
    their owner, and through the domain that keeps them. Raises Refusal for an empty file, one over FILE_SIZE_LIMIT
    bytes, or an unsafe drawing.
    A content that was written in a transaction which rolled back is removed by `sweep_files`.
    """
    kept_name = clean_name(name)
    media_type = _checked_type(kept_name, content)
    sha256 = hashlib.sha256(content).hexdigest()
    # Before the row is looked for: whoever is removing the same file holds the path until it is gone.
    file_store.keep(storage_path(sha256), content)
    stored, is_new = StoredFile.objects.get_or_create(
        sha256=sha256,
        name=kept_name,
        public=public,
        owner_id=actor.account_id,
        defaults={"media_type": media_type, "size": len(content)},
    )
    if is_new:
        record(verb="store_file", subject=("file", str(stored.pk)), actor=actor, after=_facts(stored))
    return file_ref(stored)


def _checked_type(name: str, content: bytes) -> str:
    if not content:
        raise Refusal("빈 파일이에요.", "내용이 있는 파일을 골라 주세요.")
    if len(content) > settings.FILE_SIZE_LIMIT:
        limit = file_store.most_megabytes()
        raise Refusal(f"파일이 너무 커요. {limit}MB까지 올릴 수 있어요.", "크기를 줄여서 다시 올려 주세요.", status=413)
    media_type = media_type_of(name, content)
    if media_type == "image/svg+xml":
        _must_be_safe_drawing(content)
    return media_type


def _must_be_safe_drawing(content: bytes) -> None:
    try:
        refuse_unsafe(content)
    except UnsafeDrawingError as unsafe:
        raise Refusal(str(unsafe), "움직임과 바깥 연결을 뺀 그림으로 다시 저장해 주세요.") from unsafe


def _facts(stored: StoredFile) -> dict[str, object]:
    return {"name": stored.name, "media_type": stored.media_type, "sha256": stored.sha256, "public": stored.public}
