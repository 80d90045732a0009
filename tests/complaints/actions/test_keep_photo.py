"""Photographs are kept privately, once checked, and forgotten where nothing takes them."""

import hashlib
from datetime import timedelta
from uuid import UUID

import pytest
from procrastinate.contrib.django.models import ProcrastinateJob

from madang.complaints.actions.file_complaint import file_complaint
from madang.complaints.actions.keep_photo import NotAPhoto, forget_photo, keep_draft_photo, keep_photo
from madang.complaints.rules.photo_problems import PhotoProblem
from madang.complaints.rules.photos import MOST_BYTES
from madang.core.api import SYSTEM, NotFound, file_content, find_file
from madang.core.rules.people import VISITOR
from tests.support.complaints import NOW, a_photo, given


def test_the_hash_is_of_what_was_given_and_the_file_is_nobodys_to_read(db: None) -> None:
    photo = a_photo(NOW, 34.95, 127.48)
    kept = keep_photo(VISITOR, "IMG_1.jpg", photo)
    assert kept.sha256 == hashlib.sha256(photo).hexdigest()
    assert (kept.taken_at, kept.width, kept.height) == (NOW, 640, 480)
    assert find_file(UUID(kept.file_id), SYSTEM).media_type == "image/jpeg"
    with pytest.raises(NotFound):
        file_content(UUID(kept.file_id), VISITOR)


@pytest.mark.parametrize(
    ("content", "problem", "status"),
    [
        (b"", PhotoProblem.EMPTY, 400),
        (b"\xff\xd8\xff" + bytes(2 * MOST_BYTES), PhotoProblem.TOO_LARGE, 413),
        (b"words", PhotoProblem.NO_PHOTO, 400),
    ],
    ids=["empty", "40 MB", "words"],
)
def test_what_is_not_taken_has_its_sentence(db: None, content: bytes, problem: PhotoProblem, status: int) -> None:
    with pytest.raises(NotAPhoto) as refused:
        keep_photo(VISITOR, "photo.jpg", content)
    assert (refused.value.problem, refused.value.status) == (problem, status)
    assert refused.value.next_step


def test_a_photo_that_no_complaint_took_is_forgotten_after_a_day(parking: None) -> None:
    left, taken = (keep_draft_photo(VISITOR, name, a_photo(), NOW) for name in ("a.jpg", "b.jpg"))
    assert left.file_id != taken.file_id
    jobs = ProcrastinateJob.objects.filter(task_name="complaints.forget_photo")
    assert {job.scheduled_at for job in jobs} == {NOW + timedelta(days=1)}
    file_complaint(VISITOR, given(photos=(taken,)), NOW)
    for photo in (left, taken):
        forget_photo(UUID(photo.file_id))
    assert find_file(UUID(taken.file_id), SYSTEM)
    with pytest.raises(NotFound):
        find_file(UUID(left.file_id), SYSTEM)
