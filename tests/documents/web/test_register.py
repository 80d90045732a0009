"""The pages of the register: the list, one line, its correction, the list taken away."""

import csv
import io
from io import BytesIO
from pathlib import Path

import pytest
from django.db import connection, transaction
from django.test import Client
from openpyxl import load_workbook
from pytest_django.fixtures import Settings

from madang.core.models import Account, AuditEntry
from madang.documents.models import RegisterEntry
from madang.documents.models.register import CORRECTING
from tests.documents.conftest import Clock
from tests.documents.going_out import received_in, use_folder
from tests.documents.old_records import records_since
from tests.support.papers import Paper

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("office")]


@pytest.fixture(autouse=True)
def _folder(settings: Settings, tmp_path: Path) -> None:
    use_folder(settings, tmp_path / "exchange")


def repair(entry: RegisterEntry, **facts: object) -> None:
    """Change a line as a database owner could."""
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SELECT set_config(%s, %s, true)", [CORRECTING, str(entry.pk)])
        RegisterEntry.objects.filter(pk=entry.pk).update(**facts)
        cursor.execute("SELECT set_config(%s, '', true)", [CORRECTING])


def browser(who: str) -> Client:
    client = Client()
    client.force_login(Account.objects.get(login=who))
    return client


def page(who: str, address: str, status: int = 200) -> str:
    response = browser(who).get(address)
    assert response.status_code == status, response.content.decode()[:2000]
    return response.content.decode()


def test_an_empty_register_says_what_will_stand_there() -> None:
    assert "아직 등록한 문서가 없습니다" in page("garam", "/register/")
    assert "맞는 등록이 없습니다" in page("garam", "/register/?q=없는말")


def test_the_list_shows_lines_and_keeps_its_filters() -> None:
    Paper().decided(title="<b>감경</b>")
    shown = page("garam", "/register/?kind=produced&department=traffic&year=2026&openness=open&order=oldest&q=감경")
    assert "교통관리과-1" in shown
    assert "&lt;b&gt;감경" in shown
    assert 'value="oldest" selected' in shown


@pytest.mark.parametrize("address", ["?after=x&before=-1&year=0&order=7&kind=%00", "?after=99999999999999999999"])
def test_what_no_page_of_ours_sends_is_left_out(address: str) -> None:
    Paper().decided()
    assert "교통관리과-1" in page("garam", f"/register/{address}")


def test_a_line_shows_everything_and_offers_correction_to_the_officer_alone() -> None:
    Paper().decided()
    address = f"/register/{RegisterEntry.objects.get().pk}/"
    assert "정정하는 까닭" in page("bora", address)
    assert "정정하는 까닭" not in page("haneul", address)
    assert "주정차 과태료 부과(2026)" in page("garam", address)
    assert page("garam", "/register/987654/", 404)


def test_what_one_may_not_list_does_not_exist() -> None:
    Paper().decided(list_access="participants", title="비공개 인사")
    entry = RegisterEntry.objects.get()
    assert "비공개 인사" not in page("garam", "/register/")
    page("garam", f"/register/{entry.pk}/", 404)
    assert "비공개 인사" not in browser("garam").get("/register/?format=csv").getvalue().decode()


def test_a_correction_is_written_and_shown_with_what_stood_before() -> None:
    Paper().decided()
    entry = RegisterEntry.objects.get()
    typed = {"title": "과태료 감경 결정", "person": entry.person, "decider": entry.decider, "counterpart": "내부결재",
             "openness": "open", "retention": "5", "list_access": "city", "unit_task": "parking-fines"}  # fmt: skip
    address = f"/register/{entry.pk}/correct/"
    refused = browser("bora").post(address, typed)
    assert refused.status_code == 400
    assert "과태료 감경 결정" in refused.content.decode()
    assert browser("haneul").post(address, {**typed, "reason": "오타"}).status_code == 403
    assert browser("bora").post(address, {**typed, "reason": "오타"}).status_code == 302
    shown = page("bora", f"/register/{entry.pk}/")
    assert "<del>주정차 과태료 감경</del>" in shown
    assert "오타" in shown


def test_a_refused_correction_keeps_every_choice_that_was_made() -> None:
    Paper().decided()
    entry = RegisterEntry.objects.get()
    typed = {"title": entry.title, "person": "다른 이", "openness": "partial", "grounds": ["5"], "retention": "10",
             "list_access": "department", "unit_task": ""}  # fmt: skip
    shown = browser("bora").post(f"/register/{entry.pk}/correct/", typed).content.decode()
    for kept in ('value="다른 이"', 'value="partial" selected', 'value="10" selected', 'value="department" selected',
                 'value="5" checked'):  # fmt: skip
        assert kept in shown
    assert 'value="parking-fines" selected' not in shown


