"""The record of questions, for staff alone."""

import pytest
from django.test import Client
from django.utils import timezone

from madang.chat import api
from madang.core.api import NotAllowed
from madang.core.models import Account, AuditEntry
from tests.support import people

pytestmark = pytest.mark.usefixtures("small_town")


@pytest.fixture
def _asked(small_town: None) -> None:
    for question in ("여권 재발급", "주차 단속 시간", "비트코인 사도 될까요", "=1+1 여권 재발급"):
        api.ask(question, None, "web", timezone.now())


@pytest.mark.parametrize("path", ["/staff/", "/staff/questions/", "/staff/questions/1/", "/staff/articles/"])
def test_visitors_are_led_to_the_door_and_citizens_are_refused(client: Client, as_sunsim: Client, path: str) -> None:
    assert client.get(path)["Location"].startswith("/staff/sign-in/")
    assert as_sunsim.get(path).status_code == 403


@pytest.mark.usefixtures("_asked")
def test_the_list_shows_filters_and_counts(as_haneul: Client) -> None:
    page = as_haneul.get("/staff/questions/").content.decode()
    assert "주차 단속 시간" in page
    assert "금융 상담" in page
    filtered = as_haneul.get("/staff/questions/?q=단속").content.decode()
    assert "주차 단속 시간" in filtered
    assert "비트코인" not in filtered


@pytest.mark.usefixtures("_asked")
def test_an_empty_list_says_how_it_begins(as_haneul: Client) -> None:
    assert "맞는 질문이 없어요" in as_haneul.get("/staff/questions/?q=없는말").content.decode()


@pytest.mark.usefixtures("_asked")
@pytest.mark.parametrize(
    "query", ["?page=99", "?page=x", "?outcome=nonsense", "?order=nonsense", "?q=%00", "?field=%00"]
)
def test_a_strange_address_shows_a_list_all_the_same(as_haneul: Client, query: str) -> None:
    assert as_haneul.get(f"/staff/questions/{query}").status_code == 200


@pytest.mark.django_db(transaction=True)
@pytest.mark.usefixtures("_asked")
def test_the_csv_opens_in_a_spreadsheet_and_is_audited(as_haneul: Client) -> None:
    response = as_haneul.get("/staff/questions/?format=csv")
    text = response.content.decode("utf-8-sig")
    assert text.splitlines()[0].startswith("물은 때,질문,결과")
    assert "'=1+1" in text
    assert AuditEntry.objects.filter(verb="export_questions").count() == 1


def test_only_staff_takes_the_record_out(sunsim: Account) -> None:
    with pytest.raises(NotAllowed):
        api.export_questions(api.questions(), people.actor(sunsim))


@pytest.mark.usefixtures("_asked")
def test_one_question_is_shown_with_what_else_was_near(as_haneul: Client) -> None:
    newest = api.questions().first()
    assert newest is not None
    page = as_haneul.get(f"/staff/questions/{newest.id}/").content.decode()
    assert "여권 재발급" in page


def test_a_question_that_is_gone_is_told(as_haneul: Client) -> None:
    response = as_haneul.get("/staff/questions/999999/")
    assert response.status_code == 404
    assert "지워졌을 수 있어요" in response.content.decode()


@pytest.mark.usefixtures("_asked")
def test_the_desk_tells_of_today(as_haneul: Client) -> None:
    page = as_haneul.get("/staff/").content.decode()
    assert "오늘 받은 질문" in page
    assert "다시 볼 안내 글" in page


def test_articles_are_listed_and_read(as_haneul: Client) -> None:
    assert "여권을 다시 만들려면" in as_haneul.get("/staff/articles/?q=재발급").content.decode()
    assert "민생회복지원금" in as_haneul.get("/staff/articles/?state=ended").content.decode()
    assert "여권법" in as_haneul.get("/staff/articles/passport-reissue/").content.decode()
    assert "시민에게 보이지 않아요" not in as_haneul.get("/staff/articles/passport-reissue/").content.decode()
    ended = as_haneul.get("/staff/articles/ended-grant/").content.decode()
    assert "끝난 사업" in ended
    assert "시민에게 보이지 않아요" in ended
    assert as_haneul.get("/staff/articles/nothing/").status_code == 404
