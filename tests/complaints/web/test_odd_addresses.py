"""What nobody types by hand: null characters, numbers without end, years before all calendars. Told, never broken."""

from typing import Any

import pytest
from django.test import Client

from madang.core.models import Account
from madang.core.rules.people import Role
from tests.complaints.web.desk_browser import browser
from tests.support.complaints import PARKING, assigned, hire

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("parking")]

ENDLESS = "9" * 5_000


@pytest.mark.parametrize(
    "address",
    [
        "/complaints/r/abc%00def/",
        "/complaints/r/abc%00def/photos/1/",
        "/complaints/r/abc/photos/99999999999999999999999/",
        "/complaints/public/?page=99999999999999999999999999&group=%00&area=%00&state=%00",
        "/complaints/public/photos/99999999999999999999999/",
        "/complaints/new/photos/abc%00/",
        "/complaints/new/similar/?category=a%00&lat=34.96%00&lng=127.51",
        "/open311/v2/requests/a%00.json",
        "/open311/v2/tokens/a%00.xml",
        "/open311/v2/services/a%00.json",
        "/open311/v2/requests.json?service_request_id=a%00",
        "/open311/v2/requests.json?service_code=a%00",
        "/open311/v2/requests.json?start_date=0001-01-01",
        "/open311/v2/requests.json?page=1000000",
    ],
)
def test_an_odd_address_is_answered(client: Client, address: str) -> None:
    assert client.get(address).status_code in {200, 400, 404}


@pytest.mark.parametrize(
    ("address", "sent"),
    [
        ("NUMBER/take-up/", {"seen": ENDLESS}),
        ("NUMBER/give/", {"officer": "a\x00", "give_reason": "x"}),
        ("NUMBER/give/", {"department": "roads", "team": "a\x00", "give_reason": "x"}),
        ("many/", {"deed": "answer", "chosen": "a\x00 1"}),
        ("many/do/", {"deed": "take_up", "chosen": f"NUMBER {ENDLESS}"}),
        ("many/do/", {"deed": "answer", "chosen": "NUMBER 1", "template": "a\x00"}),
        ("many/do/", {"deed": "redistribute", "chosen": "NUMBER 1", "officer": "a\x00", "reason": "x"}),
        ("board/move/", {"officer": "a\x00", "reason": "x", "chosen": "NUMBER 1"}),
        ("templates/new/", {"name": "a\x00", "text": "b\x00", "category": "c\x00"}),
        ("rules/begin/", {"title": "a\x00", "based_on": ENDLESS}),
        ("keys/", {"name": "a\x00", "per_hour": "10"}),
        ("keys/", {"name": "a", "per_hour": ENDLESS}),
        ("new/", {"text": "a", "category": "c\x00", "happened_at": "0001-01-01T00:00"}),
    ],
)
def test_an_odd_form_of_the_desk_is_answered(address: str, sent: dict[str, Any]) -> None:
    number = assigned().number
    hire("sodam", "안소담", appointments=("complaint-desk",))
    Account.objects.filter(login="sodam").update(role=Role.MANAGER)
    fields = {name: value.replace("NUMBER", number) for name, value in sent.items()}
    answer = browser("sodam").post(f"/staff/complaints/{address.replace('NUMBER', number)}", fields)
    assert answer.status_code in {200, 302, 400, 404, 409}


@pytest.mark.parametrize("year", ["0001", "1899", "9999"])
def test_a_year_that_nobody_means_is_told_and_breaks_no_list(client: Client, year: str) -> None:
    key = client.get("/complaints/new/").context["form"].key
    sent = {"key": key, "category": PARKING, "text": "차가 막고 있어요", "place_words": "호수공원 정문"}
    answer = client.post("/complaints/new/", {**sent, "happened_at": f"{year}-01-01T00:00"})
    assert answer.status_code == 400
    assert "happened_at" in answer.context["faults"]
