"""Release a photograph to the public (사진 가리고 공개): plates and faces painted out on a copy."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from django.db import transaction

from madang.complaints.adapters.images import Box, cover
from madang.complaints.models import Complaint, Photo
from madang.complaints.policy import handles, in_whose_place, may_read, no_such_complaint, represented_by, staff_person
from madang.core import api as core
from madang.core.api import SYSTEM, Actor, ActorKind, NotAllowed, Refusal

MOST_BOXES = 40


@transaction.atomic
def cover_photo(
    actor: Actor, photo_id: int, boxes: Sequence[Box], now: datetime, *, nothing_to_cover: bool = False
) -> Photo:
    """Keep a copy on which the boxes are painted out; it alone may be seen by everybody.

    `nothing_to_cover`: somebody looked, and there is neither a plate nor a face. Raises NotFound, NotAllowed, Refusal.
    """
    photo = photo_to_cover(actor, photo_id, now, lock=True)
    if not boxes and not nothing_to_cover:
        raise Refusal("가릴 곳을 정하지 않았습니다.", "상자를 그리거나, 가릴 것이 없음을 확인해 주세요.")
    content = covered_content(photo, boxes)
    kept = core.store_file(name=f"covered-{photo.pk}.jpg", content=content, public=False, actor=SYSTEM)
    _put(photo, kept.id)
    _record(actor, photo, "cover_photo", len(boxes), now)
    return photo


@transaction.atomic
def withhold_photo(actor: Actor, photo_id: int, now: datetime) -> Photo:
    """Take the released copy back. Raises NotFound, NotAllowed."""
    photo = photo_to_cover(actor, photo_id, now, lock=True)
    if photo.covered_id:
        _put(photo, None)
        _record(actor, photo, "withhold_photo", 0, now)
    return photo


def photo_to_cover(actor: Actor, photo_id: int, now: datetime, *, lock: bool = False) -> Photo:
    """Return a photograph to whoever handles its complaint, `lock` in the caller's transaction.

    Raises NotFound for strangers, NotAllowed, Refusal (409) where there is no file.
    """
    person = staff_person(actor)
    found = Photo.objects.select_for_update(of=["self"]) if lock else Photo.objects.all()
    photo = found.select_related("complaint__category").filter(pk=photo_id).first()
    stands_for = represented_by(person, now)
    if photo is None or not may_read(photo.complaint, person, stands_for):
        raise no_such_complaint()
    if not handles(photo.complaint, person, stands_for):
        raise NotAllowed("이 민원의 담당자와 그 상급자만 사진을 공개할 수 있습니다.", "담당자나 팀장에게 말해 주세요.")
    if photo.file_id is None:
        raise Refusal("사진 파일이 없습니다.", "파일이 있는 사진만 공개할 수 있습니다.", status=409)
    return photo


def covered_content(photo: Photo, boxes: Sequence[Box]) -> bytes:
    """Return the very picture that everybody would see, as JPEG. Raises Refusal for boxes that are none."""
    must_be_boxes(boxes)
    if photo.file_id is None:
        raise ValueError("no file to cover")
    return cover(core.file_content(photo.file_id, SYSTEM), boxes)


def must_be_boxes(boxes: Sequence[Box]) -> None:
    """Raise Refusal for boxes that do not lie in the photograph, or are too many."""
    if len(boxes) > MOST_BOXES:
        raise Refusal(f"가릴 곳은 {MOST_BOXES}개까지 정할 수 있습니다.", "넓은 곳 하나로 합쳐 주세요.")
    for left, top, right, bottom in boxes:
        if not (0 <= left < right <= 1 and 0 <= top < bottom <= 1):
            raise Refusal("가릴 곳이 사진 밖에 있습니다.", "사진 안에서 다시 그려 주세요.")


def _put(photo: Photo, file_id: UUID | None) -> None:
    former, photo.covered_id = photo.covered_id, file_id
    photo.save(update_fields=["covered"])
    if former and former != photo.covered_id:
        core.remove_files([former], SYSTEM)


def _record(actor: Actor, photo: Photo, verb: str, boxes: int, now: datetime) -> None:
    subject, after = ("complaint", photo.complaint.number), {"photo": photo.pk, "boxes": boxes}
    core.record(verb=verb, subject=subject, actor=actor, after=after, on_behalf_of=_behalf(actor, photo.complaint, now))


def _behalf(actor: Actor, complaint: Complaint, now: datetime) -> Actor | None:
    """Return in whose place it was done, None where the person may do it in their own right."""
    person = staff_person(actor)
    if handles(complaint, person, frozenset()):
        return None
    instead = in_whose_place(complaint, represented_by(person, now))
    return Actor(instead.account_id, instead.name, ActorKind.STAFF) if instead else None
