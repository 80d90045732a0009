"""The page that switches the channels off and on."""

import re
from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from madang.chat import api
from madang.chat.api import Channel
from madang.core.api import SYSTEM
from madang.core.models import Account, AuditEntry

PAGE = "/staff/channels/"
MESSAGE = "자료를 옮기고 있어요."

pytestmark = pytest.mark.django_db


@pytest.fixture
def as_bada(bada: Account) -> Client:
    """A browser in which the manager 정바다 is signed in."""
    browser = Client()
    browser.force_login(bada)
    return browser


def test_visitors_are_led_to_the_door_and_citizens_are_refused(client: Client, as_sunsim: Client) -> None:
    assert client.get(PAGE)["Location"].startswith("/staff/sign-in/")
    assert as_sunsim.get(PAGE).status_code == 403


def test_a_clerk_sees_how_the_channels_stand_and_is_offered_no_button(as_haneul: Client) -> None:
    page = as_haneul.get(PAGE).content.decode()
    assert "열림" in page
    assert "멈추기" not in page
    assert as_haneul.post(f"{PAGE}web/pause/", {"message": MESSAGE}).status_code == 403
    assert as_haneul.post(f"{PAGE}web/resume/").status_code == 403
    assert api.pause_of("web", timezone.now()) is None


def test_a_manager_pauses_and_opens_again(as_bada: Client) -> None:
    paused = as_bada.post(f"{PAGE}web/pause/", {"message": MESSAGE, "until": ""}, follow=True).content.decode()
    assert "누리집 창구를 멈췄어요." in paused
    assert MESSAGE in paused
    assert MESSAGE in Client().get("/").content.decode()
    opened = as_bada.post(f"{PAGE}web/resume/", follow=True).content.decode()
    assert "누리집 창구를 다시 열었어요." in opened
    assert "<textarea" in Client().get("/").content.decode()
    assert list(AuditEntry.objects.order_by("seq").values_list("verb", "actor_name")) == [
        ("pause_channel", "정바다"),
        ("resume_channel", "정바다"),
    ]


def test_until_is_read_in_korean_time(as_bada: Client) -> None:
    tomorrow = timezone.localtime() + timedelta(days=1)
    as_bada.post(f"{PAGE}api/pause/", {"message": MESSAGE, "until": tomorrow.strftime("%Y-%m-%dT18:30")})
    pause = api.pause_of("api", timezone.now())
    assert pause is not None
    assert pause.until == tomorrow.replace(hour=18, minute=30, second=0, microsecond=0)
    assert "오후 6시 30분" in as_bada.get(PAGE).content.decode()


@pytest.mark.parametrize(
    ("sent", "told"),
    [
        ({"message": ""}, "시민에게 보일 말이 비어 있어요."),
        ({"message": "가" * 301}, "301자예요."),
        ({"message": MESSAGE, "until": "2020-01-01T09:00"}, "이미 지난 때예요."),
        ({"message": MESSAGE, "until": "언젠가"}, "날짜와 시각을 골라 주세요."),
    ],
)
def test_what_does_not_fit_is_told_beside_its_field_and_kept(as_bada: Client, sent: dict[str, str], told: str) -> None:
    response = as_bada.post(f"{PAGE}web/pause/", sent)
    page = response.content.decode()
    assert response.status_code == 422
    assert told in page
    assert re.search(r'href="#web-(message|until)"', page)
    assert sent["message"] in page
    assert api.pause_of("web", timezone.now()) is None


def test_a_channel_that_is_not_there_is_told(as_bada: Client) -> None:
    assert as_bada.post(f"{PAGE}fax/pause/", {"message": MESSAGE}).status_code == 404
    assert as_bada.post(f"{PAGE}command/resume/").status_code == 404


def test_pauses_that_are_over_are_listed(as_haneul: Client) -> None:
    api.pause_channel(Channel.API, SYSTEM, timezone.now(), MESSAGE)
    api.resume_channel(Channel.API, SYSTEM, timezone.now())
    page = as_haneul.get(PAGE).content.decode()
    assert MESSAGE in page
    assert "아직 멈춘 적이 없어요" not in page


def test_the_desk_tells_of_a_paused_channel(as_haneul: Client) -> None:
    assert "멈춘 창구" not in as_haneul.get("/staff/").content.decode()
    api.pause_channel(Channel.WEB, SYSTEM, timezone.now(), MESSAGE)
    assert "멈춘 창구" in as_haneul.get("/staff/").content.decode()
