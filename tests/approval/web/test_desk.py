"""결재함: what waits, what was sent, what was signed, what was decided in one's absence."""

import re
from datetime import date

import pytest
from django.test import Client

from madang.approval.adapters import city_rules
from madang.approval.adapters.city_rules import ApprovalRules, ConfirmationRule
from madang.approval.models import LaterReport
from madang.approval.web.desk import desk_items
from tests.approval.conftest import Clock
from tests.support.clients import client_of
from tests.support.office import actor, away
from tests.support.papers import Paper, rows

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("office")]


def page(who: str, query: str = "") -> str:
    return client_of(who).get(f"/approval/{query}").content.decode()


def titles(shown: str) -> list[str]:
    return re.findall(r'<span class="course-title">(.*?)</span>', shown)


EMPTY = [
    ("", "결재할 것이 없습니다"),
    ("?tab=waiting&q=없는말", "맞는 문서가 없습니다"),
    ("?tab=sent", "올린 문서가 없습니다"),
    ("?tab=sent&state=returned", "맞는 문서가 없습니다"),
    ("?tab=done", "결재한 문서가 없습니다"),
    ("?tab=later", "사후보고가 없습니다"),
    ("?tab=nonsense&state=nonsense&page=99", "결재할 것이 없습니다"),
]


@pytest.mark.parametrize(("query", "told"), EMPTY)
def test_an_empty_tab_says_what_will_stand_there(query: str, told: str) -> None:
    assert told in page("serin", query)


def test_what_waits_stands_with_who_why_and_how_urgent() -> None:
    Paper().save(title="긴급 단속", urgent=True).submit()
    shown = page("serin")
    for told in ("긴급 단속", "검토", "긴급</span>", "교통관리과 김하늘", "과태료 감경"):
        assert told in shown
    assert titles(page("jihun")) == []


def test_words_find_titles_and_drafters() -> None:
    Paper().save(title="가로등 점검").submit()
    Paper("bora").save(title="나들목 정비").submit()
    assert titles(page("serin", "?q=가로등")) == ["가로등 점검"]
    assert titles(page("serin", "?q=황보람")) == ["나들목 정비"]
    assert titles(page("serin", "?order=newest")) == ["나들목 정비", "가로등 점검"]
    for key in ("가로등", "김하늘"):
        assert titles(page("haneul", f"?tab=sent&q={key}")) == ["가로등 점검"]


def test_what_stays_open_longer_than_the_rule_is_late(office: Clock) -> None:
    Paper().save().submit()
    assert "늦음" not in page("serin")
    office.turn(days=7)
    assert "늦음" in page("serin")


def test_who_acts_sees_for_whom() -> None:
    away("serin", "bora")
    Paper().save().submit()
    assert "주차단속팀장 오세린 대신" in page("bora")


def test_what_was_sent_says_whose_turn_it_is() -> None:
    Paper().save(title="가는 중").submit()
    Paper().save(title="돌아온 것").submit().send_back("serin")
    shown = page("haneul", "?tab=sent")
    assert titles(shown) == ["돌아온 것", "가는 중"]
    assert "지금 주차단속팀장 오세린 검토" in shown
    assert titles(page("haneul", "?tab=sent&state=returned")) == ["돌아온 것"]


def test_what_was_signed_stays_findable() -> None:
    Paper().save(title="검토한 것").submit().sign("serin")
    assert titles(page("serin", "?tab=done")) == ["검토한 것"]
    assert titles(page("serin", "?tab=done&q=없는말")) == []


def test_what_was_decided_in_ones_absence_is_reported_and_seen_once() -> None:
    """규정 제10조제3항."""
    away("jihun", "bora")
    Paper().save(title="급한 감경", important=True).submit().sign("serin").sign("bora", of="jihun")
    client = client_of("jihun")
    shown = client.get("/approval/?tab=later").content.decode()
    for told in ("급한 감경", "사후보고 대상", "주무관 황보람 대결", "교통관리과장 문지훈 출장"):
        assert told in shown
    report = LaterReport.objects.get()
    assert client_of("serin").post(f"/approval/later/{report.pk}/").status_code == 404
    assert "사후보고를 확인했습니다" in client.post(f"/approval/later/{report.pk}/", follow=True).content.decode()
    assert "확인함" in client.get("/approval/?tab=later").content.decode()


def test_the_first_screen_tells_of_both() -> None:
    away("jihun", "bora")
    Paper().save(title="급한 감경").submit().sign("serin").sign("bora", of="jihun")
    Paper().save(title="다음 감경", urgent=True).submit()
    clock = Paper().document.created_at
    assert [(item.kind, item.title, item.urgent) for item in desk_items(clock, actor("serin"))] == [
        ("검토", "다음 감경", True)
    ]
    assert [(item.kind, item.note) for item in desk_items(clock, actor("jihun"))] == [
        ("사후보고", "주무관 황보람 대결")
    ]


def ticks(shown: str) -> list[str]:
    return re.findall(r'name="step" value="([^"]+)"', shown)


def test_like_matters_are_ticked_and_signed_together() -> None:
    for title in ("첫째", "둘째"):
        Paper().save(title=title).submit()
    Paper().save(title="다른 사항", matter="leave", line=rows("decide serin")).submit()
    client = client_of("serin")
    chosen = ticks(client.get("/approval/").content.decode())
    assert len(chosen) == 2
    answer = client.post("/approval/sign/", {"step": chosen}, follow=True).content.decode()
    assert "2건을 결재했습니다" in answer
    assert titles(answer) == ["다른 사항"]


def test_each_of_them_stands_or_falls_by_itself() -> None:
    first, second = Paper().save(title="첫째").submit(), Paper().save(title="둘째").submit()
    client = client_of("serin")
    chosen = ticks(client.get("/approval/").content.decode())
    second.edit("serin")
    answer = client.post("/approval/sign/", {"step": chosen}, follow=True).content.decode()
    assert "1건을 결재했습니다" in answer
    assert "‘둘째’ 결재하지 못했습니다: 읽으신 뒤에 내용이 바뀌었습니다." in answer
    assert (first.step("serin").state, second.step("serin").state) == ("signed", "open")


def test_where_each_is_confirmed_by_itself_nothing_is_ticked(monkeypatch: pytest.MonkeyPatch) -> None:
    rule = ConfirmationRule(posts=["team-head"], valid_from=date(2026, 7, 1))
    monkeypatch.setattr(city_rules, "approval_rules", lambda: ApprovalRules(confirmations=[rule]))
    for title in ("첫째", "둘째"):
        Paper().save(title=title, matter="leave", line=rows("decide serin")).submit()
    shown = page("serin")
    assert titles(shown) == ["첫째", "둘째"]
    assert (ticks(shown), "고른 문서 결재" in shown) == ([], False)


@pytest.mark.parametrize("step", [[], ["x"], ["1"], ["99999:abc"], ["9" * 5000 + ":abc"], ["²:abc"]])
def test_what_no_page_of_ours_sends_signs_nothing(step: list[str]) -> None:
    paper = Paper().save().submit()
    answer = client_of("serin").post("/approval/sign/", {"step": step}, follow=True)
    assert answer.status_code == 200
    assert "결재하지 못했습니다" in answer.content.decode() or "고른 문서가 없습니다" in answer.content.decode()
    assert paper.step("serin").state == "open"


def test_who_is_not_signed_in_goes_to_the_door() -> None:
    assert Client().get("/approval/").headers["Location"] == "/staff/sign-in/?next=/approval/"