def test_an_openness_that_is_not_known_is_chosen_and_never_supposed() -> None:
    Paper().decided()
    entry = RegisterEntry.objects.get()
    repair(entry, openness="")
    assert '<option value="">고르기</option>' in page("bora", f"/register/{entry.pk}/")
    typed = {"title": "새 제목", "openness": "", "list_access": "city", "retention": "5", "reason": "오타"}
    refused = browser("bora").post(f"/register/{entry.pk}/correct/", typed)
    assert "그런 공개 구분이 없습니다" in refused.content.decode()


def test_a_correction_is_told_in_words() -> None:
    Paper().decided()
    entry = RegisterEntry.objects.get()
    typed = {"title": entry.title, "person": entry.person, "decider": entry.decider, "counterpart": entry.counterpart,
             "openness": "partial", "grounds": ["5"], "retention": "10", "list_access": "department", "unit_task": "",
             "reason": "개인정보가 있음"}  # fmt: skip
    post = browser("bora").post(f"/register/{entry.pk}/correct/", typed)
    assert post.status_code == 302
    shown = page("bora", f"/register/{entry.pk}/")
    for words in ("<del>공개</del> → <ins>부분공개</ins>", "<ins>5호</ins>", "<del>5년</del> → <ins>10년</ins>",
                  "<ins>우리 부서</ins>", "<del>주정차 과태료 부과</del> → <ins>비어 있음</ins>"):  # fmt: skip
        assert words in shown


def test_the_officer_reads_and_corrects_what_the_list_shows_to_the_officer_alone() -> None:
    Paper().decided(list_access="participants", title="비공개 인사")
    entry = RegisterEntry.objects.get()
    assert "비공개 인사" in page("bora", "/register/")
    assert "정정하는 까닭" in page("bora", f"/register/{entry.pk}/")
    page("haneul", f"/register/{entry.pk}/", 404)


def test_paper_says_which_part_of_the_register_it_is() -> None:
    Paper().decided()
    shown = page("haneul", "/register/?year=2026&department=traffic&kind=produced&openness=open&q=감경")
    assert "2026년 · 교통관리과 · 생산 · 공개 · ‘감경’ · 새것부터" in shown
    assert "교통관리과 김하늘 인쇄" in shown


def test_the_list_is_taken_away_as_csv_that_computes_nothing_and_is_audited() -> None:
    Paper().decided(title="=HYPERLINK(1)")
    taken = browser("garam").get("/register/?format=csv&kind=produced")
    rows = list(csv.reader(io.StringIO(taken.getvalue().decode("utf-8-sig"))))
    assert (taken.headers["Content-Type"], taken.streaming) == ("text/csv; charset=utf-8", True)
    assert rows[1][0] == "교통관리과-1"
    assert rows[1][4] == "'=HYPERLINK(1)"
    assert AuditEntry.objects.get(verb="take_register").after == {"kind": "produced", "order": "newest"}


def test_strangers_go_to_the_door() -> None:
    assert Client().get("/register/").status_code == 302


def test_the_records_clock_shows_duties_checks_and_files() -> None:
    Paper().decided()
    assert "마쳤습니다" not in page("bora", "/records/")  # nothing is asked of years before the first records
    records_since(2025, "traffic")
    shown = page("bora", "/records/")
    for words in ("기록물 달력", "2026년 정리 점검", "주정차 과태료 부과(2026)", "황보람", "마쳤습니다"):
        assert words in shown
    assert "마쳤습니다" not in page("haneul", "/records/")
    assert "아직 철이 없습니다" in page("garam", "/records/")


