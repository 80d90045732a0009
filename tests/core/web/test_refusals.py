"""A refusal reaches each asker in the asker's own form."""

from http import HTTPStatus

import pytest
from django.core.exceptions import PermissionDenied, SuspiciousOperation
from django.http import HttpRequest, HttpResponse
from django.test import Client
from django.urls import include, path

from madang.core.api import NotAllowed, Refusal

SENTENCE, NEXT_STEP = "이 문서는 이미 결재가 끝났어요.", "새 문서를 기안해 주세요."


def refuse(request: HttpRequest) -> HttpResponse:
    raise Refusal(SENTENCE, NEXT_STEP, status=409)


def refuse_without_next_step(request: HttpRequest) -> HttpResponse:
    raise NotAllowed(SENTENCE)


async def refuse_later(request: HttpRequest) -> HttpResponse:
    raise Refusal(SENTENCE, NEXT_STEP)


def break_down(request: HttpRequest) -> HttpResponse:
    raise ZeroDivisionError


def look_suspicious(request: HttpRequest) -> HttpResponse:
    raise SuspiciousOperation


def forbid(request: HttpRequest) -> HttpResponse:
    raise PermissionDenied


urlpatterns = [
    path("refuse/", refuse),
    path("refuse-without-next-step/", refuse_without_next_step),
    path("refuse-later/", refuse_later),
    path("api/refuse/", refuse),
    path("break-down/", break_down),
    path("api/break-down/", break_down),
    path("look-suspicious/", look_suspicious),
    path("forbid/", forbid),
    path("", include("config.urls")),
]
handler400 = "madang.core.web.errors.bad_request"
handler403 = "madang.core.web.errors.forbidden"
handler404 = "madang.core.web.errors.not_found"
handler500 = "madang.core.web.errors.server_error"

pytestmark = [pytest.mark.urls(__name__), pytest.mark.django_db]


@pytest.fixture
def client() -> Client:
    return Client(raise_request_exception=False)


def test_a_person_gets_a_page_with_what_why_and_what_next(client: Client) -> None:
    response = client.get("/refuse/")

    assert response.status_code == HTTPStatus.CONFLICT
    page = response.content.decode()
    assert "<!doctype html>" in page.lower()
    assert SENTENCE in page
    assert NEXT_STEP in page


def test_an_asynchronous_page_is_refused_in_the_same_way(client: Client) -> None:
    assert SENTENCE in client.get("/refuse-later/").content.decode()


def test_htmx_gets_a_fragment(client: Client) -> None:
    response = client.get("/refuse/", headers={"HX-Request": "true"})

    assert response.status_code == HTTPStatus.CONFLICT
    assert SENTENCE in response.content.decode()
    assert "<html" not in response.content.decode()


@pytest.mark.parametrize(
    ("address", "accept"), [("/api/refuse/", "*/*"), ("/refuse/", "application/json"), ("/api/refuse/", "text/html")]
)
def test_a_program_gets_json(client: Client, address: str, accept: str) -> None:
    response = client.get(address, headers={"accept": accept})

    assert response.status_code == HTTPStatus.CONFLICT
    refusal = response.json()["refusal"]
    assert (refusal["sentence"], refusal["next_step"], refusal["status"]) == (SENTENCE, NEXT_STEP, 409)


def test_a_next_step_may_be_missing(client: Client) -> None:
    response = client.get("/refuse-without-next-step/")

    assert response.status_code == HTTPStatus.FORBIDDEN
    assert "None" not in response.content.decode()


@pytest.mark.parametrize(
    ("address", "status", "words"),
    [
        ("/nowhere/", HTTPStatus.NOT_FOUND, "이 주소에는 화면이 없어요."),
        ("/forbid/", HTTPStatus.FORBIDDEN, "이 화면을 볼 권한이 없어요."),
        ("/look-suspicious/", HTTPStatus.BAD_REQUEST, "보낸 내용을 읽을 수 없어요."),
        ("/break-down/", HTTPStatus.INTERNAL_SERVER_ERROR, "지금은 이 화면을 보여 드릴 수 없어요."),
    ],
)
def test_what_goes_wrong_is_told_calmly(client: Client, address: str, status: int, words: str) -> None:
    response = client.get(address)

    assert response.status_code == status
    assert words in response.content.decode()


def test_a_program_learns_of_a_breakdown_in_json(client: Client) -> None:
    response = client.get("/api/break-down/")

    assert response.status_code == HTTPStatus.INTERNAL_SERVER_ERROR
    assert response.json()["refusal"]["status"] == HTTPStatus.INTERNAL_SERVER_ERROR


def test_a_breakdown_page_asks_the_database_nothing(as_haneul: Client, django_assert_num_queries: object) -> None:
    as_haneul.raise_request_exception = False

    with django_assert_num_queries(0):  # type: ignore[operator]  # pytest-django's fixture has no public type
        response = as_haneul.get("/break-down/")

    assert response.status_code == HTTPStatus.INTERNAL_SERVER_ERROR


def test_a_form_that_stood_open_too_long_is_told_so() -> None:
    careful = Client(enforce_csrf_checks=True)

    response = careful.post("/sign-out/")

    assert response.status_code == HTTPStatus.FORBIDDEN
    assert "화면을 연 지 오래되어" in response.content.decode()


@pytest.mark.parametrize(
    ("came_from", "led_back"),
    [
        ("http://testserver/documents/3/?page=2", "/documents/3/?page=2"),
        ("http://testserver//elsewhere.kr/", ""),
        ("http://elsewhere.kr/documents/3/", ""),
        ("http://testserver/refuse/", ""),
        ("", ""),
    ],
)
def test_a_refusal_leads_back_to_our_own_page_alone(client: Client, came_from: str, led_back: str) -> None:
    page = client.get("/refuse/", headers={"referer": came_from}).content.decode()
    assert ("앞 화면으로 돌아가기" in page) is bool(led_back)
    assert f'href="{led_back}"' in page or not led_back
