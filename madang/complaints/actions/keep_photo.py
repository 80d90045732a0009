"""Keep a photograph (사진 보관): drawn anew and private; what the camera told stands beside it."""

import hashlib
import secrets
from datetime import datetime, timedelta
from uuid import UUID

from django.db import transaction

from madang.complaints.adapters.images import UnreadablePhotoError, redraw
from madang.complaints.rules.filing import GivenPhoto
from madang.complaints.rules.photo_problems import PHOTO_PROBLEM_WORDS, PhotoProblem
from madang.complaints.rules.photos import MOST_BYTES
from madang.core import api as core
from madang.core.api import SYSTEM, Actor, Refusal

DRAFT_LASTS = timedelta(days=1)
"""How long the photographs of a form wait for it to be sent."""

_LONGEST_NAME = 120


class NotAPhoto(Refusal):
    """The file was not taken; `problem` says why."""

    def __init__(self, problem: PhotoProblem) -> None:
        super().__init__(*PHOTO_PROBLEM_WORDS[problem], status=413 if problem is PhotoProblem.TOO_LARGE else 400)
        self.problem = problem


@transaction.atomic
def keep_photo(actor: Actor, name: str, content: bytes) -> GivenPhoto:
    """Keep a photograph as JPEG without metadata. Raises NotAPhoto with its sentence.

    The file is the caller's alone: each call keeps a new one, so that removing one draft's touches no other's.
    """
    _must_be_of_size(len(content))
    try:
        drawn = redraw(content)
    except UnreadablePhotoError as unreadable:
        raise NotAPhoto(unreadable.problem) from unreadable
    kept = core.store_file(name=f"photo-{secrets.token_hex(8)}.jpg", content=drawn.content, public=False, actor=actor)
    return GivenPhoto(
        name=name[-_LONGEST_NAME:],
        file_id=str(kept.id),
        sha256=hashlib.sha256(content).hexdigest(),
        taken_at=drawn.taken_at,
        lat=drawn.lat,
        lng=drawn.lng,
        width=drawn.width,
        height=drawn.height,
    )


@transaction.atomic
def keep_draft_photo(actor: Actor, name: str, content: bytes, now: datetime) -> GivenPhoto:
    """Keep a photograph of a form that is not sent yet; without a complaint it is forgotten in a day."""
    kept = keep_photo(actor, name, content)
    core.defer("complaints.forget_photo", at=now + DRAFT_LASTS, file_id=kept.file_id)
    return kept


def forget_photo(file_id: UUID) -> None:
    """Remove a photograph that no complaint took."""
    core.remove_files([file_id], SYSTEM)


def _must_be_of_size(size: int) -> None:
    if not size:
        raise NotAPhoto(PhotoProblem.EMPTY)
    if size > MOST_BYTES:
        raise NotAPhoto(PhotoProblem.TOO_LARGE)
