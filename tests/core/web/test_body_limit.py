"""What is larger than any form is refused before it is read, also without a key of the form."""

import pytest
from django.test import Client
from pytest_django.fixtures import Settings

pytestmark = pytest.mark.django_db
TOO_LARGE = b"file=" + b"x" * 200


@pytest.fixture(autouse=True)
def _limit(settings: Settings) -> None:
    settings.REQUEST_LIMIT = 100


def test_it_is_refused_in_words_before_its_form_is_looked_at() -> None:
    answer = Client(enforce_csrf_checks=True).post("/staff/sign-in/", TOO_LARGE, "application/x-www-form-urlencoded")
    assert (answer.status_code, "파일 하나는 20MB까지예요." in answer.content.decode()) == (413, True)
    assert "Content-Security-Policy" in answer


def test_a_program_is_told_in_json(client: Client) -> None:
    answer = client.post(
        "/staff/sign-in/", TOO_LARGE, "application/x-www-form-urlencoded", headers={"accept": "application/json"}
    )
    assert answer.json()["refusal"]["sentence"] == "보낸 것이 너무 커요."


def test_what_fits_goes_on(client: Client) -> None:
    answer = client.post("/staff/sign-in/", b"login=nobody&password=wrong", "application/x-www-form-urlencoded")
    assert "맞지 않" in answer.content.decode()
