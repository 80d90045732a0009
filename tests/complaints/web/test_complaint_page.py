"""One complaint on the desk: what it shows to whom, and its deeds."""

from datetime import timedelta
from html import unescape
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone
from procrastinate.contrib.django.models import ProcrastinateJob

from madang.complaints.actions.answer import answer
from madang.complaints.actions.forget_senders import forget_senders
from madang.complaints.actions.keep_photo import keep_photo
from madang.complaints.actions.merge import merge
from madang.complaints.actions.reopen_by_citizen import reopen_by_citizen
from madang.complaints.models import Complaint, Decision
from madang.complaints.rules.filing import GivenPhoto, GivenReporter
from madang.complaints.rules.replies import Verdict
from madang.core.models import AuditEntry
from madang.core.rules.people import VISITOR
from tests.complaints.desk import again, found_too_short, load_deadlines, load_templates, seen
from tests.complaints.web.desk_browser import browser, page, post
from tests.support.complaints import NOW, a_photo, actor, assigned, hire

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("parking", "_morning")]


@pytest.fixture
def _morning(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(timezone, "now", lambda: NOW)
    load_templates()


def at(complaint: Complaint, deed: str = "") -> str:
    return f"/staff/complaints/{complaint.number}/{deed}{'/' if deed else ''}"


def test_photographs_stand_side_by_side_with_what_lies_between() -> None:
    first = NOW - timedelta(minutes=20)
    photos = (GivenPhoto("1.jpg", taken_at=first, lat=34.9600, lng=127.5100),
              GivenPhoto("2.jpg", taken_at=first + timedelta(seconds=41), lat=34.9601, lng=127.5100))  # fmt: skip
    shown = page("haneul", at(assigned(photos=photos)))
    assert "41초 · 11m 떨어짐" in shown
    assert "신고한 곳에서 11m" in shown


def test_the_proposed_refusal_stands_ready_and_nothing_is_decided() -> None:
    complaint = found_too_short(assigned())
    shown = page("haneul", at(complaint))
    assert "41초입니다. 60초가 필요합니다(고시 제3조).</textarea>" in shown
    assert 'value="refused" required checked' in shown
    assert "<li>잰 값 41초</li><li>기준 60초</li><li>고시 제3조</li>" in shown
    assert shown.index("사진 간격") < shown.index("사진 수")
    assert again(complaint).state == "assigned"


def test_what_one_may_not_do_is_not_offered_and_what_one_may_not_see_does_not_exist() -> None:
    complaint = assigned("haneul")
    own, colleagues = page("haneul", at(complaint)), page("boram", at(complaint))
    for words in ("보내고 다음 민원", "처리기한 연장", "되돌리는 까닭", "이송하는 까닭"):
        assert words in own
        assert words not in colleagues
    assert "<summary>재배부" not in own
    assert "<summary>재배부" in page("serin", at(complaint))
    page("narae", at(complaint), 404)
    page("haneul", "/staff/complaints/2026-999999/", 404)


def test_the_sender_is_covered_until_somebody_looks_and_the_look_is_counted() -> None:
    complaint = assigned(reporter=GivenReporter(name="박순심", phone="01012345678"))
    shown = page("haneul", at(complaint))
    assert "박*심" in shown
    assert "01012345678" not in shown
    assert "신고인 보기" not in page("boram", at(complaint))
    assert "01012345678" in post("haneul", at(complaint, "reporter"), 200)
    post("boram", at(complaint, "reporter"), 403)
    assert AuditEntry.objects.filter(verb="show_reporter").count() == 1


def test_a_sender_and_photographs_that_were_forgotten_are_said_to_be_gone() -> None:
    kept = keep_photo(VISITOR, "a.jpg", a_photo())
    complaint = assigned(photos=(kept, GivenPhoto("named.jpg")), reporter=GivenReporter(name="박순심"))
    Complaint.objects.filter(pk=complaint.pk).update(state="answered", closed_at=NOW - timedelta(days=4_000))
    forget_senders(NOW)
    shown = page("haneul", at(complaint))
    assert "보낸 사람의 정보는 보관 기간이 지나 지웠습니다." in shown
    assert "신고인 보기" not in shown
    assert shown.count("보관 기간이 지나 지웠습니다.") == 2
    assert shown.count("파일이 아직 오지 않았습니다.") == 1
    assert "누가 보냈는지 알리지 않았습니다." in page("haneul", at(assigned()))


def test_why_it_came_here_is_said() -> None:
    complaint = assigned()
    assert "아직 자동으로 배부하지 않았습니다" in page("haneul", at(complaint))
    Decision.objects.create(
        complaint=complaint,
        at=NOW,
        confidence=1,
        why="rule",
        inputs={},
        reasons=["규칙 1이 주차단속팀을 가리켰습니다."],
    )
    assert "규칙 1이 주차단속팀을 가리켰습니다." in page("haneul", at(complaint))


def test_why_it_came_here_is_not_all_where_it_went_on() -> None:
    """An officer has it whom the rules had not chosen."""
    complaint = assigned("haneul")
    Decision.objects.create(complaint=complaint, at=NOW, officer_id="boram", confidence=1, why="rule", inputs={})
    assert "그 뒤에 담당이 바뀌었습니다." in page("haneul", at(complaint))
    Decision.objects.create(complaint=complaint, at=NOW, officer_id="haneul", confidence=1, why="rule", inputs={})
    assert "그 뒤에 담당이 바뀌었습니다." not in page("haneul", at(complaint))


def test_what_fits_is_one_press_away_and_what_does_not_stands_open() -> None:
    shown = page("haneul", at(found_too_short(assigned())))
    passed = shown[shown.index('<details class="fold checks-passed"') :]
    assert "사진 수" in passed
    assert shown.index("사진 간격") < shown.index('<details class="fold checks-passed"')


def test_a_reply_with_photographs_goes_out_and_the_next_complaint_opens() -> None:
    complaint, following = assigned(), assigned()
    photo = SimpleUploadedFile("뒤.jpg", a_photo(NOW), "image/jpeg")
    told = post(
        "haneul", at(complaint, "reply"), verdict="accepted", text="과태료를 부과했습니다.", then="next",
        seen=seen(complaint), photos=[photo],
    )  # fmt: skip
    assert f"{complaint.number}: 답변을 보냈습니다." in told
    assert f"{following.number}</span>" in told
    assert complaint.photos.filter(stage="done").count() == 1
    shown = page("haneul", at(complaint))
    assert "과태료를 부과했습니다." in shown
    assert "보내고 다음 민원" not in shown


def test_what_was_typed_is_not_lost_when_somebody_was_quicker() -> None:
    complaint = assigned()
    shown = seen(complaint)
    answer(actor("serin"), complaint.number, "팀장의 답변", Verdict.ACCEPTED, NOW, seen=shown)
    told = unescape(post("haneul", at(complaint, "reply"), 409, verdict="accepted", text="내가 적던 답변", seen=shown))
    assert "오세린 님이 먼저 처리했습니다(답변)" in told
    assert "내가 적던 답변" in told
    assert again(complaint).reply == "팀장의 답변"


@pytest.mark.parametrize(
    ("deed", "data", "told"),
    [
        ("reply", {"verdict": "", "text": "적은 답변"}, "하나를 골라야 합니다"),
        ("reply", {"verdict": "accepted", "text": "{{담당자}} 드림"}, "채우지 않은 곳이 있습니다: 담당자"),
        ("reply", {"verdict": "refused", "text": "답변", "reason": ""}, "불수용 사유를 골라야"),
        ("ask", {"wanted": " "}, "보완할 내용을 적어야"),
        ("extend", {"until": "어제", "extend_reason": "현장"}, "새 처리기한을 골라야"),
        ("hand-back", {"back_reason": ""}, "되돌리는 까닭을 적어야"),
        ("merge", {"into": "2026-123456"}, "찾을 수 없습니다"),
        ("transfer", {"body": "", "transfer_reason": "지방도"}, "보낼 기관을 적어야"),
        ("note", {"note": ""}, "메모를 적어야"),
    ],
)
def test_what_is_missing_is_said_beside_what_was_typed(deed: str, data: dict[str, Any], told: str) -> None:
    load_deadlines()
    complaint = assigned()
    shown = unescape(post("haneul", at(complaint, deed), 400, seen=seen(complaint), **data))
    assert told in shown
    assert all(value in shown for value in data.values() if value.strip() and value != "어제")
    assert again(complaint).state == "assigned"


def test_a_photograph_that_is_none_says_so_and_nothing_is_sent() -> None:
    complaint = assigned()
    broken = SimpleUploadedFile("사진.jpg", b"GIF no photo", "image/jpeg")
    post("haneul", at(complaint, "reply"), 400, verdict="accepted", text="답변", photos=[broken])
    assert again(complaint).state == "assigned"


def test_from_taking_up_to_opening_again_on_the_page() -> None:
    load_deadlines()
    complaint = assigned()

    def does(deed: str, told: str, who: str = "haneul", **data: Any) -> None:
        assert told in unescape(post(who, at(complaint, deed), seen=seen(complaint), **data))

    does("take-up", "처리를 시작했습니다")
    does("note", "메모를 적었습니다", note="같은 차가 자주 옵니다.")
    does("extend", "12월 4일 금요일 오후 6시까지로 늘렸습니다", until="2026-12-04", extend_reason="현장을 더 봅니다.")
    does("give", "황보람 님에게 주었습니다", who="serin", officer="boram", give_reason="이 동네 담당입니다.")
    does("ask", "보완을 요청했습니다", who="boram", wanted="번호판이 보이는 사진")
    does(
        "reply",
        "불수용했습니다",
        who="boram",
        verdict="refused",
        reason="plate_unreadable",
        text="번호를 읽지 못했습니다.",
    )
    does("reopen", "다시 열었습니다", who="boram", reopen_reason="다른 사진에서 읽었습니다.")
    shown = page("boram", at(complaint))
    for words in (
        "같은 차가 자주 옵니다.",
        "번호를 읽지 못했습니다.",
        "다시 연 민원 1번째",
        "다른 사진에서 읽었습니다.",
    ):
        assert words in shown


def test_handing_back_leads_to_the_tray_for_who_sees_it_no_more() -> None:
    complaint = assigned()
    assert "<h1>민원함</h1>" in post("haneul", at(complaint, "hand-back"), back_reason="도로 일입니다.")


def test_the_complaint_desk_gives_a_returned_one_to_an_officer() -> None:
    hire("miso", "고미소", department="roads", team="", appointments=("complaint-desk",))
    complaint = assigned()
    post("haneul", at(complaint, "hand-back"), back_reason="다른 팀입니다.")
    assert "배부" in page("miso", at(complaint))
    post("miso", at(complaint, "give"), officer="daon", give_reason="주차시설 일입니다.")
    assert again(complaint).officer_id == "daon"


def test_the_group_and_the_neighbours_are_shown() -> None:
    leader, follower, neighbour = assigned(), assigned(), assigned(plate="99하9999")
    merge(actor("haneul"), follower.number, leader.number, NOW)
    shown = page("haneul", at(leader))
    assert "같은 건 2" in shown
    assert "병합한 민원 1건에도 같은 답변이 갑니다" in shown
    assert neighbour.number in shown.partition("가까운 민원")[2]
    Complaint.objects.filter(pk=neighbour.pk).update(leader=leader)
    assert "병합한 민원 1건에도" in page("haneul", at(leader)), "what follows but was not merged is answered by itself"
    assert "이끄는 민원" in page("haneul", at(follower))


def test_an_open_page_asks_for_its_last_event() -> None:
    complaint = assigned()
    assert page("haneul", at(complaint, "state")) == str(seen(complaint))
    assert browser("narae").get(at(complaint, "state")).status_code == 404


def test_the_photographs_of_a_reply_that_did_not_go_out_are_forgotten() -> None:
    complaint = assigned()
    photo = SimpleUploadedFile("after.jpg", a_photo(), content_type="image/jpeg")
    post("haneul", at(complaint, "reply"), 400, verdict="accepted", text="", photos=[photo])
    assert not complaint.photos.exists()
    assert ProcrastinateJob.objects.filter(task_name="complaints.forget_photo").count() == 1


def test_what_is_open_again_says_why_and_what_was_answered_before() -> None:
    complaint = assigned()
    answer(actor("haneul"), complaint.number, "치우도록 했습니다.", Verdict.ACCEPTED, NOW)
    reopen_by_citizen(VISITOR, complaint.token, "아직 그 자리에 있어요.", NOW + timedelta(minutes=1))
    shown = page("haneul", at(complaint))
    start = shown.index("다시 연 까닭")
    assert start < shown.index("아직 그 자리에 있어요.") < shown.index("먼저 보낸 답변")
    assert "치우도록 했습니다." in shown
    assert "다시 엶" in page("haneul", "/staff/complaints/")
    answer(actor("haneul"), complaint.number, "이번에는 옮겼습니다.", Verdict.ACCEPTED, NOW + timedelta(minutes=2))
    assert "다시 연 까닭" not in page("haneul", at(complaint))
