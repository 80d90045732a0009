"""A complaint told by telephone."""

from typing import Any

import pytest
from django.test import Client

from madang.complaints.models import Complaint
from madang.complaints.rules.channels import Channel
from madang.core.models import Account
from tests.support import complaints as office

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("parking")]

NEW = "/staff/complaints/new/"


def signed_in(login: str) -> Client:
    client = Client()
    client.force_login(Account.objects.get(login=login))
    return client


def call(client: Client, **changes: str) -> Any:
    key = client.get(NEW).context["form"].key
    told = {
        "key": key,
        "text": "길이 깨졌어요",
        "category": office.ROAD,
        "lat": "34.96",
        "lng": "127.51",
        "name": "박순심",
    }
    return client.post(NEW, told | {"phone": "010-1234-5678", "do": "send"} | changes)


def text(response: Any) -> str:
    return str(response.content.decode())


def test_a_call_becomes_a_complaint_with_number_and_link_to_read_out() -> None:
    clerk = signed_in("narae")
    filed = call(clerk, **{"answers.size": "large"})
    complaint = Complaint.objects.get()
    assert (complaint.channel, complaint.category_id, complaint.answers) == (
        Channel.TELEPHONE,
        office.ROAD,
        {"size": "large"},
    )
    assert (complaint.reporter.name, complaint.reporter.phone, complaint.reporter.account) == (
        "박순심",
        "01012345678",
        None,
    )
    assert complaint.events.get().actor_name == "신나래"
    page = text(clerk.get(filed["Location"]))
    assert complaint.number in page
    assert f"/complaints/r/{complaint.token}/" in page


def test_the_receipt_is_read_out_by_who_took_the_call_alone() -> None:
    address = call(signed_in("narae"))["Location"]
    assert signed_in("haneul").get(address).status_code == 404


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"text": ""}, "무엇이 불편한지 적어 주세요."),
        ({"lat": "37.5", "lng": "127.0"}, "우리 시 밖의 위치예요"),
        ({"phone": "12"}, "전화번호를 다시 확인해 주세요"),
        ({"happened_at": "2099-01-01T10:00"}, "발생일시가 지금보다 뒤예요"),
    ],
)
def test_what_is_wrong_is_told_and_what_was_typed_stays(changes: dict[str, str], sentence: str) -> None:
    page = call(signed_in("narae"), **changes)
    assert page.status_code == 400
    assert sentence in text(page)
    assert "박순심" in text(page)
    assert not Complaint.objects.exists()


def test_everything_that_is_wrong_is_told_at_once() -> None:
    told = text(call(signed_in("narae"), phone="12", happened_at="2099-01-01T10:00"))
    assert "전화번호를 다시 확인해 주세요" in told
    assert "발생일시가 지금보다 뒤예요" in told


def test_a_form_sent_twice_is_filed_once() -> None:
    clerk = signed_in("narae")
    key = clerk.get(NEW).context["form"].key
    told: dict[str, Any] = {"key": key, "text": "길이 깨졌어요", "do": "send"}
    assert clerk.post(NEW, told)["Location"] == clerk.post(NEW, told)["Location"]
    assert Complaint.objects.count() == 1


def test_what_a_kind_asks_further_is_said_to_a_clerk() -> None:
    clerk = signed_in("narae")
    page = text(clerk.get(NEW))
    assert f'hx-get="{NEW}details/"' in page
    assert "더 물어볼 것이 없습니다." in page
    asked = text(clerk.get(f"{NEW}details/", {"category": office.PARKING}))
    assert "차량번호" in asked
    assert "모름" in asked
    assert "사진에 잘 보이면" not in asked


def test_what_is_typed_is_kept_in_the_browser_under_the_clerks_own_name() -> None:
    clerk = signed_in("narae")
    name = f'data-draft="madang-call-{Account.objects.get(login="narae").pk}"'
    assert name in text(clerk.get(NEW))
    assert name in text(clerk.get(call(clerk)["Location"]))


def test_similar_ones_nearby_are_shown_with_their_numbers() -> None:
    clerk = signed_in("narae")
    call(clerk)
    near = clerk.get(f"{NEW}similar/", {"category": office.ROAD, "lat": "34.9601", "lng": "127.51"})
    assert Complaint.objects.get().number in text(near)
    assert text(clerk.get(f"{NEW}similar/", {"category": office.ROAD, "lat": "x", "lng": "127.51"})).strip() == ""


def test_citizens_have_no_such_page(as_sunsim: Client) -> None:
    assert as_sunsim.get(NEW).status_code == 403
