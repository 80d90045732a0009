"""What was returned waits for its drafter on the first screen, and says who returned it and why."""

import pytest

from tests.support.clients import client_of
from tests.support.papers import Paper

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("office")]
REASON = "금액을 다시 확인해 주세요."


def test_a_returned_document_waits_for_its_drafter_until_it_is_drafted_again() -> None:
    paper = Paper().save().submit().send_back("serin", REASON)
    address = f"/documents/{paper.pk}/"
    waiting = client_of("haneul").get("/staff/").content.decode()
    assert address in waiting
    assert REASON in waiting
    assert address not in client_of("bora").get("/staff/").content.decode()
    paper.again()
    assert address not in client_of("haneul").get("/staff/").content.decode()


def test_the_page_of_a_returned_document_says_who_returned_it_and_why() -> None:
    paper = Paper().save().submit().send_back("serin", REASON)
    page = client_of("haneul").get(f"/documents/{paper.pk}/").content.decode()
    assert f"까닭: {REASON}" in page.split("모든 기록")[0]
    assert "오세린님이 반려했습니다" in page
