"""What a person, or a program, reads where a question is not let through."""

import json
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone
from pytest_django.fixtures import Settings

from madang.chat import api
from madang.chat.actions import ask as asking
from madang.chat.actions.draft import Draft
from madang.chat.api import Channel
from madang.chat.models import Question
from madang.core.api import SYSTEM
from madang.core.models import Account

HTMX = {"HX-Request": "true"}
MESSAGE = "자료를 옮기고 있어요. 오후에 다시 물어봐 주세요."
FIRE = "옆집에 불이 났어요"

pytestmark = pytest.mark.usefixtures("small_town")


@pytest.fixture
def web_paused(small_town: None) -> None:
    api.pause_channel(Channel.WEB, SYSTEM, timezone.now(), MESSAGE)


def send(client: Client, question: str, **more: object) -> tuple[int, dict[str, Any]]:
    """Ask over the API; return the status and the JSON."""
    body = json.dumps({"question": question, **more})
    response = client.post("/api/chat/questions", body, content_type="application/json")
    return response.status_code, response.json()


@pytest.mark.usefixtures("web_paused")
@pytest.mark.parametrize("path", ["/", "/fields/traffic/"])
def test_a_paused_page_tells_why_and_whom_to_call_and_offers_no_box(client: Client, path: str) -> None:
    page = client.get(path).content.decode()
    assert MESSAGE in page
    assert "tel:0617493114" in page
    assert "<textarea" not in page
    assert 'action="/ask/"' not in page


@pytest.mark.usefixtures("web_paused")
@pytest.mark.parametrize("headers", [{}, HTMX])
def test_a_question_to_a_paused_page_is_told_calmly(client: Client, headers: dict[str, str]) -> None:
    response = client.post("/ask/", {"question": "여권 재발급"}, headers=headers)
    page = response.content.decode()
    assert response.status_code == 503
    assert MESSAGE in page
    assert 'data-outcome="paused"' in page
    assert ("<html" in page) == (not headers)


@pytest.mark.usefixtures("web_paused")
def test_an_emergency_comes_first_even_while_paused(client: Client) -> None:
    page = client.post("/ask/", {"question": FIRE}, headers=HTMX).content.decode()
    assert 0 < page.index("tel:119") < page.index(MESSAGE)
    assert not Question.objects.exists()


@pytest.mark.usefixtures("web_paused")
def test_the_api_goes_on_while_the_web_is_paused(client: Client) -> None:
    assert send(client, "여권 재발급")[0] == 200


def test_a_paused_api_refuses_in_json(client: Client) -> None:
    api.pause_channel(Channel.API, SYSTEM, timezone.now(), MESSAGE)
    status, told = send(client, "여권 재발급")
    assert (status, told["refusal"]["sentence"]) == (503, MESSAGE)
    assert "061-749-3114" in told["refusal"]["next_step"]


def test_an_emergency_comes_first_over_a_paused_api_too(client: Client) -> None:
    api.pause_channel(Channel.API, SYSTEM, timezone.now(), MESSAGE)
    status, told = send(client, FIRE)
    assert (status, told["status"]) == (503, "emergency")
    assert told["blocks"][0]["numbers"][0]["number"] == "119"


def test_a_browser_is_one_person_after_its_first_question(client: Client, settings: Settings) -> None:
    settings.CHAT_PERSON_PER_MINUTE = 2
    statuses = [client.post("/ask/", {"question": "여권 재발급"}, headers=HTMX).status_code for _ in range(4)]
    assert statuses == [200, 200, 200, 429]  # the first came from a stranger
    assert Client().post("/ask/", {"question": "여권 재발급"}, headers=HTMX).status_code == 200


def test_somebody_signed_in_is_one_person_in_every_browser(
    as_sunsim: Client, sunsim: Account, settings: Settings
) -> None:
    settings.CHAT_PERSON_PER_MINUTE = 2
    another = Client()
    another.force_login(sunsim)
    assert [each.post("/ask/", {"question": "여권"}).status_code for each in (as_sunsim, another)] == [302, 302]
    assert as_sunsim.post("/ask/", {"question": "여권"}).status_code == 429


def test_a_conversation_over_the_api_is_one_person(client: Client, settings: Settings) -> None:
    settings.CHAT_PERSON_PER_MINUTE = 1
    conversation = send(client, "여권 재발급")[1]["conversation"]
    assert [send(client, "수수료는?", conversation=conversation)[0] for _ in range(2)] == [200, 429]


def test_whoever_asked_too_often_still_sees_the_emergency_number(client: Client, settings: Settings) -> None:
    settings.CHAT_ADDRESS_PER_MINUTE = 1
    client.post("/ask/", {"question": "여권 재발급"})
    refused = client.post("/ask/", {"question": "여권 재발급"}, headers=HTMX)
    assert refused.status_code == 429
    assert "061-749-3114" in refused.content.decode()
    assert "tel:119" in client.post("/ask/", {"question": FIRE}, headers=HTMX).content.decode()
    assert send(client, FIRE)[1]["status"] == "emergency"


def test_a_second_question_is_told_that_the_first_is_being_answered(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    def still_answering(draft: Draft) -> None:
        raise api.StillAnswering

    monkeypatch.setattr(asking, "ANSWERING", (still_answering,))
    response = client.post("/ask/", {"question": "여권 재발급"}, headers=HTMX)
    assert response.status_code == 429
    assert "앞 질문에 답하고 있어요" in response.content.decode()


def test_the_long_form_is_a_link_away(client: Client) -> None:
    assert "길게 적기(1,000자까지)" in client.get("/").content.decode()
    page = client.get("/?story=1").content.decode()
    assert "짧게 적기(300자까지)" in page
    assert '<input type="hidden" name="story" value="1">' in page


def test_a_story_may_have_a_thousand_characters(client: Client) -> None:
    story = "이사했는데 전입신고는 어떻게 하나요? " + "사정이 있어요. " * 60
    assert 300 < len(story) < 1000
    client.post("/ask/", {"question": story})
    client.post("/ask/", {"question": story, "story": "1"})
    assert [kept.outcome == "too_long" for kept in Question.objects.order_by("id")] == [True, False]
