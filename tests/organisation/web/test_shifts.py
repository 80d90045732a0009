"""The page of shifts: a month for all staff, entered by who may, every deed taken back."""

import csv
import re
from datetime import timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.utils import timezone

from madang.organisation.models import Shift
from madang.organisation.web.shifts import desk_cards
from tests.organisation.web.test_absences import as_
from tests.support.office import actor, open_office

pytestmark = pytest.mark.django_db

PAGE = "/shifts/"
NIGHT = {"person": "haneul", "kind": "숙직", "day": "2027-03-02"}


@pytest.fixture(autouse=True)
def _office(db: None) -> None:
    open_office()


def test_a_month_shows_its_days_shifts_holidays_and_gaps(client: Client) -> None:
    as_(client, "jihun").post(PAGE, NIGHT)
    page = client.get(PAGE, {"month": "2027-03"}).content.decode()
    assert page.count('class="shift-day"') == 31
    assert "삼일절" in page
    assert "18:00–09:00" in page
    assert "일직·숙직 정하지 않음" in page
    days = page.split('class="shift-day"')
    assert "정하지 않음" not in days[2], "2 March has its night"


def test_a_shift_is_entered_and_taken_back(client: Client) -> None:
    page = as_(client, "jihun").post(PAGE, NIGHT, follow=True).content.decode()
    assert "당직을 넣었습니다: 김하늘, 3월 2일 화요일 오후 6시부터 3월 3일 수요일 오전 9시까지" in page
    address = re.search(r'action="(/shifts/\d+/remove/)"', page)
    assert address is not None
    page = client.post(address[1], follow=True).content.decode()
    assert not Shift.objects.exists()
    fields = dict(re.findall(r'type="hidden" name="(person|kind|begins|ends)" value="([^"]*)"', page))
    client.post(PAGE, fields)
    shift = Shift.objects.get()
    assert (timezone.localtime(shift.begins_at).hour, timezone.localtime(shift.ends_at).hour) == (18, 9)


@pytest.mark.parametrize(
    ("wrong", "sentence"),
    [
        ({"person": ""}, "당직할 직원을 고르세요."),
        ({"day": ""}, "날짜를 고르세요."),
        ({"kind": "일직"}, "근무일에는 일직이 없습니다."),
        ({"kind": "by-hand"}, "날짜와 시각을 적으세요."),
        (
            {"kind": "by-hand", "begins": "2027-03-02T18:00", "ends": "2027-03-02T09:00"},
            "시작하기 전에 끝날 수 없습니다.",
        ),
        ({"person": "nobody"}, "그런 직원이 없습니다."),
    ],
)
def test_a_refusal_is_told_and_the_typed_stays(client: Client, wrong: dict[str, str], sentence: str) -> None:
    answer = as_(client, "jihun").post(f"{PAGE}?month=2027-03", {**NIGHT, **wrong})
    page = answer.content.decode()
    assert answer.status_code == 400
    assert sentence in page
    assert not wrong.keys().isdisjoint({"day"}) or 'value="2027-03-02"' in page
    assert not Shift.objects.exists()


def test_staff_look_and_are_offered_nothing(client: Client) -> None:
    as_(client, "jihun").post(PAGE, NIGHT)
    page = as_(client, "haneul").get(PAGE, {"month": "2027-03"}).content.decode()
    assert "김하늘" in page
    assert "당직 넣기" not in page
    assert "지우기" not in page
    roster = SimpleUploadedFile("roster.csv", "날짜,구분,이름\n2027-03-03,숙직,김하늘\n".encode())
    assert client.post(f"{PAGE}roster/", {"roster": roster}).status_code == 403


def test_a_roster_is_taken_in_and_what_was_taken_away_can_be_sent_again(client: Client) -> None:
    as_(client, "jihun").post(PAGE, NIGHT)
    table = client.get(PAGE, {"month": "2027-03", "format": "csv"}).content
    rows = list(csv.DictReader(table.decode("utf-8-sig").splitlines()))
    assert [(row["날짜"], row["구분"], row["이름"]) for row in rows] == [("2027-03-02", "숙직", "김하늘")]
    Shift.objects.all().delete()
    sent = SimpleUploadedFile("shifts.csv", table)
    page = client.post(f"{PAGE}roster/", {"roster": sent}).content.decode()
    assert "넣음 1줄" in page
    assert Shift.objects.count() == 1


@pytest.mark.parametrize("sent", [None, b"", b"\x00\x01\x02", b"a" * (1024 * 1024 + 1)])
def test_what_is_no_roster_is_refused(client: Client, sent: bytes | None) -> None:
    data = {} if sent is None else {"roster": SimpleUploadedFile("roster.csv", sent)}
    assert 400 <= as_(client, "jihun").post(f"{PAGE}roster/", data).status_code < 500
    assert not Shift.objects.exists()


@pytest.mark.parametrize("month", ["2027-13", "가", "", "0000-01", "0001-01", "9999-12"])
def test_a_month_that_is_none_shows_this_one(client: Client, month: str) -> None:
    page = as_(client, "haneul").get(PAGE, {"month": month}).content.decode()
    assert f"{timezone.localdate().year}년 {timezone.localdate().month}월" in page


def test_the_first_screen_tells_ones_next_shift() -> None:
    now = timezone.now()
    assert desk_cards(now, actor("haneul")) == []
    Shift.objects.create(person_id="haneul", begins_at=now + timedelta(days=2), ends_at=now + timedelta(days=3))
    day = timezone.localdate(now + timedelta(days=2))
    assert desk_cards(now, actor("haneul"))[0].value == f"{day.month}월 {day.day}일"
    assert desk_cards(now + timedelta(days=2), actor("haneul"))[0].value == "지금"
