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
    assert "서명했습니다. 다음 사람에게 넘어갔습니다." in page
    assert "확인했습니다." in page


def test_the_decision_ends_it_and_shows_the_number() -> None:
    paper = Paper().save().submit().sign("serin")
    _, page = do("jihun", f"steps/{paper.step('jihun').pk}/sign", digest=paper.digest)
    assert "결재가 끝났습니다." in page
    assert "교통관리과-1" in page


def test_a_page_that_was_read_before_an_edit_signs_nothing() -> None:
    paper = Paper().save().submit()
    read = paper.digest
    paper.edit("serin")
    status, page = do("serin", f"steps/{paper.step('serin').pk}/sign", digest=read)
    assert (status, "읽으신 뒤에 내용이 바뀌었습니다." in page) == (409, True)
    assert do("serin", f"steps/{paper.step('serin').pk}/sign")[0] == 409


def test_another_opinion_needs_words() -> None:
    paper = Paper().save(line=rows("consult yunseul", "decide jihun")).submit()
    path = f"steps/{paper.step('yunseul').pk}/sign"
    status, page = do("yunseul", path, digest=paper.digest, disagrees="yes")
    assert (status, "어떤 의견인지 적어 주세요." in page) == (400, True)
    _, page = do("yunseul", path, digest=paper.digest, disagrees="yes", opinion="예산이 없습니다.")
    assert "다른 의견" in page


def test_a_return_needs_a_reason_and_ends_it() -> None:
    paper = Paper().save().submit()
    path = f"steps/{paper.step('serin').pk}/return"
    assert do("serin", path)[0] == 400
    assert "반려했습니다." in do("serin", path, reason="금액을 고쳐 주세요.")[1]
    assert do("serin", path, reason="또")[0] == 409


def test_a_signature_is_taken_back_until_the_next_one_looked() -> None:
    paper = Paper().save().submit().sign("serin")
    path = f"steps/{paper.step('serin').pk}/recall"
    assert "서명을 거두었습니다" in do("serin", path)[1]
    paper.sign("serin")
    client_of("jihun").get(f"/documents/{paper.pk}/")
    status, page = do("serin", path)
    assert (status, "이미 열어 보았습니다" in page) == (409, True)


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


def test_deeds_are_posted_only() -> None:
    assert client_of("serin").get("/approval/steps/1/sign/").status_code == 405
