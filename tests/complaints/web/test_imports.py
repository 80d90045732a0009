"""The screens on which staff take files in."""

import csv
import io
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from procrastinate.contrib.django.models import ProcrastinateJob

from madang.complaints.actions.keep_mapping import keep_mapping
from madang.complaints.actions.run_import import run_import
from madang.complaints.models import Category, ColumnMapping, Complaint, ImportBatch
from madang.complaints.rules.importing.columns import Column
from madang.core.models import Account, AuditEntry, StoredFile
from tests.support.complaint_files import as_csv, row
from tests.support.complaints import actor, hire

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("parking")]

LIST = "/staff/complaints/imports/"


@pytest.fixture
def as_clerk() -> Client:
    return signed_in("haneul")


def signed_in(login: str) -> Client:
    client = Client()
    client.force_login(Account.objects.get(login=login))
    return client


def upload(client: Client, content: bytes, name: str = "신고.csv") -> Any:
    return client.post(LIST, {"file": SimpleUploadedFile(name, content)})


def begin(client: Client, content: bytes) -> ImportBatch:
    look = upload(client, content)["Location"]
    client.post(look, {"again": "yes"})
    return ImportBatch.objects.latest("id")


def text(response: Any) -> str:
    return str(response.content.decode())


def test_an_empty_list_says_what_will_stand_there(as_clerk: Client) -> None:
    assert "아직 가져온 파일이 없습니다" in text(as_clerk.get(LIST))


def test_a_file_is_looked_at_before_anything_is_taken_in(as_clerk: Client) -> None:
    look = upload(as_clerk, as_csv([row(1), row(2, 신고일시="?")]))
    page = text(as_clerk.get(look["Location"]))
    assert "첫 2줄을 이렇게 읽습니다" in page
    assert "12가1001" in page
    assert "신고일시 칸을 날짜와 시각으로 읽을 수 없습니다: ‘?’." in page
    assert not ImportBatch.objects.exists()


@pytest.mark.parametrize(
    ("name", "content", "sentence"),
    [
        ("신고.csv", b"", "빈 파일이에요"),
        ("신고.xlsx", b"PK\x03\x04half", "엑셀 파일로 열 수 없어요"),
        ("신고.csv", b"\xff\xff\x00", "글자를 읽을 수 없어요"),
    ],
)
def test_a_wrong_file_is_told_at_once_beside_the_form(
    as_clerk: Client, name: str, content: bytes, sentence: str
) -> None:
    response = upload(as_clerk, content, name)
    assert response.status_code == 400
    assert sentence in text(response)
    assert not StoredFile.objects.exists()


def test_a_form_without_a_file_says_so(as_clerk: Client) -> None:
    assert "파일을 골라 주세요" in text(as_clerk.post(LIST))


def test_when_it_looks_right_it_is_taken_in_by_a_job(as_clerk: Client) -> None:
    look = upload(as_clerk, as_csv([row(1)]))["Location"]
    response = as_clerk.post(look)
    batch = ImportBatch.objects.get()
    assert response["Location"] == f"{LIST}{batch.pk}/"
    job = ProcrastinateJob.objects.get(task_name="complaints.import_batch")
    assert job.args == {"batch_id": batch.pk}


def test_columns_with_other_headings_are_chosen_seen_and_kept(as_clerk: Client) -> None:
    content = as_csv([{"언제": row(1)["신고일시"], "무엇을": "인도에 차가 있어요"}])
    look = upload(as_clerk, content)["Location"]
    assert "신고일시, 위반유형이나 내용" in text(as_clerk.get(look))
    chosen = {"column_reported_at": "언제", "column_text": "무엇을", "channel": "epeople"}
    seen = text(as_clerk.get(look, chosen, headers={"HX-Request": "true"}))
    assert "인도에 차가 있어요" in seen
    assert "<html" not in seen
    as_clerk.post(look, chosen | {"mapping_name": "민원 창구"})
    run_import(ImportBatch.objects.get().pk)
    assert Complaint.objects.get().channel == "epeople"
    mapping = ColumnMapping.objects.get()
    assert mapping.columns == {"reported_at": "언제", "text": "무엇을"}
    again = as_clerk.get(look, {"mapping": mapping.pk})
    assert '<option value="언제" selected>' in text(again)


