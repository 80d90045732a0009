"""Files: kept once, told by their content, and gone when the deed they belonged to is rolled back."""

from pathlib import Path

import pytest
from django.conf import settings
from django.db import transaction

from madang.core.actions.sweep_files import sweep_files
from madang.core.api import SYSTEM, NotFound, Refusal, file_content, find_file, store_file
from madang.core.models import Account, AuditEntry, StoredFile
from madang.core.rules.people import VISITOR
from tests.support import people

DRAWING = b'<svg xmlns="http://www.w3.org/2000/svg"><title>a</title></svg>'


def contents() -> list[Path]:
    return [path for path in Path(settings.MEDIA_ROOT).rglob("*") if path.is_file()]


@pytest.mark.django_db
def test_a_file_is_told_by_its_content() -> None:
    kept = store_file(name="../그림.png", content=DRAWING, public=True, actor=SYSTEM)

    assert (kept.name, kept.media_type, kept.size) == ("그림.png", "image/svg+xml", len(DRAWING))
    assert kept.address == f"/files/{kept.id}/%EA%B7%B8%EB%A6%BC.png"
    assert file_content(kept.id, VISITOR) == DRAWING


@pytest.mark.django_db
def test_the_same_file_given_twice_is_the_same_file() -> None:
    first = store_file(name="a.svg", content=DRAWING, public=True, actor=SYSTEM)
    second = store_file(name="a.svg", content=DRAWING, public=True, actor=SYSTEM)

    assert first == second
    assert AuditEntry.objects.count() == 1


def test_two_peoples_files_share_one_content(haneul: Account, sunsim: Account) -> None:
    hers = store_file(name="a.svg", content=DRAWING, public=False, actor=people.actor(haneul))
    his = store_file(name="a.svg", content=DRAWING, public=False, actor=people.actor(sunsim))

    assert hers.id != his.id
    assert len(contents()) == 1


def test_a_private_file_is_seen_by_its_owner_alone(haneul: Account, sunsim: Account) -> None:
    kept = store_file(name="진단서.txt", content="비밀".encode(), public=False, actor=people.actor(sunsim))
    other = Account.objects.create(kind="citizen", login="gapsu", name="최갑수")

    assert find_file(kept.id, people.actor(sunsim)) == kept
    for stranger in (people.actor(haneul), people.actor(other), VISITOR):
        with pytest.raises(NotFound):
            find_file(kept.id, stranger)


@pytest.mark.django_db
def test_an_empty_file_is_refused() -> None:
    with pytest.raises(Refusal, match="빈 파일"):
        store_file(name="a.txt", content=b"", public=True, actor=SYSTEM)


@pytest.mark.django_db
def test_a_file_over_the_limit_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(settings, "FILE_SIZE_LIMIT", 1024 * 1024)

    with pytest.raises(Refusal, match="1MB까지") as refused:
        store_file(name="a.txt", content=b"a" * (1024 * 1024 + 1), public=True, actor=SYSTEM)
    assert refused.value.status == 413
    assert contents() == []


@pytest.mark.django_db
def test_an_unsafe_drawing_is_refused_and_leaves_nothing() -> None:
    with pytest.raises(Refusal, match="script"):
        store_file(name="a.svg", content=b"<svg><script/></svg>", public=True, actor=SYSTEM)

    assert not StoredFile.objects.exists()
    assert contents() == []


def test_a_rolled_back_file_leaves_no_row_and_its_content_is_swept(transactional_db: None) -> None:
    kept = store_file(name="kept.svg", content=DRAWING, public=True, actor=SYSTEM)
    with transaction.atomic():
        store_file(name="lost.txt", content=b"lost", public=True, actor=SYSTEM)
        transaction.set_rollback(True)

    assert sweep_files() == 1

    assert StoredFile.objects.count() == 1
    assert [path.name for path in contents()] == [kept.sha256]
    assert sweep_files() == 0


@pytest.mark.django_db
def test_a_content_that_was_written_only_in_part_is_written_anew() -> None:
    kept = store_file(name="a.svg", content=DRAWING, public=True, actor=SYSTEM)
    contents()[0].write_bytes(DRAWING[:10])

    store_file(name="a.svg", content=DRAWING, public=True, actor=SYSTEM)

    assert file_content(kept.id, VISITOR) == DRAWING


@pytest.mark.django_db
def test_there_is_nothing_to_sweep_before_the_first_file() -> None:
    assert sweep_files() == 0
