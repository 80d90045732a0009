"""The receipt: what its holder sees and may do, and that nobody else learns of it."""

from datetime import timedelta
from html import unescape
from typing import Any
from uuid import uuid4

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.utils import timezone

from madang.complaints.actions.file_complaint import file_complaint
from madang.complaints.actions.keep_photo import keep_photo
from madang.complaints.actions.note_event import event_of, write_events
from madang.complaints.models import Category, Complaint, Feedback
from madang.complaints.rules.states import ComplaintState, Deed
from madang.core.models import Account
from madang.core.rules.people import VISITOR, AccountKind
from tests.support.complaints import NOW, a_photo, actor, given


@pytest.fixture(autouse=True)
def _morning(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(timezone, "now", lambda: NOW)


def filed(state: ComplaintState = ComplaintState.RECEIVED, **facts: Any) -> Complaint:
    photo = keep_photo(VISITOR, "a.jpg", a_photo())
    complaint = file_complaint(VISITOR, given(photos=(photo,)), NOW)
    hands = {"officer_id": "haneul", "department_id": "traffic-management", "team_id": "parking-enforcement"}
    if state is not ComplaintState.RECEIVED:
        Complaint.objects.filter(pk=complaint.pk).update(state=state, **{**hands, **facts})
    return Complaint.objects.get(pk=complaint.pk)


def page(complaint: Complaint) -> str:
    return f"/complaints/r/{complaint.token}/"


def said(response: Any) -> str:
    return unescape(response.content.decode())


def as_staff(login: str) -> Client:
    client = Client()
    client.force_login(Account.objects.get(kind=AccountKind.STAFF, login=login))
    return client


def test_it_says_what_was_sent_and_where_it_stands(client: Client, parking: None) -> None:
    complaint = filed(due_at=None)
    Complaint.objects.filter(pk=complaint.pk).update(due_at=NOW + timedelta(days=7, hours=8))
    shown = said(client.get(page(complaint)))
    for words in (complaint.number, "담당자를 찾고 있어요.", "주정차 금지구역", "12가3456", "차가 골목을 막고 있어요"):
        assert words in shown
    assert "11월 30일 월요일 오후 6시</b>까지 답해 드려요" in shown


def test_it_names_the_department_and_its_telephone_but_no_officer(client: Client, parking: None) -> None:
    shown = said(client.get(page(filed(ComplaintState.IN_PROGRESS))))
    assert "교통관리과 주차단속팀" in shown
    assert "061-749-5906" in shown
    assert "김하늘" not in shown


def test_search_engines_caches_and_other_sites_do_not_learn_the_address(client: Client, parking: None) -> None:
    response = client.get(page(filed()))
    assert response["X-Robots-Tag"] == "noindex, nofollow"
    assert "no-store" in response["Cache-Control"]
    assert response["Referrer-Policy"] == "same-origin"


def test_an_unknown_address_says_so_in_plain_words(client: Client, parking: None) -> None:
    response = client.get("/complaints/r/nobody-has-this-one/")
    assert response.status_code == 404
    assert "이 주소의 접수증을 찾을 수 없어요" in said(response)


def test_what_stays_inside_is_not_told(client: Client, parking: None) -> None:
    complaint = filed(ComplaintState.ASSIGNED)
    write_events([event_of(complaint, "note", actor("haneul"), NOW, reason="상습 신고인으로 보임")])
    assert "상습" not in said(client.get(page(complaint)))


def test_a_refusal_comes_with_reason_article_and_what_can_be_done(client: Client, parking: None) -> None:
    check = {"reason": "interval_too_short", "article": "도로교통법 제32조"}
    refused = {
        "reason": "interval_too_short",
        "reply": "두 사진의 간격이 41초입니다.",
        "checks": [check],
        "closed_at": NOW,
    }
    shown = said(client.get(page(filed(ComplaintState.REFUSED, **refused))))
    for words in ("간격 미달", "도로교통법 제32조", "41초", "다시 살펴봐", "국민신문고"):
        assert words in shown


def test_only_what_can_be_done_now_is_offered(client: Client, parking: None) -> None:
    deeds = {
        "withdraw": "이 불편 취하하기",
        "supplement": "더 알려 주세요",
        "feedback": "평가 보내기",
        "reopen": "아직 불편해요.",
    }
    offered = {
        state: {deed for deed, words in deeds.items() if words in said(client.get(page(filed(state, closed_at=NOW))))}
        for state in (
            ComplaintState.ASSIGNED,
            ComplaintState.AWAITING,
            ComplaintState.ANSWERED,
            ComplaintState.WITHDRAWN,
        )
    }
    assert offered == {
        ComplaintState.ASSIGNED: {"withdraw"},
        ComplaintState.AWAITING: {"withdraw", "supplement"},
        ComplaintState.ANSWERED: {"feedback", "reopen"},
        ComplaintState.WITHDRAWN: set(),
    }


def test_what_the_officer_asked_for_stands_above_the_field(client: Client, parking: None) -> None:
    complaint = filed(ComplaintState.AWAITING)
    asked = event_of(
        complaint, Deed.ASK_SUPPLEMENT, actor("haneul"), NOW, told="더 알려 주세요.", facts={"wanted": "층수"}
    )
    write_events([asked])
    assert "층수" in said(client.get(page(complaint)))


def test_deeds_are_done_and_said(client: Client, parking: None) -> None:
    complaint = filed(ComplaintState.AWAITING)
    photo = SimpleUploadedFile("b.jpg", a_photo())
    shown = said(client.post(f"{page(complaint)}supplement/", {"text": "3층이에요", "photos": [photo]}, follow=True))
    assert "담당자에게 보냈어요." in shown
    assert "“3층이에요”" in shown
    assert complaint.photos.count() == 2
    Complaint.objects.filter(pk=complaint.pk).update(state=ComplaintState.ANSWERED, closed_at=NOW, reply="치웠어요")
    client.post(f"{page(complaint)}feedback/", {"stars": "2", "text": "아직 그대로예요"})
    assert Feedback.objects.get().stars == 2
    again = said(client.post(f"{page(complaint)}reopen/", {"reason": "그대로예요"}, follow=True))
    assert "다시 살펴봐 달라고" in again
    assert again.index("먼저 드린 답변") < again.index("치웠어요")
    assert "취하했어요." in said(client.post(f"{page(complaint)}withdraw/", follow=True))


@pytest.mark.parametrize(
    ("deed", "data", "sentence"),
    [
        ("feedback", {"stars": "7"}, "별을 하나에서 다섯까지"),
        ("feedback", {}, "별을 하나에서 다섯까지"),
        ("reopen", {"reason": " "}, "무엇이 아직 불편한지 적어 주세요"),
        ("withdraw", {}, "지금은 ‘답변’ 단계라 할 수 없어요"),
        ("supplement", {"text": "여기"}, "지금은 ‘답변’ 단계라 할 수 없어요"),
    ],
)
def test_what_cannot_be_done_is_said_on_the_receipt(
    client: Client, parking: None, deed: str, data: dict[str, str], sentence: str
) -> None:
    complaint = filed(ComplaintState.ANSWERED, closed_at=NOW, reply="치웠어요")
    response = client.post(f"{page(complaint)}{deed}/", data)
    assert response.status_code >= 400
    assert sentence in said(response)
    assert complaint.number in said(response)


def test_photos_are_for_the_holder_of_the_link_and_staff_of_the_department(client: Client, parking: None) -> None:
    complaint, other = filed(ComplaintState.ASSIGNED), filed()
    photo = complaint.photos.get()
    seen = client.get(f"{page(complaint)}photos/{photo.pk}/")
    assert (seen["Content-Type"], seen["Cache-Control"]) == ("image/jpeg", "private, max-age=3600")
    assert client.get(f"{page(other)}photos/{photo.pk}/").status_code == 404
    address = f"/staff/complaints/photos/{photo.pk}/"
    assert client.get(address).status_code == 302
    assert as_staff("boram").get(address).status_code == 200
    assert as_staff("narae").get(address).status_code == 404
    assert client.get(f"/files/{photo.file_id}/{uuid4()}.jpg").status_code == 404


def test_what_was_sent_on_says_who_answers_now(client: Client, parking: None) -> None:
    complaint = filed(ComplaintState.TRANSFERRED, closed_at=NOW)
    sent = event_of(complaint, Deed.TRANSFER, actor("haneul"), NOW, told="보냈어요.", facts={"body": "순천경찰서"})
    write_events([sent])
    shown = said(client.get(page(complaint)))
    assert "앞으로는 <b>순천경찰서</b>에서 처리하고 답해요." in shown
    assert "이 불편을 맡았어요" not in shown


def test_by_when_the_officer_waits_stands_with_what_is_wanted(client: Client, parking: None) -> None:
    complaint = filed(ComplaintState.AWAITING)
    facts = {"wanted": "층수", "until": "2026-11-30"}
    write_events([event_of(complaint, Deed.ASK_SUPPLEMENT, actor("haneul"), NOW, told="더.", facts=facts)])
    assert "<b>11월 30일 월요일</b>까지 보내 주세요." in said(client.get(page(complaint)))


def test_while_it_is_open_its_head_leads_to_the_address_to_keep(client: Client, parking: None) -> None:
    assert 'href="#receipt-link"' in said(client.get(page(filed())))
    assert 'href="#receipt-link"' not in said(client.get(page(filed(ComplaintState.ANSWERED, closed_at=NOW))))


def test_a_long_name_breaks_after_its_dots_and_nobody_reads_the_terms_of_an_office(
    client: Client, parking: None
) -> None:
    shown = said(client.get(page(filed())))
    Category.objects.update(name="불법 주정차 (소화전·모퉁이·<인도>)")
    assert (
        '불법 주정차 <span class="whole">(소화전·</span><wbr><span class="whole">모퉁이·</span><wbr>&lt;인도&gt;)'
        in client.get(page(filed())).content.decode()
    )
    assert "위반유형" not in shown
    assert "서 있던 곳" in shown
