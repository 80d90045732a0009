"""Half a word finds nothing by itself; what it may have become is offered, out of what the person may read."""

import pytest
from django.db.models import Q

from madang.documents.policy import listed_for
from madang.documents.queries.begun_words import MOST_OFFERED, begun_words
from madang.documents.queries.register import Asked, register_page
from madang.documents.rules.kinds import Access
from tests.support.clients import client_of
from tests.support.office import person
from tests.support.papers import Paper, items

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("office")]


def offered(words: str, who: str = "bora") -> list[str]:
    reader = person(who)
    return begun_words(words, listed_for(reader), reader.department_id)


def test_a_beginning_of_three_letters_is_brought_to_its_end() -> None:
    Paper().decided(title="호수공원 가로등 점검")
    Paper().decided(title="호수공원을 고치는 계획")
    assert offered("호수공") == ["호수공원", "호수공원을"]
    assert offered("가로등 호수공") == ["가로등 호수공원"]


@pytest.mark.parametrize("typed", ["", "호수", "호수공:*", "!!!", "\\'호수공", "호수공 !", "과" * 999])
def test_what_begins_nothing_gets_nothing(typed: str) -> None:
    Paper().decided(title="호수공원 가로등 점검")
    assert offered(typed) == []


def test_the_other_words_must_stand_there_too() -> None:
    Paper().decided(title="호수공원 가로등 점검")
    assert offered("과속방지턱 호수공") == []


def test_no_more_is_offered_than_can_be_read_at_a_glance() -> None:
    for end in "가나다라마바":
        Paper().decided(title=f"무지개{end} 사업")
    assert len(offered("무지개")) <= MOST_OFFERED


def test_what_a_document_says_is_offered_to_its_department_alone() -> None:
    Paper().decided(body=items("호수공원에 의자를 놓습니다."), content_access=Access.DEPARTMENT)
    assert (offered("호수공")[:1], offered("호수공", "garam")) == (["호수공원"], [])


def test_what_is_not_listed_for_somebody_is_not_offered() -> None:
    Paper().decided(title="호수공원 가로등 점검", list_access=Access.PARTICIPANTS)
    assert offered("호수공", "garam") == []


def test_the_page_offers_it_where_nothing_was_found_and_it_finds_the_line() -> None:
    Paper().decided(title="호수공원 가로등 점검")
    shown = client_of("bora").get("/register/", {"q": "호수공"}).content.decode()
    assert "맞는 등록이 없습니다" in shown
    assert 'href="?q=%ED%98%B8%EC%88%98%EA%B3%B5%EC%9B%90"' in shown
    assert register_page(Asked(words="호수공원"), Q()).count == 1
