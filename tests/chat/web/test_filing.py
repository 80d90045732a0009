"""A complaint put together in the talk by plain forms, as it is without scripts."""

import re

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from madang.complaints.models import Complaint
from madang.organisation.models import Department
from tests.support.complaints import PLACE, ROAD, a_photo, open_categories

HTMX = {"HX-Request": "true"}


@pytest.fixture(autouse=True)
def _town(small_town: None) -> None:
    Department.objects.get_or_create(id="roads", defaults={"name": "도로과", "position": 99})
    open_categories()


@pytest.fixture
def talk(client: Client) -> Client:
    """A browser in which the category is being asked for."""
    for question in ("도로가 파였어요 고쳐 주세요", "여기서 신고할게요"):
        client.post("/ask/", {"question": question})
    return client


def page(client: Client) -> str:
    return client.get("/").content.decode()


def fill(client: Client, **fields: object) -> str:
    """Send the form that stands on the page, with its hidden fields; return the page after it."""
    hidden = dict(re.findall(r'<input type="hidden" name="(step|asked)" value="([^"]*)"', page(client)))
    response = client.post("/ask/", {"question": "다음", **hidden, **fields}, follow=True)
    assert response.status_code == 200
    return response.content.decode()


def test_only_the_last_question_has_its_form(talk: Client) -> None:
    fill(talk, category=ROAD)
    shown = page(talk)
    assert shown.count('name="step"') == 1
    assert 'name="step" value="photos"' in shown


def test_a_photograph_is_taken_with_the_form_itself(talk: Client) -> None:
    fill(talk, category=ROAD)
    shown = fill(talk, photos=SimpleUploadedFile("a.jpg", a_photo(), "image/jpeg"))
    assert "사진 1장을 올렸어요" in shown
    assert "/complaints/new/photos/" in fill(talk, do="back")


def test_what_is_no_photograph_says_so_and_changes_nothing(talk: Client) -> None:
    fill(talk, category=ROAD)
    hidden = dict(re.findall(r'<input type="hidden" name="(step|asked)" value="([^"]*)"', page(talk)))
    file = SimpleUploadedFile("a.jpg", b"no photograph", "image/jpeg")
    response = talk.post("/ask/", {"question": "다음", **hidden, "photos": file})
    assert response.status_code == 400
    assert 'name="step" value="photos"' in page(talk)


def test_all_of_it_is_looked_through_and_the_receipt_opens(talk: Client) -> None:
    fill(talk, category=ROAD)
    fill(talk, do="skip")
    fill(talk, lat=str(PLACE.lat), lng=str(PLACE.lng), place_words="공원 앞")
    fill(talk, answer="small")
    shown = fill(talk, name="김순신", phone="010-1234-5678")
    for told in ("도로가 파였어요", "도로 파손", "공원 앞", "손바닥만 해요", "김순신 · 010-1234-5678"):
        assert told in shown
    shown = fill(talk, do="send")
    filed = Complaint.objects.get()
    assert f"/complaints/r/{filed.token}/" in shown
    assert "도로가 파였어요" in talk.get(f"/complaints/r/{filed.token}/").content.decode()


def test_with_scripts_the_turn_comes_with_its_form(talk: Client) -> None:
    turn = talk.post("/ask/", {"question": "도로 파손"}, headers=HTMX).content.decode()
    assert 'name="step" value="photos"' in turn
    assert "<html" not in turn


def test_another_browser_sees_nothing_of_it(talk: Client) -> None:
    assert 'name="step"' not in page(Client())


@pytest.mark.parametrize("forged", [{"step": "category"}, {"step": "category", "asked": "x"}, {"asked": "1"}])
def test_a_form_that_is_none_of_ours_is_a_message(talk: Client, forged: dict[str, str]) -> None:
    assert talk.post("/ask/", {"question": "여권 재발급", **forged}, follow=True).status_code == 200
    assert "여권 창구에 본인이" in page(talk)


@pytest.mark.parametrize("step", ["moon", "answers.moon", "review", "receipt"])
def test_a_step_that_nobody_asked_for_breaks_nothing(talk: Client, step: str) -> None:
    response = talk.post("/ask/", {"question": "다음", "step": step, "asked": "1"}, follow=True)
    assert response.status_code == 200
    assert not Complaint.objects.exists()
