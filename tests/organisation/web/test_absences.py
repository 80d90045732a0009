"""The page of absences: two taps to enter one, one to be back, and every deed can be taken back."""

import re
from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from madang.core.models import Account
from madang.core.rules.people import Role
from madang.organisation.models import Absence
from madang.organisation.web.absences import desk_cards
from tests.support.office import actor, away, open_office

pytestmark = pytest.mark.django_db

PAGE = "/absences/"


@pytest.fixture(autouse=True)
def _office(db: None) -> None:
    open_office()


def as_(client: Client, who: str) -> Client:
    client.force_login(Account.objects.get(kind="staff", login=who))
    return client


def shown(client: Client, address: str = PAGE) -> str:
    return client.get(address).content.decode()


def sent_as_offered(page: str) -> dict[str, str]:
    """Return what the form sends when nothing is changed."""
    day = dict(re.findall(r'name="(first|last)" type="date" min="[^"]*" value="([^"]*)"', page))
    checked = dict(re.findall(r'type="radio" name="(kind|acting)" value="([^"]*)"[^>]* checked', page))
    return {**day, **checked}


def test_what_the_page_offers_can_be_entered_as_it_is(client: Client) -> None:
    today = timezone.localdate().isoformat()
    offered = sent_as_offered(shown(as_(client, "jihun")))
    assert offered == {"kind": "출장", "first": today, "last": today, "acting": "serin"}
    page = client.post(PAGE, offered, follow=True).content.decode()
    assert "부재를 넣었습니다" in page
    assert "오늘 돌아왔습니다" in page
    assert Absence.objects.get().acting_id == "serin"
    assert "부재를 넣었습니다" not in shown(client)


def test_entering_is_taken_back_from_where_it_is_told(client: Client) -> None:
    offered = sent_as_offered(shown(as_(client, "jihun")))
    page = client.post(PAGE, offered, follow=True).content.decode()
    address = re.search(r'action="(/absences/\d+/end/)"', page)
    assert address
    client.post(address[1])
    assert not Absence.objects.exists()


def test_being_back_is_taken_back_too(client: Client) -> None:
    away("jihun", "serin", day=timezone.localdate())
    page = as_(client, "jihun").post(f"/absences/{Absence.objects.get().pk}/end/", follow=True).content.decode()
    assert "돌아온 것으로 적었습니다" in page
    fields = dict(re.findall(r'type="hidden" name="(kind|first|last|acting|person)" value="([^"]*)"', page))
    client.post(PAGE, fields)
    assert Absence.objects.get().acting_id == "serin"


def test_a_refusal_keeps_what_was_typed_beside_the_field(client: Client) -> None:
    tomorrow = (timezone.localdate() + timedelta(days=1)).isoformat()
    typed = {"kind": "병가", "first": tomorrow, "last": timezone.localdate().isoformat(), "acting": "bora"}
    answer = as_(client, "jihun").post(PAGE, typed)
    page = answer.content.decode()
    assert answer.status_code == 400
    assert "끝나는 날이 시작하는 날보다 빠릅니다" in page
    assert sent_as_offered(page) == typed
    assert not Absence.objects.exists()


@pytest.mark.parametrize(
    "typed",
    [
        {},
        {"kind": "여행", "first": "2026-13-40", "last": "내일", "acting": "\0"},
        {"kind": "출장", "first": "9999-12-31", "last": "9999-12-31", "words": "\0오세린"},
        {"kind": "출장", "first": "", "acting": "nobody" * 40},
    ],
)
def test_bad_input_gets_a_sentence(client: Client, typed: dict[str, str]) -> None:
    answer = as_(client, "jihun").post(PAGE, typed)
    assert answer.status_code == 400
    assert "부재를 넣지 못했습니다" in answer.content.decode()
    assert not Absence.objects.exists()


def test_without_scripts_the_button_searches_and_keeps_the_rest(client: Client) -> None:
    typed = {"kind": "교육", "first": "2030-01-01", "last": "2030-01-02", "words": "도가람", "find": "acting"}
    answer = as_(client, "jihun").post(PAGE, typed)
    page = answer.content.decode()
    assert answer.status_code == 200
    assert 'value="garam"' in page
    assert sent_as_offered(page)["kind"] == "교육"
    assert not Absence.objects.exists()


def test_a_better_proposal_takes_the_place_of_a_proposal_but_not_of_a_choice(client: Client) -> None:
    away("serin", None, day=timezone.localdate() + timedelta(days=1))
    days = f"first={timezone.localdate() + timedelta(days=1)}"
    page = shown(as_(client, "jihun"), f"/absences/acting/?{days}&acting=serin&proposed=serin")
    assert sent_as_offered(page)["acting"] == "haneul"
    page = shown(client, f"/absences/acting/?{days}&acting=serin&proposed=haneul")
    assert sent_as_offered(page)["acting"] == "serin"
    assert "그 기간에 출장" in page
    page = shown(client, f"/absences/acting/?{days}&acting=garam&proposed=serin")
    assert sent_as_offered(page)["acting"] == "garam"


def test_another_s_page_is_for_colleagues_and_managers(client: Client) -> None:
    page = shown(as_(client, "bora"), "/absences/?person=jihun")
    assert "교통관리과장 문지훈 님의 부재" in page
    client.post(PAGE, {**sent_as_offered(page), "person": "jihun"})
    assert Absence.objects.get().person_id == "jihun"
    assert client.get("/absences/?person=yunseul").status_code == 404
    assert client.post(PAGE, {"person": "yunseul"}).status_code == 404
    assert client.get("/absences/acting/?person=yunseul").status_code == 404
    Account.objects.filter(login="bora").update(role=Role.MANAGER)
    assert "남윤슬 님의 부재" in shown(client, "/absences/?person=yunseul")
    assert "?person=yunseul" in shown(client, "/absences/?q=남윤슬")


def test_visitors_and_citizens_do_not_come_in(client: Client) -> None:
    assert client.get(PAGE).status_code == 302
    client.force_login(Account.objects.create(kind="citizen", login="sunsim", name="박순심"))
    assert client.get(PAGE).status_code == 403


def test_the_desk_shows_in_whose_place_one_acts() -> None:
    now = timezone.now()
    assert desk_cards(now, actor("serin")) == []
    away("jihun", "serin", day=timezone.localdate(now))
    card = desk_cards(now, actor("serin"))[0]
    assert (card.title, card.value, card.note, card.address) == ("내가 대행하는 분", "1", "교통관리과장 문지훈", PAGE)
