"""The page where a citizen asks, and the API beside it."""

import json
from datetime import timedelta
from uuid import UUID, uuid4

import pytest
from django.test import Client
from django.utils import timezone
from pytest_django.fixtures import Settings

from madang.chat import api
from madang.chat.models import AskingRate, Conversation, Question

pytestmark = pytest.mark.usefixtures("small_town")

HTMX = {"HX-Request": "true"}


def post(client: Client, body: object) -> dict[str, object]:
    response = client.post("/api/chat/questions", json.dumps(body), content_type="application/json")
    assert response.status_code == 200, response.content
    answer: dict[str, object] = response.json()
    return answer


def test_the_first_screen_offers_fields_and_questions(client: Client) -> None:
    page = client.get("/").content.decode()
    assert "교통" in page
    assert "여권을 다시 만들려면 어떻게 하나요?" in page
    assert "자동 응답" in page


def test_a_question_without_scripts_comes_back_to_the_page(client: Client) -> None:
    response = client.post("/ask/", {"question": "여권 재발급"}, follow=True)
    assert response.redirect_chain == [("/#turn-last", 302)]
    assert "여권 창구에 본인이 가서 신청해요." in response.content.decode()


def test_a_question_with_scripts_brings_the_turn_alone(client: Client) -> None:
    page = client.post("/ask/", {"question": "여권 재발급"}, headers=HTMX).content.decode()
    assert "여권 창구에 본인이 가서 신청해요." in page
    assert "<html" not in page


def test_a_browser_keeps_one_conversation_until_it_starts_again(client: Client) -> None:
    client.post("/ask/", {"question": "여권 재발급"})
    client.post("/ask/", {"question": "수수료는?"})
    assert Conversation.objects.count() == 1
    client.post("/start-again/")
    client.post("/ask/", {"question": "여권 재발급"})
    assert Conversation.objects.count() == 2


def test_another_browser_does_not_see_the_conversation(client: Client) -> None:
    client.post("/ask/", {"question": "여권 재발급"})
    assert "여권 창구에 본인이" not in Client().get("/").content.decode()


def test_a_form_from_another_site_is_refused() -> None:
    strict = Client(enforce_csrf_checks=True)
    assert strict.post("/ask/", {"question": "여권"}).status_code == 403
    assert not Question.objects.exists()


def test_markup_in_a_question_is_shown_as_text(client: Client) -> None:
    page = client.post("/ask/", {"question": "<script>alert(1)</script> 여권"}, headers=HTMX).content.decode()
    assert "<script>alert(1)" not in page
    assert "&lt;script&gt;" in page


def test_a_field_that_is_not_there_is_told(client: Client) -> None:
    response = client.get("/fields/space/")
    assert response.status_code == 404
    assert "그런 분야가 없어요" in response.content.decode()


def test_the_api_answers_and_goes_on_in_a_conversation(client: Client) -> None:
    first = post(client, {"question": "여권 재발급"})
    assert first["status"] == "answered"
    assert UUID(str(first["conversation"]))
    second = post(client, {"question": "수수료는?", "conversation": first["conversation"]})
    assert second["status"] == "followed_up"
    assert second["conversation"] == first["conversation"]


@pytest.mark.parametrize(
    ("body", "status"),
    [
        ("not json", 400),
        ("{}", 422),
        ('{"question": 3}', 422),
        ('{"question": "여권", "conversation": "x"}', 422),
        ('{"question": "' + "가" * 100_001 + '"}', 422),
    ],
)
def test_the_api_refuses_what_is_no_question(client: Client, body: str, status: int) -> None:
    response = client.post("/api/chat/questions", body, content_type="application/json")
    assert response.status_code == status
    assert "보낸 내용" in response.json()["refusal"]["sentence"]
    assert not Question.objects.exists()


def test_an_unknown_conversation_is_begun_anew(client: Client) -> None:
    stranger = str(uuid4())
    assert post(client, {"question": "여권 재발급", "conversation": stranger})["conversation"] != stranger


def test_a_flood_from_one_address_is_slowed_down(
    client: Client, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings.CHAT_ADDRESS_PER_MINUTE = 3
    now = timezone.now().replace(second=45)
    monkeypatch.setattr(timezone, "now", lambda: now)
    for _ in range(3):
        post(client, {"question": "여권 재발급"})
    response = client.post("/api/chat/questions", '{"question": "여권"}', content_type="application/json")
    assert response.status_code == 429
    assert "너무 많이" in response.json()["refusal"]["sentence"]
    assert "15초 뒤에" in response.json()["refusal"]["next_step"]


def test_behind_a_proxy_the_address_is_the_one_our_proxy_saw(client: Client, settings: Settings) -> None:
    settings.PROXIES = 1
    for forwarded in ("10.0.0.1, 203.0.113.7", "10.9.9.9, 203.0.113.7"):
        client.post(
            "/api/chat/questions",
            '{"question": "여권"}',
            content_type="application/json",
            headers={"X-Forwarded-For": forwarded},
        )
    assert AskingRate.objects.values("asker").distinct().count() == 1


def test_the_most_asked_question_stands_first(client: Client) -> None:
    now = timezone.now()
    for _ in range(2):
        api.ask("주차 단속 시간", None, "web", now)
    asked = api.most_asked(timezone.localdate(now), now - timedelta(days=1))
    assert asked[0].label == "주정차 단속은 몇 시부터 몇 시까지 하나요?"


def test_old_questions_are_forgotten_and_it_is_recorded() -> None:
    old = timezone.now() - timedelta(days=400)
    api.ask("여권 재발급", None, "web", old)
    api.ask("여권 재발급", None, "web", timezone.now())
    Conversation.objects.update(began_at=old)
    assert api.forget_old_questions(timezone.now()) == 1
    assert (Question.objects.count(), Conversation.objects.count()) == (1, 1)
