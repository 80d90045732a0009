"""The deeds of a course as forms send them: each says what was done and comes back to the document."""

from typing import Any

import pytest

from tests.support.clients import client_of
from tests.support.papers import Paper, rows

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("office")]


def do(who: str, path: str, **sent: Any) -> tuple[int, str]:
    answer = client_of(who).post(f"/approval/{path}/", sent, follow=True)
    return answer.status_code, answer.content.decode()


def test_a_review_is_signed_and_goes_on() -> None:
    paper = Paper().save().submit()
    status, page = do("serin", f"steps/{paper.step('serin').pk}/sign", digest=paper.digest, opinion="확인했습니다.")
    assert status == 200
    assert "서명했습니다. 이제 교통관리과장 문지훈 결재 차례입니다." in page
    assert "확인했습니다." in page


def test_the_decision_ends_it_and_shows_the_number() -> None:
    paper = Paper().save().submit().sign("serin")
    _, page = do("jihun", f"steps/{paper.step('jihun').pk}/sign", digest=paper.digest)
    assert "서명했습니다. 결재가 끝났습니다." in page
    assert "교통관리과-1" in page


def test_a_page_that_was_read_before_an_edit_signs_nothing() -> None:
    paper = Paper().save().submit()
    read = paper.digest
    paper.edit("serin")
    path = f"steps/{paper.step('serin').pk}/sign"
    assert "읽으신 뒤에 내용이 바뀌었습니다. 바뀐 내용을 읽고 다시 결재해 주세요." in do("serin", path, digest=read)[1]
    assert "읽으신 뒤에 내용이 바뀌었습니다." in do("serin", path)[1]
    assert paper.step("serin").state == "open"


def test_another_opinion_needs_words() -> None:
    paper = Paper().save(line=rows("consult yunseul", "decide jihun")).submit()
    path = f"steps/{paper.step('yunseul').pk}/sign"
    _, page = do("yunseul", path, digest=paper.digest, disagrees="yes")
    assert "어떤 의견인지 적어 주세요." in page
    assert 'name="disagrees" value="yes" checked' in page
    _, page = do("yunseul", path, digest=paper.digest, disagrees="yes", opinion="예산이 없습니다.")
    assert "다른 의견" in page


def test_a_return_needs_a_reason_and_ends_it() -> None:
    paper = Paper().save().submit()
    path = f"steps/{paper.step('serin').pk}/return"
    assert "반려하는 까닭을 적어 주세요." in do("serin", path)[1]
    assert "반려했습니다." in do("serin", path, reason="금액을 고쳐 주세요.")[1]
    assert "이미 반려된 건입니다." in do("serin", path, reason="또")[1]


def test_a_signature_is_taken_back_until_the_next_one_looked() -> None:
    paper = Paper().save().submit().sign("serin")
    path = f"steps/{paper.step('serin').pk}/recall"
    assert "서명을 거두었습니다" in do("serin", path)[1]
    paper.sign("serin")
    client_of("jihun").get(f"/documents/{paper.pk}/")
    assert "이미 열어 보았습니다" in do("serin", path)[1]


def test_the_drafter_skips_changes_and_withdraws() -> None:
    paper = Paper().save().submit()
    assert "검토를 생략했습니다." in do("haneul", f"steps/{paper.step('serin').pk}/skip", reason="출장")[1]
    change = do("haneul", f"steps/{paper.step('jihun').pk}/reassign", person="yunho", reason="과장 공석")
    assert "결재자를 바꾸었습니다." in change[1]
    assert "회수했습니다." in do("haneul", f"courses/{paper.course.pk}/withdraw", reason="다시 검토")[1]


def test_a_stranger_does_none_of_it() -> None:
    paper = Paper().save().submit()
    step = paper.step("serin").pk
    for path in ("sign", "return", "skip", "recall", "reassign"):
        assert do("garam", f"steps/{step}/{path}", digest=paper.digest, reason="까닭", person="garam")[0] == 404
    assert do("garam", f"courses/{paper.course.pk}/withdraw")[0] == 404
    assert paper.course.entries.count() == 1


def test_what_was_typed_into_a_refused_deed_stands_in_the_form_again() -> None:
    paper = Paper().save().submit()
    client, step = client_of("serin"), paper.step("serin").pk
    sent = {"digest": "0" * 64, "opinion": "예산을 확인했습니다."}
    page = client.post(f"/approval/steps/{step}/sign/", sent, follow=True).content.decode()
    assert ">예산을 확인했습니다.</textarea>" in page
    assert ">예산을 확인했습니다.</textarea>" not in client_of("jihun").get(f"/documents/{paper.pk}/").content.decode()
    client.post(f"/approval/steps/{step}/sign/", {**sent, "digest": paper.digest})
    assert "approval_typed" not in client.session


def test_a_refused_deed_is_told_from_one_that_was_done_by_its_status() -> None:
    paper = Paper().save().submit()
    address, client = f"/approval/steps/{paper.step('serin').pk}/sign/", client_of("serin")
    answers = [client.post(address, {"digest": digest}) for digest in ("0" * 64, paper.digest, paper.digest)]
    assert [answer.status_code for answer in answers] == [303, 302, 303]
    assert {answer.headers["Location"] for answer in answers} == {f"/documents/{paper.pk}/"}


def test_a_program_reads_the_refusal_as_json() -> None:
    step = Paper().save().submit().step("serin").pk
    answer = client_of("serin").post(f"/approval/steps/{step}/return/", headers={"Accept": "application/json"})
    assert (answer.status_code, answer.json()["refusal"]["sentence"]) == (400, "반려하는 까닭을 적어 주세요.")


def test_what_no_page_sends_is_kept_as_a_page_could_have_sent_it() -> None:
    """A null character would break the database, and a word without end the archive."""
    paper = Paper().save().submit()
    do("serin", f"steps/{paper.step('serin').pk}/sign", digest=paper.digest, opinion="확인\0" + "가" * 5000)
    assert paper.step("serin").opinion == "확인" + "가" * 1998
    do("jihun", f"steps/{paper.step('jihun').pk}/return", reason="\0" + "나" * 400)
    assert paper.step("jihun").reason == "나" * 300


def test_deeds_are_posted_only() -> None:
    assert client_of("serin").get("/approval/steps/1/sign/").status_code == 405
