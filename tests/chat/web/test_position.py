"""A position shared by the browser or by a program: used for one answer, refused where it is none."""

import json

import pytest
from django.test import Client

from madang.chat.models import Question
from tests.support.places import load_places_town

HTMX = {"HX-Request": "true"}


@pytest.fixture(autouse=True)
def _town(small_town: None) -> None:
    load_places_town()


def test_near_here_offers_a_button_that_asks_and_the_areas(client: Client) -> None:
    page = client.post("/ask/", {"question": "여기서 가까운 주민센터"}, headers=HTMX).content.decode()
    assert "data-locate hidden" in page  # shown by the script that can ask
    assert "위치는 이번 답을 찾는 데만 쓰고 남기지 않아요." in page
    assert 'value="왕조1동 주민센터"' in page


def test_a_position_in_the_form_orders_the_list_and_is_told_as_distances(client: Client) -> None:
    body = {"question": "여기서 가까운 주차장", "point": "34.96123,127.51123"}
    page = client.post("/ask/", body, headers=HTMX).content.decode()
    assert '<span class="place-far">1.0km</span>' in page
    assert "1.0km" not in str(Question.objects.get().blocks)
    assert "1.0km" not in client.get("/").content.decode()


@pytest.mark.parametrize("point", ["", "somewhere", "1000,2000"])
def test_what_is_no_position_counts_as_none(client: Client, point: str) -> None:
    page = client.post("/ask/", {"question": "여기서 가까운 주차장", "point": point}, headers=HTMX).content.decode()
    assert "data-locate" in page


def post(client: Client, body: object) -> tuple[int, dict[str, object]]:
    response = client.post("/api/chat/questions", json.dumps(body), content_type="application/json")
    return response.status_code, response.json()


def test_a_program_may_send_a_position(client: Client) -> None:
    status, answer = post(client, {"question": "여기서 가까운 주차장", "point": [34.96123, 127.51123]})
    assert (status, answer["status"]) == (200, "places")
    assert "왕지 제1공영주차장 (1.0km)" in str(answer["text"])


@pytest.mark.parametrize("point", [[95, 127], [34.9], "34.9,127.5"])
def test_a_position_that_is_none_is_refused(client: Client, point: object) -> None:
    assert post(client, {"question": "가까운 주차장", "point": point})[0] == 422