@pytest.fixture
def mapping() -> ColumnMapping:
    return keep_mapping(actor("haneul"), "민원 창구", {Column.REPORTED_AT: "언제", Column.TEXT: "무엇을"}, "epeople")


def test_a_kept_mapping_is_removed_and_kept_again(as_clerk: Client, mapping: ColumnMapping) -> None:
    assert "민원 창구" in text(as_clerk.get(LIST))
    gone = as_clerk.post(f"{LIST}mappings/{mapping.pk}/remove/", follow=True)
    assert "열 맞춤을 지웠습니다: 민원 창구" in text(gone)
    assert not ColumnMapping.objects.exists()
    told = gone.context["told"]
    assert "열 맞춤을 되돌렸습니다: 민원 창구" in text(as_clerk.post(told["address"], told["fields"], follow=True))
    kept = ColumnMapping.objects.get()
    assert (kept.columns, kept.channel) == ({"reported_at": "언제", "text": "무엇을"}, "epeople")
    assert list(AuditEntry.objects.filter(subject_kind="column_mapping").values_list("verb", flat=True)) == [
        "keep_mapping", "remove_mapping", "keep_mapping",
    ]  # fmt: skip


def test_a_mapping_that_somebody_else_removed_is_told_to_be_gone(as_clerk: Client, mapping: ColumnMapping) -> None:
    mapping.delete()
    assert as_clerk.post(f"{LIST}mappings/7/remove/").status_code == 404


def test_who_takes_in_no_files_removes_no_mapping(mapping: ColumnMapping) -> None:
    Category.objects.filter(department="roads").update(withdrawn=True)
    assert signed_in("narae").post(f"{LIST}mappings/{mapping.pk}/remove/").status_code == 403
    assert ColumnMapping.objects.exists()


@pytest.mark.parametrize("columns", ["", "{", "[]", '{"text": 1}'])
def test_a_mapping_that_cannot_be_read_is_not_kept_again(as_clerk: Client, columns: str) -> None:
    answer = as_clerk.post(f"{LIST}mappings/restore/", {"name": "민원 창구", "columns": columns})
    assert answer.status_code == 400
    assert not ColumnMapping.objects.exists()


def test_taking_in_without_a_needed_column_is_refused_on_the_page(as_clerk: Client) -> None:
    look = upload(as_clerk, as_csv([{"신고번호": "1", "차량번호": "12가3456"}]))["Location"]
    response = as_clerk.post(look)
    assert response.status_code == 400
    assert "파일에 있는 열: 신고번호, 차량번호" in text(response)


def test_the_same_file_again_is_told_and_may_be_taken_in_nevertheless(as_clerk: Client) -> None:
    content = as_csv([row(1)])
    run_import(begin(as_clerk, content).pk)
    look = upload(as_clerk, content)["Location"]
    assert "김하늘님이 이미 가져왔습니다" in text(as_clerk.get(look))
    assert as_clerk.post(look).status_code == 409
    as_clerk.post(look, {"again": "yes"})
    assert run_import(ImportBatch.objects.latest("id").pk).known == 1


def test_the_page_of_a_batch_shows_its_progress_until_it_has_ended(as_clerk: Client) -> None:
    batch = begin(as_clerk, as_csv([row(1)]))
    address = f"{LIST}{batch.pk}/"
    going_on = as_clerk.get(address, headers={"HX-Request": "true"})
    assert "every 1s" in text(going_on)
    assert "HX-Refresh" not in going_on
    run_import(batch.pk)
    ended = as_clerk.get(address, headers={"HX-Request": "true"})
    assert "every 1s" not in text(ended)
    assert ended["HX-Refresh"] == "true"


