"""A file that nobody keeps is forgotten; what somebody keeps, or gives again at that moment, stays."""

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from uuid import UUID

import pytest
from django.conf import settings
from django.db import connection, transaction

from madang.core.actions.sweep_files import sweep_files
from madang.core.api import SYSTEM, FileRef, find_file, remove_files, store_file
from madang.core.models import AuditEntry, StoredFile


def given(content: bytes = b"plan") -> FileRef:
    return store_file(name="plan.txt", content=content, public=False, actor=SYSTEM)


def contents() -> list[str]:
    return [path.name for path in Path(settings.MEDIA_ROOT).rglob("*") if path.is_file()]


def test_a_file_is_forgotten_with_its_content_and_the_deed_is_told(transactional_db: None) -> None:
    kept, lost = given(b"kept"), given(b"lost")

    assert remove_files([lost.id, UUID(int=1)], SYSTEM) == 1
    sweep_files()

    assert list(StoredFile.objects.values_list("pk", flat=True)) == [kept.id]
    assert contents() == [kept.sha256]
    told = AuditEntry.objects.latest("seq")
    assert (told.verb, told.subject_id, told.before) == (
        "remove_file",
        str(lost.id),
        {"name": "plan.txt", "sha256": lost.sha256},
    )


def test_who_gives_the_same_file_meanwhile_waits_and_has_it(transactional_db: None) -> None:
    """Else their text would name a file that is gone when they have saved it."""
    lost = given()
    with ThreadPoolExecutor(1) as pool:
        with transaction.atomic():
            remove_files([lost.id], SYSTEM)
            again: Future[FileRef] = pool.submit(beside, given)
            with pytest.raises(TimeoutError):
                again.result(timeout=0.5)
        kept = again.result(timeout=5)
    sweep_files()

    assert find_file(kept.id, SYSTEM).sha256 == lost.sha256
    assert contents() == [lost.sha256]


def beside(deed: Callable[[], FileRef]) -> FileRef:
    """Do it on a connection of its own."""
    try:
        return deed()
    finally:
        connection.close()
