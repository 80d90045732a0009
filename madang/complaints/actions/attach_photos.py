"""Put photographs to the rows of an import that named them, where the files came apart."""

from collections.abc import Iterable, Sequence
from uuid import UUID

from django.db import transaction
from django.db.models import QuerySet

from madang.complaints.actions.keep_photo import NotAPhoto, keep_photo
from madang.complaints.actions.seen_batch import seen_batch_to_change
from madang.complaints.models import ImportBatch, ImportRow, Photo
from madang.complaints.rules.filing import GivenPhoto
from madang.complaints.rules.importing.packed import BrokenArchiveError, Packed, is_archive, match, paths_in, unpack
from madang.core import api as core
from madang.core.api import SYSTEM, Actor, Refusal

JOB = "complaints.attach_photos"
MOST_FILES = 200
"""Files of one form; more of them are packed."""

LONGEST_NOTE = 300


@transaction.atomic
def give_photos(actor: Actor, batch_id: int, files: Sequence[tuple[str, bytes]]) -> int:
    """Keep (name, content) of photographs, or of ZIPs with them, and ask for the work. Returns how many came."""
    batch = seen_batch_to_change(actor, batch_id)
    if not 0 < len(files) <= MOST_FILES:
        raise Refusal(
            f"사진이나 ZIP 파일을 1개에서 {MOST_FILES}개까지 고를 수 있습니다.", "많으면 ZIP으로 묶어 주세요."
        )
    if not _waiting(batch):
        raise Refusal("사진을 기다리는 줄이 없습니다.", "사진 이름이 사진1, 사진2 열에 있는 파일에만 붙일 수 있습니다.")
    kept = [core.store_file(name=name, content=content, public=False, actor=actor) for name, content in files]
    core.defer(JOB, batch_id=batch.pk, file_ids=[str(each.id) for each in kept])
    after = {"files": len(kept)}
    core.record(verb="give_photos", subject=("import", str(batch.pk)), actor=actor, after=after)
    return len(kept)


def attach_photos(batch_id: int, file_ids: Sequence[str]) -> None:
    """Put each photograph to the rows that named it, one transaction each; what it was given for is then forgotten."""
    batch = ImportBatch.objects.get(pk=batch_id)
    for file_id in map(UUID, file_ids):
        _attach_file(batch, file_id)
        core.remove_files([file_id], SYSTEM)


def _attach_file(batch: ImportBatch, file_id: UUID) -> None:
    file, content = core.find_file(file_id, SYSTEM), core.file_content(file_id, SYSTEM)
    try:
        packed = is_archive(content)
        matched = match(paths_in(content) if packed else [file.name], _waiting(batch))
        files = unpack(content, matched.names) if packed else iter([Packed(file.name, content)])
        for each in files:
            _attach(batch, each, matched.names[each.path])
        _note_doubtful(batch, matched.doubtful)
    except BrokenArchiveError:
        trouble = f"ZIP 파일을 열 수 없습니다: {file.name}. 파일이 끝까지 있는지, 암호가 없는지 확인해 주세요."
        batch.trouble = trouble[:LONGEST_NOTE]
        batch.save(update_fields=["trouble"])


def _waiting(batch: ImportBatch) -> list[str]:
    """Return the names of the photographs whose files are missing; one may stand in several rows."""
    return list(_missing(batch).exclude(name="").values_list("name", flat=True).distinct().order_by("name"))


def _missing(batch: ImportBatch) -> QuerySet[Photo]:
    return Photo.objects.filter(complaint__in=batch.rows.values("complaint"), file=None, sha256="")


@transaction.atomic
def _attach(batch: ImportBatch, packed: Packed, names: Sequence[str]) -> None:
    for photo in _missing(batch).select_for_update().filter(name__in=names):
        try:
            # Each has a file of its own: photographs are covered and removed one by one.
            _fill(photo, keep_photo(SYSTEM, photo.name, packed.content))
        except NotAPhoto as refused:
            _note(batch, photo, f"사진 ‘{photo.name}’: {refused.sentence}")


@transaction.atomic
def _note_doubtful(batch: ImportBatch, names: Iterable[str]) -> None:
    for photo in _missing(batch).filter(name__in=list(names)):
        _note(batch, photo, f"사진 ‘{photo.name}’: 이름이 같은 파일이 여럿이라 붙이지 않았습니다.")


def _fill(photo: Photo, kept: GivenPhoto) -> None:
    """Take over what the photograph tells; the time that the row told stays."""
    photo.file_id = UUID(kept.file_id)
    photo.sha256, photo.width, photo.height = kept.sha256, kept.width, kept.height
    photo.taken_at = photo.taken_at or kept.taken_at
    photo.lat, photo.lng = kept.lat, kept.lng
    photo.save(update_fields=["file", "sha256", "width", "height", "taken_at", "lat", "lng"])


def _note(batch: ImportBatch, photo: Photo, sentence: str) -> None:
    row = ImportRow.objects.get(batch=batch, complaint_id=photo.complaint_id)
    if sentence in row.note:
        return
    row.note = f"{row.note} {sentence}".strip()[:LONGEST_NOTE]
    row.save(update_fields=["note"])
