"""The tray: what lies in it, how it is cut, and what is done to several at once."""

from datetime import timedelta
from html import unescape

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from madang.complaints.actions.hand_back import hand_back
from madang.complaints.actions.take_up import take_up
from madang.complaints.models import Complaint
from madang.core.models import AuditEntry
from tests.complaints.desk import again, found_too_short, load_templates, seen
from tests.complaints.web.desk_browser import browser, page, post
from tests.support.complaints import NOW, actor, assigned, hire

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("parking", "_morning")]

TRAY, MANY, DO = "/staff/complaints/", "/staff/complaints/many/", "/staff/complaints/many/do/"


@pytest.fixture
def _morning(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(timezone, "now", lambda: NOW)


def numbers(text: str) -> list[str]:
    """Return the numbers of the rows, in their order."""
    return [part.split('"')[0].split(" ")[0] for part in text.split('name="chosen" value="')[1:]]


def ticked(*complaints: Complaint) -> list[str]:
    return [f"{each.number} {seen(each)}" for each in complaints]


def test_each_tray_holds_what_is_its_own() -> None:
    hire("miso", "고미소", department="roads", team="", appointments=("complaint-desk",))
    mine, colleague, returned = assigned("haneul"), assigned("boram"), assigned("haneul")
    hand_back(actor("haneul"), returned.number, "우리 일이 아닙니다.", NOW)
    assert numbers(page("haneul", TRAY)) == [mine.number]
    assert set(numbers(page("haneul", f"{TRAY}?tray=team"))) == {mine.number, colleague.number}
    assert set(numbers(page("jihun", f"{TRAY}?tray=department"))) == {mine.number, colleague.number}
    assert numbers(page("miso", f"{TRAY}?tray=review")) == [returned.number]
    assert numbers(page("haneul", f"{TRAY}?tray=review")) == [mine.number]


def test_an_empty_tray_says_what_will_lie_in_it() -> None:
    assert "처리할 민원이 없습니다" in page("haneul", TRAY)
    assert "맞는 민원이 없습니다" in page("haneul", f"{TRAY}?q=없는말&state=zzz&checks=zzz&order=zzz&page=zzz")


def test_the_nearest_deadline_stands_first_and_the_late_are_marked_in_words() -> None:
    far, late = assigned(), assigned()
    Complaint.objects.filter(pk=far.pk).update(due_at=NOW + timedelta(days=3))
    Complaint.objects.filter(pk=late.pk).update(due_at=NOW - timedelta(days=3))
    shown = page("haneul", TRAY)
    assert numbers(shown) == [late.number, far.number]
    assert "기한 지남 1건" in shown
    assert "지남</span>" in shown
    assert "남음</span>" in shown
    assert numbers(page("haneul", f"{TRAY}?state=late")) == [late.number]


@pytest.mark.parametrize("words", ["77나7777", "새터길", "구멍", "새터길 구멍"])
def test_it_is_found_by_what_it_says(words: str) -> None:
    assigned()
    wanted = assigned(plate="77나7777", road_address="순천시 새터길 1", text="길에 구멍이 났어요")
    assert numbers(page("haneul", f"{TRAY}?q={words}")) == [wanted.number]


def test_it_is_found_by_number_state_kind_and_checks() -> None:
    one, other = assigned(), found_too_short(assigned())
    take_up(actor("haneul"), one.number, NOW)
    for query, wanted in (
        (f"q={other.number[-6:]}", other), ("state=in_progress", one), ("state=assigned", other),
        ("checks=failing", other), ("checks=unchecked", one),
    ):  # fmt: skip
        assert numbers(page("haneul", f"{TRAY}?{query}")) == [wanted.number], query
    assert numbers(page("haneul", f"{TRAY}?category=road-damage")) == []
    assert "간격 미달" in page("haneul", TRAY)


def test_a_list_of_thirty_asks_no_more_than_a_list_of_one() -> None:
    assigned()
    client = browser("haneul")
    client.get(TRAY)
    with CaptureQueriesContext(connection) as few:
        client.get(TRAY)
    for _ in range(12):
        assigned()
    with CaptureQueriesContext(connection) as many:
        client.get(TRAY)
    assert len(many) <= len(few)


def test_an_open_page_is_told_only_of_what_it_would_show_otherwise() -> None:
    mine, anothers = assigned("haneul"), assigned("boram")
    before = page("haneul", "/staff/complaints/state/")
    take_up(actor("boram"), anothers.number, NOW)
    assert page("haneul", "/staff/complaints/state/") == before
    assert f'data-shown="{before}"' in page("haneul", TRAY)
    take_up(actor("haneul"), mine.number, NOW)
    assert page("haneul", "/staff/complaints/state/") != before


def test_the_list_is_taken_away_without_its_sender_and_computes_nothing() -> None:
    complaint = assigned(road_address="=1+1", plate="12가3456")
    assert 'href="/staff/complaints/csv/?tray=team&amp;state=open" download' in page(
        "haneul", f"{TRAY}?tray=team&state=open"
    )
    answer = browser("haneul").get("/staff/complaints/csv/")
    told = b"".join(answer.streaming_content).decode()  # type: ignore[attr-defined]  # a streamed answer
    head, row = told.lstrip("\ufeff").strip().split("\r\n")
    assert head.startswith("접수번호,접수경로")
    assert row.startswith(complaint.number)
    assert "'=1+1" in row


def test_taking_a_list_away_is_written_down() -> None:
    assigned(), assigned()
    browser("haneul").get("/staff/complaints/csv/?tray=team&state=open")
    entry = AuditEntry.objects.get(verb="take_tray")
    assert (entry.actor_name, entry.subject_kind) == ("김하늘", "complaint")
    assert entry.after == {
        "tray": "team", "words": "", "state": "open", "category": "", "checks": "", "order": "due", "rows": 2,
    }  # fmt: skip


def test_no_copy_of_a_tray_or_of_a_complaint_is_kept_anywhere() -> None:
    complaint = assigned()
    for address in (TRAY, f"{TRAY}{complaint.number}/"):
        assert browser("haneul").get(address).headers["Cache-Control"] == "private, no-store"


def test_in_the_night_after_a_deadline_no_working_time_has_passed(monkeypatch: pytest.MonkeyPatch) -> None:
    late = assigned()
    closing = NOW.replace(hour=18, minute=0)
    Complaint.objects.filter(pk=late.pk).update(due_at=closing)
    monkeypatch.setattr(timezone, "now", lambda: closing + timedelta(hours=6))
    shown = page("haneul", TRAY)
    assert "기한 지남</span>" in shown
    assert "0분" not in shown


def test_several_are_taken_up_at_once() -> None:
    one, other, anothers = assigned(), assigned(), assigned("boram")
    told = unescape(post("haneul", MANY, deed="take_up", chosen=ticked(one, other, anothers), back="tray=team"))
    assert "2건의 처리를 시작했습니다" in told
    assert f"{anothers.number}, 하지 못했습니다" in told
    assert {again(each).state for each in (one, other)} == {"in_progress"}


def test_the_number_and_the_replies_are_shown_before_a_refusal() -> None:
    load_templates()
    short, fine = found_too_short(assigned()), assigned()
    told = post("haneul", MANY, 200, deed="refuse", chosen=ticked(short, fine))
    assert "1건 불수용하기" in told
    assert "41초입니다. 60초가 필요합니다(고시 제3조)." in told
    assert again(short).state == "assigned"
    done = unescape(post("haneul", DO, deed="refuse", chosen=ticked(short, fine)))
    assert "1건을 불수용했습니다" in done
    assert "제안된 불수용 사유가 없습니다" in done
    assert (again(short).reason, again(fine).state) == ("interval_too_short", "assigned")


def test_a_template_answers_each_in_its_own_words() -> None:
    load_templates()
    one, other, unread = assigned(plate="12가3456"), assigned(plate="34나5678"), assigned(plate="")
    assert "서식" in post("haneul", MANY, 200, deed="answer", chosen=ticked(one, other, unread))
    done = unescape(
        post("haneul", DO, deed="answer", template="accept", verdict="accepted", chosen=ticked(one, other, unread))
    )
    assert "2건에 답변했습니다" in done
    assert "채우지 않은 곳이 있습니다: 차량번호" in done
    assert again(other).reply == f"{other.number} 민원을 확인하고 34나5678 차량에 과태료를 부과합니다."
    assert again(unread).state == "assigned"


def test_a_team_head_gives_several_to_somebody_else() -> None:
    one, other = assigned("haneul"), assigned("haneul")
    assert "황보람" in post("serin", MANY, 200, deed="redistribute", chosen=ticked(one, other))
    post("serin", DO, deed="redistribute", officer="boram", reason="나누어 봅니다.", chosen=ticked(one, other))
    assert {again(each).officer_id for each in (one, other)} == {"boram"}


@pytest.mark.parametrize(
    ("data", "told"),
    [({"deed": "take_up"}, "고른 민원이 없습니다"), ({"deed": "burn", "chosen": ["x"]}, "무엇을 할지")],
)
def test_nothing_chosen_is_said(data: dict[str, object], told: str) -> None:
    assert told in post("haneul", MANY, 400, **data)
