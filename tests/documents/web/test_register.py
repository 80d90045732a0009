"""The pages of the register: the list, one line, its correction, the list taken away."""

import csv
import io
from io import BytesIO
from pathlib import Path

import pytest
from django.test import Client
from openpyxl import load_workbook
from pytest_django.fixtures import Settings

from madang.core.models import Account, AuditEntry
from madang.documents.models import RegisterEntry
from tests.documents.going_out import use_folder
from tests.documents.old_records import records_since
from tests.support.papers import Paper

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("office")]


@pytest.fixture(autouse=True)
def _folder(settings: Settings, tmp_path: Path) -> None:
    use_folder(settings, tmp_path / "exchange")


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
