"""Files of complaints taken in: whole or not at all, once, and going on after whatever happened."""

from datetime import timedelta
from threading import Thread
from typing import Any

import pytest
from django.db import connection
from django.utils import timezone

from madang.complaints.actions import file_complaint
from madang.complaints.actions import run_import as running
from madang.complaints.actions.import_complaints import TakenBefore, begin_import, resume_import, stop_import
from madang.complaints.actions.run_import import run_import
from madang.complaints.models import Category, Complaint, ImportBatch, ImportRow, Photo
from madang.complaints.queries.import_lines import ColumnsMissing, GivenFile
from madang.complaints.queries.imports import refused_rows, unfinished
from madang.complaints.rules.channels import Channel
from madang.complaints.rules.import_states import BatchState
from madang.complaints.rules.importing.columns import Column
from madang.core import api as core
from madang.core.api import NotAllowed, NotFound, Refusal, UnreadableFile
from madang.core.models import AuditEntry
from madang.organisation.models import Department
from tests.support.complaint_files import as_csv, as_xlsx, row
from tests.support.complaints import NOW, ROAD, actor, hire

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("parking")]


def begin(content: bytes, name: str = "신고.csv", **facts: Any) -> ImportBatch:
    return begin_import(actor("haneul"), GivenFile(name, content, **facts))


def take_in(content: bytes, name: str = "신고.csv", **facts: Any) -> ImportBatch:
    return run_import(begin(content, name, **facts).pk)


def counts(batch: ImportBatch) -> tuple[int, int, int]:
    return batch.taken, batch.known, batch.refused


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp949"])
def test_a_file_is_taken_in_in_either_encoding(encoding: str) -> None:
    batch = take_in(as_csv([row(1), row(2, 내용="횡단보도 옆")], encoding))
    assert (counts(batch), batch.state, batch.total) == ((2, 0, 0), BatchState.DONE, 2)
    first = Complaint.objects.get(outside_number="SPP-2611-0000001")
    assert (first.violation, first.category_id, first.channel) == ("hydrant", "parking-no-stop", Channel.SAFETY_REPORT)
    assert (first.reporter.name, first.reporter.phone, first.photos.count()) == ("박순심", "01012345678", 2)


def test_a_sheet_with_real_dates_is_taken_in() -> None:
    at = (NOW - timedelta(days=1)).replace(tzinfo=None, microsecond=0)
    batch = take_in(as_xlsx([{**row(1), "신고일시": at, "위도": 34.96, "경도": 127.51}]), "신고.xlsx")
    assert counts(batch) == (1, 0, 0)
    assert Complaint.objects.get().reported_at == NOW - timedelta(days=1)


def test_a_row_is_not_refused_for_a_question_that_no_column_can_answer() -> None:
    questions = [{"key": "where", "ask": "어디가 파손됐나요?", "kind": "text", "required": True}]
    Category.objects.filter(pk=ROAD).update(questions=questions)
    batch = take_in(as_csv([row(1, 위반유형="도로 파손", 차량번호="", 내용="구멍이 났습니다")]))
    assert (counts(batch), refused_rows(batch)) == ((1, 0, 0), ([], []))
    assert Complaint.objects.get().category_id == ROAD


def test_what_was_done_is_written_in_the_name_of_who_took_the_file_in() -> None:
    take_in(as_csv([row(1)]))
    told = AuditEntry.objects.filter(verb__in=["begin_import", "file_complaint"]).values_list("verb", "actor_name")
    assert list(told) == [("begin_import", "김하늘"), ("file_complaint", "김하늘")]


def test_each_row_has_its_report() -> None:
    swapped = row(2, 위도="127.51", 경도="34.96")
    outside = row(3, 위도="37.56", 경도="126.97")
    batch = take_in(as_csv([row(1), swapped, outside]))
    told = [(each.line, bool(each.complaint), each.fault, each.note) for each in ImportRow.objects.all()]
    assert told == [
        (2, True, "", ""),
        (3, True, "", "위도와 경도가 서로 바뀌어 있어 바로잡았습니다."),
        (4, False, "우리 시 밖의 위치입니다.", ""),
    ]
    assert counts(batch) == (2, 0, 1)


