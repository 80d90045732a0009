"""Reads of stored files, cut to what the actor may see."""

from dataclasses import dataclass
from uuid import UUID

from django.urls import reverse

from madang.core.adapters import file_store
from madang.core.models import StoredFile
from madang.core.rules.people import Actor, ActorKind
from madang.core.rules.refusal import NotFound


@dataclass(frozen=True)
class FileRef:
    """A stored file as other domains know it; `size` in bytes, `address` is where a browser reads it."""

    id: UUID
    name: str
    media_type: str
    size: int
    sha256: str
    public: bool

    @property
    def address(self) -> str:
        return reverse("core:stored-file", args=[self.id, self.name])


def file_ref(stored: StoredFile) -> FileRef:
    return FileRef(stored.pk, stored.name, stored.media_type, stored.size, stored.sha256, stored.public)


def find_file(file_id: UUID, actor: Actor) -> FileRef:
    """Return a file that the actor may see, else raise NotFound."""
    return file_ref(_seen_by(actor, file_id))


def file_content(file_id: UUID, actor: Actor) -> bytes:
    """Return the content of a file that the actor may see, else raise NotFound."""
    return file_store.read(_seen_by(actor, file_id).path)


def _seen_by(actor: Actor, file_id: UUID) -> StoredFile:
    stored = StoredFile.objects.filter(pk=file_id).first()
    if stored is None or not _may_see(actor, stored):
        raise NotFound("파일을 찾을 수 없어요.", "주소가 맞는지 확인해 주세요.")
    return stored


def _may_see(actor: Actor, stored: StoredFile) -> bool:
    is_owner = actor.account_id is not None and actor.account_id == stored.owner_id
    return stored.public or is_owner or actor.kind is ActorKind.SYSTEM