@pytest.mark.parametrize(
    ("only", "lines"),
    [("", {2, 3, 4}), ("refused", {4}), ("noted", {3}), ("taken", {2, 3}), ("known", set()), ("else", {2, 3, 4})],
)
def test_the_report_is_filtered(as_clerk: Client, only: str, lines: set[int]) -> None:
    batch = begin(as_clerk, as_csv([row(1), row(2, 연락처="없음"), row(3, 위도="91", 경도="200")]))
    run_import(batch.pk)
    page = text(as_clerk.get(f"{LIST}{batch.pk}/", {"only": only}))
    assert {line for line in (2, 3, 4) if f"{line}번째 줄" in page} == lines


def test_the_report_leads_to_the_complaints_that_one_may_see(as_clerk: Client) -> None:
    batch = begin(as_clerk, as_csv([row(1)]))
    run_import(batch.pk)
    complaint = Complaint.objects.get()
    link = f'href="/staff/complaints/{complaint.number}/"'
    assert link not in text(as_clerk.get(f"{LIST}{batch.pk}/"))
    Complaint.objects.update(department="traffic-management")
    assert link in text(as_clerk.get(f"{LIST}{batch.pk}/"))


def test_refused_rows_are_taken_away_with_their_reason(as_clerk: Client) -> None:
    batch = begin(as_clerk, as_csv([{**each, "=2+2": ""} for each in (row(1), row(2, 신고일시="?", 내용="=1+1"))]))
    run_import(batch.pk)
    told = text(as_clerk.get(f"{LIST}{batch.pk}/refused.csv")).removeprefix("\ufeff")
    [line] = csv.DictReader(io.StringIO(told))
    assert (line["신고번호"], line["내용"]) == ("SPP-2611-0000002", "'=1+1")
    assert line["거절 사유"].startswith("신고일시 칸을")
    assert "'=2+2" in line  # headings compute nothing either


def test_a_batch_is_stopped_and_goes_on(as_clerk: Client) -> None:
    batch = begin(as_clerk, as_csv([row(1)]))
    address = f"{LIST}{batch.pk}/"
    assert "멈췄습니다" in text(as_clerk.post(f"{address}stop/", follow=True))
    assert "이어서 가져오기" in text(as_clerk.get(address))
    assert "1번째 줄부터 이어서" in text(as_clerk.post(f"{address}resume/", follow=True))


def test_another_department_sees_nothing_of_it_and_the_complaint_desk_does(as_clerk: Client) -> None:
    batch = begin(as_clerk, as_csv([row(1)]))
    assert signed_in("narae").get(f"{LIST}{batch.pk}/").status_code == 404
    assert "신고.csv" not in text(signed_in("narae").get(LIST))
    hire("sodam", "안소담", department="roads", team="", appointments=("complaint-desk",))
    assert "신고.csv" in text(signed_in("sodam").get(LIST))


def test_a_file_of_somebody_else_is_not_looked_at(as_clerk: Client) -> None:
    look = upload(as_clerk, as_csv([row(1)]))["Location"]
    assert signed_in("narae").get(look).status_code == 404


def test_citizens_find_no_such_page(as_sunsim: Client) -> None:
    assert as_sunsim.get(LIST).status_code == 403


def test_a_photo_file_that_is_too_large_is_told_where_it_was_chosen(as_clerk: Client, settings: Any) -> None:
    batch = begin(as_clerk, as_csv([row(1, 사진1="a.jpg")]))
    run_import(batch.pk)
    settings.FILE_SIZE_LIMIT = 10
    photo = SimpleUploadedFile("a.jpg", b"more than ten bytes")
    answer = as_clerk.post(f"{LIST}{batch.pk}/photos/", {"photos": photo}, follow=True)
    assert answer.redirect_chain == [(f"{LIST}{batch.pk}/", 302)]
    assert "‘a.jpg’ 파일이" in text(answer)
    assert "여러 파일로 올려 주세요" in text(answer)