def test_a_date_in_the_future_is_refused() -> None:
    batch = take_in(as_csv([row(1, at=timezone.now() + timedelta(days=2))]))
    assert "뒤예요" in batch.rows.get().fault


@pytest.mark.parametrize(("written", "kept"), [("１２가３４５６", "12가3456"), ("안 보임", "")])
def test_a_plate_is_kept_as_written_and_as_read(written: str, kept: str) -> None:
    take_in(as_csv([row(1, 차량번호=written)]))
    assert (Complaint.objects.get().plate, Complaint.objects.get().plate_given) == (kept, written)


def test_a_file_without_a_needed_column_is_refused_whole() -> None:
    with pytest.raises(ColumnsMissing) as refused:
        begin(as_csv([{"신고번호": "1", "차량번호": "12가3456"}]))
    assert "신고일시, 위반유형이나 내용" in refused.value.sentence
    assert "파일에 있는 열: 신고번호, 차량번호" in refused.value.sentence
    assert not ImportBatch.objects.exists()


def test_other_headings_are_taken_by_a_mapping() -> None:
    renamed = [{"언제": each["신고일시"], "무엇": each["내용"]} for each in [row(1), row(2)]]
    batch = take_in(
        as_csv(renamed), columns={Column.REPORTED_AT: "언제", Column.TEXT: "무엇"}, channel=Channel.EPEOPLE.value
    )
    assert counts(batch) == (2, 0, 0)
    assert set(Complaint.objects.values_list("channel", flat=True)) == {Channel.EPEOPLE}


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("신고.xlsx", as_xlsx([row(1)])[:-200]),
        ("신고.json", b'[{"a": 1}, {"a"'),
        ("신고.csv", b""),
        ("신고.csv", b"\xff\xfe\x00\x01\x02"),
        ("신고.csv", as_csv([row(1)]).splitlines()[0]),
    ],
)
def test_a_file_that_cannot_be_read_leaves_nothing(name: str, content: bytes) -> None:
    with pytest.raises(UnreadableFile):
        begin(content, name)
    assert not ImportBatch.objects.exists()


def test_half_a_file_has_its_last_row_refused() -> None:
    whole = as_csv([row(n) for n in range(1, 4)])
    batch = take_in(whole[:-45])
    assert counts(batch) == (2, 0, 1)
    assert "칸 수가 머리글과 달라요" in batch.rows.exclude(fault="").get().fault


def test_a_file_cut_within_quotes_is_refused_whole() -> None:
    with pytest.raises(UnreadableFile, match="3번째 줄부터 따옴표가 맞지 않습니다"):
        begin('신고일시,내용\n2026-11-20 10:00,"하나"\n2026-11-20 10:00,"둘'.encode("cp949"))


def test_a_file_cut_in_the_middle_of_a_letter_is_refused_whole() -> None:
    with pytest.raises(UnreadableFile):
        begin(as_csv([row(1), row(2)])[:-20])


def test_the_same_file_twice_is_told_with_when_and_by_whom() -> None:
    content = as_csv([row(1)])
    take_in(content)
    with pytest.raises(TakenBefore) as told:
        begin(content, "다른 이름.csv")
    assert "김하늘님이 이미 가져왔습니다. 신고 1건" in told.value.sentence


def test_the_same_rows_again_double_nothing() -> None:
    content = as_csv([row(1), row(2), row(3, 신고번호="")])
    take_in(content)
    assert counts(take_in(content, again=True)) == (0, 3, 0)
    assert counts(take_in(as_csv([row(3, 신고번호=""), row(4), row(1)]))) == (1, 2, 0)
    assert Complaint.objects.count() == 4


def test_a_number_counts_once_in_a_file_and_once_for_each_channel() -> None:
    batch = take_in(as_csv([row(1), row(1, 내용="다시"), row(1, 접수경로="국민신문고")]))
    assert counts(batch) == (2, 1, 0)


def test_two_equal_rows_without_a_number_stay_two() -> None:
    assert counts(take_in(as_csv([row(1, 신고번호=""), row(1, 신고번호="")]))) == (2, 0, 0)


