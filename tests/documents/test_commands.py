"""`madang documents …` at a terminal: a document by its number, and faults told in a sentence."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from click.testing import CliRunner

from madang.core.api import NotFound, Refusal
from madang.documents.commands import documents
from madang.documents.models import Document
from madang.documents.queries.naming import document_named
from tests.support.papers import Paper

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("office")]


def numbered(number: str, year: int) -> Document:
    document = Paper().save().document
    Document.objects.filter(pk=document.pk).update(number=number, decided_at=datetime(year, 3, 2, tzinfo=UTC))
    return document


def test_a_document_is_named_by_its_number_or_by_that_in_its_address() -> None:
    document = numbered("교통관리과-1", 2026)
    assert document_named("교통관리과-1") == document_named(str(document.pk)) == document.pk


def test_a_number_that_two_years_gave_names_none_and_says_which_there_are() -> None:
    first, second = numbered("교통관리과-1", 2025), numbered("교통관리과-1", 2026)
    with pytest.raises(Refusal) as told:
        document_named("교통관리과-1")
    assert f"{first.pk}(2025), {second.pk}(2026)" in str(told.value.next_step)


def test_an_unknown_number_is_refused() -> None:
    with pytest.raises(NotFound):
        document_named("교통관리과-1")


def test_a_document_is_printed_by_its_number(tmp_path: Path) -> None:
    numbered("교통관리과-1", 2026)
    written = tmp_path / "문서.hwpx"
    done = CliRunner().invoke(documents, ["render", "교통관리과-1", "--hwpx", "--out", str(written)])
    assert done.exit_code == 0, done.output
    assert written.read_bytes().startswith(b"PK")


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    document = numbered("교통관리과-1", 2026)
    done = CliRunner().invoke(documents, ["render", str(document.pk), "--hwpx", "--out", str(tmp_path / "없음" / "a")])
    assert isinstance(done.exception, Refusal)
    assert "파일을 쓸 수 없어요" in done.exception.sentence


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    done = CliRunner().invoke(documents, ["verify", str(tmp_path / "없음.pdf")])
    assert isinstance(done.exception, Refusal)
    assert "파일을 읽을 수 없어요" in done.exception.sentence
