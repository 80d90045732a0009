"""Photographs that come apart from the rows that name them."""

import io
import zipfile

import pytest
from procrastinate.contrib.django.models import ProcrastinateJob

from madang.complaints.actions.attach_photos import attach_photos, give_photos
from madang.complaints.actions.import_complaints import begin_import
from madang.complaints.actions.run_import import run_import
from madang.complaints.models import ImportBatch, Photo
from madang.complaints.queries.import_lines import GivenFile
from madang.core.api import NotFound, Refusal
from madang.core.models import StoredFile
from tests.support.complaint_files import as_csv, row
from tests.support.complaints import a_photo, actor

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("parking")]


@pytest.fixture
def batch() -> ImportBatch:
    rows = [row(1, 사진1="가게 앞.jpg", 사진2="사진\\b.jpg"), row(2, 사진1="B.JPG", 사진2="", 사진2촬영시각="")]
    return run_import(begin_import(actor("haneul"), GivenFile("신고.csv", as_csv(rows))).pk)


class WindowsEntry(zipfile.ZipInfo):
    """An entry whose name is written as a Korean Windows does: in CP949, without saying so."""

    def _encodeFilenameFlags(self) -> tuple[bytes, int]:  # noqa: N802  the library's own name
        return self.filename.encode("cp949"), 0


def packed(files: dict[str, bytes], entry: type[zipfile.ZipInfo] = zipfile.ZipInfo) -> bytes:
    kept = io.BytesIO()
    with zipfile.ZipFile(kept, "w") as archive:
        for name, content in files.items():
            archive.writestr(entry(name), content)
    return kept.getvalue()


def give(batch: ImportBatch, *files: tuple[str, bytes]) -> None:
    give_photos(actor("haneul"), batch.pk, files)
    job = ProcrastinateJob.objects.filter(task_name="complaints.attach_photos").latest("id")
    attach_photos(**job.args)


def kept() -> list[tuple[int, bool]]:
    return [(photo.position, photo.file_id is not None) for photo in Photo.objects.order_by("complaint_id", "position")]


@pytest.mark.parametrize("entry", [zipfile.ZipInfo, WindowsEntry])
def test_a_zip_is_put_to_the_rows_by_name_whatever_its_folders(
    batch: ImportBatch, entry: type[zipfile.ZipInfo]
) -> None:
    files = {"신고/가게 앞.jpg": a_photo(), "신고/사진/b.jpg": a_photo(), "남.jpg": b"?"}
    give(batch, ("사진.zip", packed(files, entry)))
    assert kept() == [(1, True), (2, True), (1, True)]
    assert Photo.objects.values("file").distinct().count() == 3


def test_a_photograph_comes_by_itself_too_and_keeps_the_time_of_the_row(batch: ImportBatch) -> None:
    told = Photo.objects.get(name="가게 앞.jpg").taken_at
    give(batch, ("가게 앞.jpg", a_photo(lat=34.96, lng=127.51)))
    photo = Photo.objects.get(name="가게 앞.jpg")
    assert (photo.taken_at, round(photo.lat or 0, 2), photo.width) == (told, 34.96, 640)
    assert kept() == [(1, True), (2, False), (1, False)]


def test_what_is_no_photograph_is_noted_beside_its_row(batch: ImportBatch) -> None:
    give(batch, ("가게 앞.jpg", b"no photograph at all"))
    assert "사진 ‘가게 앞.jpg’:" in batch.rows.get(line=2).note
    assert kept() == [(1, False), (2, False), (1, False)]


def test_half_a_zip_is_told_and_the_rest_goes_on(batch: ImportBatch) -> None:
    give(batch, ("반.zip", packed({"가게 앞.jpg": a_photo()})[:-30]), ("b.jpg", a_photo()))
    batch.refresh_from_db()
    assert "ZIP 파일을 열 수 없습니다: 반.zip" in batch.trouble
    assert kept() == [(1, False), (2, False), (1, True)]


def test_of_two_files_with_one_name_none_is_taken_and_the_row_says_so(batch: ImportBatch) -> None:
    give(batch, ("사진.zip", packed({"1/가게 앞.jpg": a_photo(), "2/가게 앞.jpg": a_photo()})))
    assert kept() == [(1, False), (2, False), (1, False)]
    assert "이름이 같은 파일이 여럿" in batch.rows.get(line=2).note


def test_what_was_given_is_forgotten_once_it_is_put_in_its_place(batch: ImportBatch) -> None:
    give(batch, ("사진.zip", packed({"b.jpg": a_photo()})))
    assert not StoredFile.objects.filter(name="사진.zip").exists()


def test_given_again_nothing_is_kept_twice(batch: ImportBatch) -> None:
    files = ("사진.zip", packed({"가게 앞.jpg": a_photo(), "사진/b.jpg": a_photo()}))
    give(batch, files)
    with pytest.raises(Refusal, match="기다리는 줄이 없습니다"):
        give(batch, files)


@pytest.mark.parametrize("count", [0, 201])
def test_none_or_too_many_files_are_refused(batch: ImportBatch, count: int) -> None:
    with pytest.raises(Refusal, match="200개까지"):
        give_photos(actor("haneul"), batch.pk, [("a.jpg", b"x")] * count)


def test_another_department_gives_none(batch: ImportBatch) -> None:
    with pytest.raises(NotFound):
        give_photos(actor("narae"), batch.pk, [("a.jpg", b"x")])