def test_a_refused_row_does_not_make_the_next_one_known() -> None:
    assert counts(take_in(as_csv([row(1, 내용="가" * 4_001), row(1)]))) == (1, 0, 1)


class Killed(BaseException):
    """The process ended in the middle."""


def test_after_a_kill_at_any_lot_it_goes_on_without_doubling_or_losing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(running, "LOT", 2)
    batch = begin(as_csv([row(n) for n in range(1, 8)]))
    real = file_complaint.write_complaints
    for _ in range(3):
        calls = iter([True, False])

        def killed(*given: Any, calls: Any = calls) -> Any:
            written = real(*given)
            if not next(calls):
                raise Killed
            return written

        monkeypatch.setattr(running, "write_complaints", killed)
        with pytest.raises(Killed):
            run_import(batch.pk)
        batch.refresh_from_db()
        assert Complaint.objects.count() == batch.taken == batch.done
        assert unfinished() == [batch.pk]
    monkeypatch.setattr(running, "write_complaints", real)
    assert counts(run_import(batch.pk)) == (7, 0, 0)
    assert Complaint.objects.count() == ImportRow.objects.count() == 7


def test_it_is_stopped_and_goes_on_where_it_was(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(running, "LOT", 2)
    haneul, batch = actor("haneul"), begin(as_csv([row(n) for n in range(1, 6)]))
    stopped = run_import(batch.pk, lambda each: each.state == BatchState.RUNNING and stop_import(haneul, each.pk))
    assert (stopped.state, stopped.done, Complaint.objects.count()) == (BatchState.STOPPED, 2, 2)
    assert run_import(batch.pk).done == 2
    assert resume_import(actor("haneul"), batch.pk).state == BatchState.WAITING
    assert (run_import(batch.pk).state, Complaint.objects.count()) == (BatchState.DONE, 5)


def test_what_is_done_is_not_stopped() -> None:
    batch = take_in(as_csv([row(1)]))
    with pytest.raises(Refusal, match="이미 끝난"):
        stop_import(actor("haneul"), batch.pk)


def test_another_department_does_not_see_it() -> None:
    batch = begin(as_csv([row(1)]))
    with pytest.raises(NotFound):
        stop_import(actor("narae"), batch.pk)


def test_a_department_that_no_category_goes_to_takes_no_file_in() -> None:
    Department.objects.create(id="culture", name="문화예술과", position=9)
    hire("somi", "나소미", department="culture", team="")
    with pytest.raises(NotAllowed):
        begin_import(actor("somi"), GivenFile("신고.csv", as_csv([row(1)])))


def test_refused_rows_are_given_back_with_their_reason_and_can_be_sent_again() -> None:
    batch = take_in(as_csv([row(1), row(2, 신고일시="?")]))
    headings, rows = refused_rows(batch)
    assert headings[-1] == "거절 사유"
    [told] = [dict(zip(headings, cells, strict=True)) for cells in rows]
    assert told["거절 사유"] == "신고일시 칸을 날짜와 시각으로 읽을 수 없습니다: ‘?’."
    mended = take_in(as_csv([told | {"신고일시": "2026-11-22 10:00"}]))
    assert counts(mended) == (1, 0, 0)


def test_photographs_stand_by_name_until_their_files_come() -> None:
    take_in(as_csv([row(1)]))
    assert list(Photo.objects.filter(file=None).values_list("name", flat=True)) == ["0000001_1.jpg", "0000001_2.jpg"]


def test_the_house_itself_may_take_a_file_in() -> None:
    batch = run_import(begin_import(core.SYSTEM, GivenFile("신고.csv", as_csv([row(1)]))).pk)
    assert (counts(batch), batch.person) == ((1, 0, 0), None)


@pytest.mark.django_db(transaction=True)
def test_two_workers_on_one_file_take_turns(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(running, "LOT", 3)
    batch = begin(as_csv([row(n) for n in range(1, 41)]))

    def work() -> None:
        run_import(batch.pk)
        connection.close()

    workers = [Thread(target=work) for _ in range(3)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    batch.refresh_from_db()
    assert (counts(batch), batch.state) == ((40, 0, 0), BatchState.DONE)
    assert Complaint.objects.count() == ImportRow.objects.count() == 40