def test_duties_and_files_are_done_on_the_page() -> None:
    Paper().decided()
    records_since(2025, "traffic")
    file = RegisterEntry.objects.get().record_file_id
    client = browser("bora")
    assert client.post("/records/duty/", {"duty": "tidy-up", "about": "2025"}).status_code == 302
    assert client.post(f"/records/files/{file}/hold/", {"reason": "소송"}).status_code == 302
    assert client.post(f"/records/files/{file}/release/", {"reason": "끝"}).status_code == 302
    assert (
        client.post(f"/records/files/{file}/finish/", {"finished_on": "2026-11-20", "year": "2026"}).status_code == 302
    )
    assert 'placeholder="철을 다시 여는 까닭"' in page("bora", "/records/?year=2026")
    assert client.post(f"/records/files/{file}/open-again/", {"reason": ""}).status_code == 400
    assert client.post(f"/records/files/{file}/open-again/", {"reason": "남은 민원"}).status_code == 302
    assert 'placeholder="철을 다시 여는 까닭"' not in page("bora", "/records/?year=2026")
    assert client.post(f"/records/files/{file}/tidy/").status_code == 302
    assert client.post(f"/records/files/{file}/finish/", {"finished_on": "어제"}).status_code == 400
    assert client.post(f"/records/files/{file}/finish/", {}).status_code == 400
    assert "정리함" in page("bora", "/records/?year=2026")


def test_the_report_of_a_year_is_taken_by_the_officer() -> None:
    Paper().decided()
    book = load_workbook(BytesIO(browser("bora").get("/records/report/2026/").content))
    assert book.sheetnames == ["등록 건", "기록물철"]
    assert book["등록 건"]["B2"].value == "교통관리과-1"
    lines = browser("bora").get("/records/report/2026/?format=csv").content.decode("utf-8-sig").splitlines()
    assert lines[1].startswith("생산,교통관리과-1,2026-11-23,주정차 과태료 감경")
    assert browser("haneul").get("/records/report/2026/").status_code == 403
    assert AuditEntry.objects.filter(verb="take_report").count() == 2


def test_files_are_handed_over_and_taken_back_on_the_page(office: Clock) -> None:
    Paper().decided()
    file = RegisterEntry.objects.get().record_file_id
    client = browser("bora")
    client.post(f"/records/files/{file}/finish/", {"finished_on": "2026-11-20"})
    client.post(f"/records/files/{file}/tidy/")
    office.turn(days=170)
    client = browser("bora")  # the former sign-in has run out
    assert f'name="file" value="{file}"' in page("bora", "/records/?year=2026")
    told = {"file": [str(file)], "on": "2027-05-01", "to": "순천시 기록관", "year": "2026"}
    assert client.post("/records/files/hand-over/", {**told, "on": ""}).status_code == 400
    assert client.post("/records/files/hand-over/", told).headers["Location"] == "/records/?year=2026#files"
    shown = page("bora", "/records/?year=2026")
    assert "2027. 5. 1. 옮김" in shown
    assert "지금 옮길 철이 없습니다" in shown
    assert "옮김 되돌리기" not in page("haneul", "/records/?year=2026")
    assert client.post(f"/records/files/{file}/take-back/", {"reason": "잘못 고름"}).status_code == 302
    assert f'name="file" value="{file}"' in page("bora", "/records/?year=2026")


def test_the_record_centre_sees_the_whole_city_with_its_sum() -> None:
    Paper().decided()
    shown = page("yeoreum", "/records/production/2026/")
    assert "아직 알리지 않은 부서 1곳" in shown
    assert shown.index("교통관리과") < shown.index("합계")
    lines = browser("yeoreum").get("/records/production/2026/?format=csv").content.decode("utf-8-sig").splitlines()
    assert lines[1:] == ["교통관리과,1,0,0,1,1,0,0,1,", "합계,1,0,0,1,1,0,0,1,"]
    assert "시 전체 생산현황" in page("yeoreum", "/records/")
    assert "시 전체 생산현황" not in page("bora", "/records/")
    page("bora", "/records/production/2026/", 403)
    assert "등록한 기록물이 없습니다" in page("yeoreum", "/records/production/2020/")


def test_who_opened_a_memo_report_is_not_told_to_the_officer_of_some_receipt() -> None:
    received = received_in("accounting", "garam")
    page("garam", f"/records/openings/receipt/{received.pk}/")
    page("garam", f"/records/openings/memo/{received.pk}/", 404)
    page("garam", f"/records/openings/nothing/{received.pk}/", 404)


def test_who_opened_it_is_shown_to_the_drafter_and_the_officer() -> None:
    paper = Paper().decided()
    browser("serin").get(f"/documents/{paper.pk}/")
    browser("garam").get(f"/documents/{paper.pk}/")
    address = f"/records/openings/document/{paper.pk}/"
    for who in ("haneul", "bora"):
        shown = page(who, address)
        assert "오세린" in shown
        assert "권한 없이 시도" in shown
    page("serin", address, 403)
    page("garam", address, 404)
    page("garam", "/records/openings/memo/1/", 404)
