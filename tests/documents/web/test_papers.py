"""Whoever holds a printed document checks it without signing in, and learns nothing that the public may not know."""

import resource

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from madang.documents import api
from madang.documents.actions import check_paper
from madang.documents.actions.check_paper import MOST_CODES, MOST_FILES
from madang.documents.actions.correct_register import GivenCorrection, correct_register
from madang.documents.models import Document, RegisterEntry
from madang.documents.queries.printing import printed_form
from madang.documents.rules.openness import Openness
from tests.documents.adapters import files
from tests.documents.exports import flipped
from tests.support.office import actor
from tests.support.papers import Paper

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("office")]

PAGE, SECRET = "/verify/", "주정차 과태료 감경"
NONE = "이 번호와 검증 코드를 함께 가진 문서가 없어요."


def decided(**given: object) -> Document:
    return Paper().save(**given).submit().sign("serin").sign("jihun").document


def asked(client: Client, number: str, code: str) -> tuple[int, str]:
    answer = client.post(PAGE, {"number": number, "code": code})
    return answer.status_code, answer.content.decode()


def sent(client: Client, content: bytes) -> tuple[int, str]:
    answer = client.post(PAGE, {"by_file": "1", "file": SimpleUploadedFile("문서.pdf", content)})
    return answer.status_code, answer.content.decode()


def test_the_code_on_paper_is_the_one_that_the_page_takes(client: Client) -> None:
    document = decided()
    printed = printed_form(document).code
    assert printed == f"검증 코드 {document.code}"
    status, page = asked(client, document.number, printed.removeprefix("검증 코드 "))
    assert status == 200
    assert all(
        words in page for words in (document.number, SECRET, "교통관리과", "종이의 내용까지 같다는 뜻은 아니에요")
    )


def test_of_a_document_that_is_not_open_the_title_is_not_told(client: Client) -> None:
    document = decided(openness=Openness.PARTIAL, grounds=(5,))
    status, page = asked(client, document.number, document.code.lower().replace("-", " "))
    assert (status, SECRET in page) == (200, False)
    assert "제목은 보여 드리지 않아요" in page


def test_what_was_closed_later_is_closed_here_too(client: Client) -> None:
    document = decided()
    close(document.register_entries.get())
    assert SECRET not in asked(client, document.number, document.code)[1]


def close(entry: RegisterEntry) -> None:
    """Let the records officer correct the line: it names people."""
    same = ("title", "person", "decider", "counterpart", "extra_number", "retention", "list_access")
    given = GivenCorrection(
        **{name: getattr(entry, name) for name in same},
        unit_task=entry.unit_task_id or "",
        openness=Openness.CLOSED,
        grounds=(6,),
    )
    correct_register(actor("bora"), entry.pk, given, "개인정보가 들어 있음")


@pytest.mark.parametrize(
    ("number", "code"),
    [("교통관리과-1", "2222-2222-2222-2222"), ("교통관리과-2", None), ("", None), ("교통관리과-1", ""), ("1", "\0")],
)
def test_half_of_it_is_not_enough_and_nothing_tells_which_half_was_right(
    client: Client, number: str, code: str | None
) -> None:
    document = decided(openness=Openness.CLOSED, grounds=(6,))
    status, page = asked(client, number, document.code if code is None else code)
    assert (status, NONE in page) in {(404, True), (400, False)}
    assert all(words not in page for words in (SECRET, "있는 문서예요"))


def test_a_draft_is_no_document_here(client: Client) -> None:
    Paper().save()
    assert asked(client, "", "")[0] == 400


def test_nobody_tries_code_after_code(client: Client) -> None:
    for _ in range(MOST_CODES):
        assert asked(client, "교통관리과-1", "2222-2222-2222-2222")[0] == 404
    document = decided()
    status, page = asked(client, document.number, document.code)
    assert (status, "15분 뒤에" in page) == (429, True)
    elsewhere = Client(REMOTE_ADDR="198.51.100.7")
    assert asked(elsewhere, document.number, document.code)[0] == 200


def test_a_pdf_is_checked_in_a_process_of_its_own(client: Client) -> None:
    pdf = api.export_pdf(actor("haneul"), decided().pk)[1]
    assert "내보낸 그대로예요" in sent(client, pdf)[1]
    assert "내보낸 그대로가 아니에요" in sent(client, flipped(pdf, len(pdf) // 2))[1]
    assert "내보낸 그대로가 아니에요" in sent(client, b"%PDF-1.7 nothing")[1]


def test_a_hostile_file_is_answered_and_this_process_does_not_grow(client: Client) -> None:
    bomb, before = files.embedded_bomb(), resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    status, page = sent(client, bomb)
    assert (status, "내보낸 그대로가 아니에요" in page) == (200, True) or status == 422
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 100_000  # kilobytes


def test_files_are_bounded_and_an_empty_one_is_told(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    assert "빈 파일이에요" in sent(client, b"")[1]
    monkeypatch.setattr("madang.documents.actions.check_paper._CHECKER", ("/bin/false",))
    for _ in range(MOST_FILES):
        assert "끝까지 살펴볼 수 없었어요" in sent(client, b"%PDF")[1]
    assert sent(client, b"%PDF")[0] == 429


def test_one_file_is_looked_at_while_the_others_are_told_to_wait(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(check_paper, "_PATIENCE", 0.01)
    with check_paper.one_at_a_time:
        status, page = sent(client, b"%PDF")
    assert (status, "지금 다른 파일을 확인하고 있어요" in page) == (503, True)
