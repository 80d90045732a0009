"""Taken out of the house: verified by the house and without it; one byte changed and it says so."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.serialization import Encoding
from hwpx import HwpxDocument
from pytest_django.fixtures import Settings

from checker import verify_document
from madang.core.api import NotFound, fingerprint, public_keys
from madang.documents import api
from madang.documents.actions.export_document import NotAsSigned
from madang.documents.adapters import first_run_authority
from madang.documents.adapters.embedded_files import embedded_files
from madang.documents.models import AccessEntry, Document
from madang.documents.queries.printing import printed_form
from madang.documents.rules.form import FormKind
from madang.documents.rules.form_text import form_text
from madang.documents.rules.kinds import Opened
from tests.documents.exports import flipped
from tests.support.forms import png
from tests.support.office import actor
from tests.support.papers import Paper, outgoing, rows

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("office")]


def exported(paper: Paper) -> bytes:
    return api.export_pdf(actor("haneul"), paper.pk)[1]


def wrong(pdf: bytes) -> list[str]:
    return [each.step for each in api.verify_file(pdf).results if each.ok is False]


def test_a_decided_document_verifies() -> None:
    paper = Paper().save(**outgoing("순천교육지원청교육장")).enclose().submit().sign("serin").sign("jihun")
    verified = api.verify_file(exported(paper))
    assert (verified.intact, verified.number, verified.title) == (True, "교통관리과-1", "주정차 과태료 감경")
    assert {each.step for each in verified.results} >= {"signature", "chain", "document", "body", "enclosures", "files"}


@pytest.mark.parametrize("part", [0.02, 0.3, 0.5, 0.7, 0.9])
def test_one_byte_changed_anywhere_is_found(part: float) -> None:
    pdf = exported(Paper().decided())
    assert not api.verify_file(flipped(pdf, int(len(pdf) * part))).intact


def test_whoever_has_the_file_checks_it_without_the_house(tmp_path: Path, settings: Settings) -> None:
    pdf = exported(Paper().save().enclose().submit().sign("serin").sign("jihun"))
    (root,) = first_run_authority.roots(settings.PDF_TEST_AUTHORITY)
    (tmp_path / "authority.pem").write_bytes(root.public_bytes(Encoding.PEM))
    (key,) = public_keys().values()
    for name, content, status in (("sound.pdf", pdf, 0), ("changed.pdf", flipped(pdf, len(pdf) // 2), 1)):
        (tmp_path / name).write_bytes(content)
        command = [sys.executable, "-I", verify_document.__file__, name, "--json"]
        command += ["--key", fingerprint(key), "--authority", "authority.pem"]
        done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
        assert (done.returncode, done.stderr) == (status, ""), done.stdout
        assert json.loads(done.stdout)


def test_an_edit_in_review_and_the_signatures_before_it_verify_together() -> None:
    line = rows("review serin", "decide jihun")
    paper = Paper().save(line=line).submit().sign("serin").edit("jihun").sign("jihun")
    verified = api.verify_file(exported(paper))
    assert (verified.intact, verified.title) == (True, "주정차 과태료 감경(수정)")


def test_enclosures_of_one_name_both_lie_inside() -> None:
    paper = Paper().save()
    for name, text in (("3. 약도.txt", "가"), ("약도.txt", "나"), ("약도.txt", "다"), ("body.json", "라")):
        paper.enclose(name, text.encode())
    pdf = exported(paper.submit().sign("serin").sign("jihun"))
    held = dict(embedded_files(pdf))
    assert sorted(
        content.decode() for name, content in held.items() if name not in {"course.json", "body.json"}
    ) == sorted("가나다라")
    assert api.verify_file(pdf).intact


def test_a_picture_of_the_body_is_drawn() -> None:
    kept = api.keep_picture(actor("haneul"), "약도.png", png())
    body = {
        "blocks": [
            {"kind": "item", "level": 1, "text": "약도"},
            {"kind": "picture", "file": str(kept.id), "caption": "그림 1"},
        ]
    }
    paper = Paper().decided(body=body)
    assert wrong(exported(paper)) == []
    hwpx = api.export_hwpx(actor("haneul"), paper.pk)[1]
    assert len(HwpxDocument.open(hwpx).media.images) == 1


@pytest.mark.parametrize("form", list(FormKind))
def test_the_hwpx_says_what_the_page_says(form: FormKind) -> None:
    paper = Paper(form=form).save(form=form).enclose().submit().sign("serin").sign("jihun")
    document, hwpx = api.export_hwpx(actor("haneul"), paper.pk)
    assert HwpxDocument.open(hwpx).text.plain().split() == form_text(printed_form(document)).split()


def test_before_the_decision_it_is_an_unsigned_preview() -> None:
    paper = Paper().save().submit()
    assert "signature" in wrong(exported(paper))


@pytest.mark.parametrize(
    ("field", "value"), [("title", "몰래 바꾼 제목"), ("body", {"blocks": []}), ("sender", "여수시장")]
)
def test_a_row_that_somebody_changed_in_the_database_is_not_taken_out(field: str, value: object) -> None:
    paper = Paper().decided()
    Document.objects.filter(pk=paper.pk).update(**{field: value})
    with pytest.raises(NotAsSigned, match="결재할 때와 내용이 다릅니다"):
        exported(paper)


def test_taking_out_is_logged_and_a_stranger_takes_nothing() -> None:
    paper = Paper().decided()
    exported(paper)
    with pytest.raises(NotFound):
        api.export_hwpx(actor("garam"), paper.pk)
    entries = AccessEntry.objects.filter(subject_id=paper.pk).order_by("id")
    assert [(entry.what, entry.detail) for entry in entries] == [(Opened.EXPORT, "PDF"), (Opened.REFUSED, "HWPX")]


@pytest.mark.parametrize("content", [b"", b"%PDF-1.7", b"PK\x03\x04", bytes(5000)])
def test_any_bytes_get_an_answer(content: bytes) -> None:
    assert not api.verify_file(content).intact
