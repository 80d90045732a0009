"""What arrives: received and numbered at once, handed on, handled, circulated, finished, given back (규정 제18조)."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from django.utils import timezone
from pytest_django.fixtures import Settings

from madang.core.api import NotAllowed, NotFound, Refusal
from madang.core.models import AuditEntry
from madang.documents import records_tasks
from madang.documents.actions.assign import assign
from madang.documents.actions.circulate import circulate_document, circulate_receipt
from madang.documents.actions.distribute import distribute
from madang.documents.actions.enter_receipt import ReceiptFault
from madang.documents.actions.finish_receipt import finish_receipt
from madang.documents.actions.open_document import open_document
from madang.documents.actions.open_receipt import open_receipt
from madang.documents.actions.receive import GivenClass, receive
from madang.documents.actions.received_files import read_received
from madang.documents.actions.send_back_receipt import refuse_unclear, send_back_receipt
from madang.documents.models import AccessEntry, Circulation, Dispatch, Document, Receipt, RegisterEntry
from madang.documents.queries.receipt_page import received_pages
from madang.documents.rules.kinds import Access, Opened, RegisterKind
from madang.documents.rules.openness import Openness
from madang.documents.rules.states import DispatchState, ReceiptState
from tests.documents.going_out import accounting_task, arrived_in, entered, received_in, use_folder
from tests.support.office import actor, away
from tests.support.papers import Paper

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("office")]
assert records_tasks.deliver
TODAY, YESTERDAY = date(2026, 11, 23), date(2026, 11, 22)


@pytest.fixture(autouse=True)
def _folder(settings: Settings, tmp_path: Path) -> None:
    use_folder(settings, tmp_path / "exchange")


def test_it_is_numbered_at_once_in_the_units_one_series() -> None:
    """규정 제18조제1항, 기록규칙 제4조제2호."""
    first, second = received_in("accounting", "garam"), received_in("accounting", "yunseul")
    assert (first.number, second.number) == ("회계과-1", "회계과-2")
    assert (first.state, first.received_at is not None) == (ReceiptState.RECEIVED, True)
    entry = RegisterEntry.objects.get(number="회계과-1")
    assert (entry.kind, entry.subject_label, entry.subject_id) == (RegisterKind.RECEIVED, "receipt", first.pk)
    assert (entry.counterpart, entry.openness) == ("교통관리과장 교통관리과-1", Openness.OPEN)


def test_made_and_received_share_the_numbers_of_a_unit() -> None:
    Paper().decided()
    received = receive(actor("haneul"), entered("haneul").pk, GivenClass("parking-fines"))
    assert received.number == "교통관리과-2"


def test_it_is_classified_by_that() -> None:
    """기록령 제22조."""
    task = accounting_task()
    arrived = arrived_in("accounting")
    with pytest.raises(Refusal, match="단위과제"):
        receive(actor("garam"), arrived.pk, GivenClass())
    with pytest.raises(Refusal, match="단위과제"):
        receive(actor("garam"), arrived.pk, GivenClass("parking-fines"))
    receive(actor("garam"), arrived.pk, GivenClass(task.pk))
    entry = RegisterEntry.objects.get(kind=RegisterKind.RECEIVED)
    assert (entry.unit_task, entry.retention) == (task, "5")
    assert entry.record_file
    assert RegisterEntry.objects.filter(department="accounting").count() == 1


def test_it_is_received_once() -> None:
    arrived = received_in("accounting", "garam")
    with pytest.raises(Refusal, match="접수할 수 없습니다"):
        receive(actor("garam"), arrived.pk, GivenClass())


@pytest.mark.parametrize("who", ["haneul", "yeoreum", "doyun"])
def test_for_another_unit_it_does_not_exist(who: str) -> None:
    arrived = arrived_in("accounting")
    for deed in (
        lambda: receive(actor(who), arrived.pk, GivenClass()),
        lambda: distribute(actor(who), arrived.pk, "planning"),
        lambda: assign(actor(who), arrived.pk, "garam"),
        lambda: circulate_receipt(actor(who), arrived.pk, ["garam"]),
        lambda: finish_receipt(actor(who), arrived.pk, "끝"),
        lambda: send_back_receipt(actor(who), arrived.pk, "아님"),
        lambda: open_receipt(actor(who), arrived.pk),
    ):
        with pytest.raises(NotFound):
            deed()
    assert AccessEntry.objects.filter(what=Opened.REFUSED, subject_label="receipt").count() == 1


def test_grounds_go_with_what_is_not_open() -> None:
    """기록규칙 제18조."""
    arrived = entered("garam")
    with pytest.raises(Refusal, match="근거 번호"):
        receive(actor("garam"), arrived.pk, GivenClass(openness=Openness.CLOSED))
    receive(actor("garam"), arrived.pk, GivenClass(openness=Openness.PARTIAL, grounds=(6,)))
    assert RegisterEntry.objects.get().grounds == [6]


def test_the_document_office_hands_on_with_time_and_route() -> None:
    """규정 제18조제2항, 제3항."""
    arrived = entered()
    handed = distribute(actor("yeoreum"), arrived.pk, "accounting")
    assert (handed.department_id, handed.number, handed.state) == ("accounting", "", ReceiptState.ARRIVED)
    assert [(hand["deed"], hand["department"], hand["person"]) for hand in handed.route] == [
        ("도달", "기획과", "마여름"),
        ("배부", "회계과", "마여름"),
    ]
    assert receive(actor("garam"), arrived.pk, GivenClass()).number == "회계과-1"


def test_a_clerk_without_the_appointment_hands_nothing_on() -> None:
    with pytest.raises(NotAllowed, match="문서과"):
        distribute(actor("ideun"), entered().pk, "accounting")
    with pytest.raises(NotAllowed, match="문서과"):
        distribute(actor("garam"), entered("garam").pk, "planning")


@pytest.mark.parametrize("department", ["planning", "nowhere", ""])
def test_it_is_handed_on_to_another_department_of_ours(department: str) -> None:
    with pytest.raises(Refusal, match="배부할 부서"):
        distribute(actor("yeoreum"), entered().pk, department)


def test_what_is_numbered_is_handed_on_no_more() -> None:
    received = receive(actor("yeoreum"), entered().pk, GivenClass())
    with pytest.raises(Refusal, match="배부할 수 없습니다"):
        distribute(actor("yeoreum"), received.pk, "accounting")


def test_a_handler_has_a_day_and_an_instruction_and_who_stands_above_changes_them() -> None:
    """규정 제18조제4항."""
    received = received_in("accounting", "garam")
    assign(actor("garam"), received.pk, "garam", TODAY)
    changed = assign(actor("yunseul"), received.pk, "garam", date(2026, 12, 1), "예산부터 확인할 것")
    assert (changed.due_on, changed.instruction) == (date(2026, 12, 1), "예산부터 확인할 것")
    assert "2026-11-23" in str(AuditEntry.objects.filter(verb="assign").order_by("-seq")[0].before)


def test_whoever_stands_below_the_handler_changes_nothing() -> None:
    received = received_in("accounting", "garam")
    assign(actor("garam"), received.pk, "yunseul")
    with pytest.raises(NotAllowed, match="상급자"):
        assign(actor("garam"), received.pk, "garam")


@pytest.mark.parametrize(
    ("handler", "due", "told"),
    [("haneul", None, "우리 부서"), ("nobody", None, "우리 부서"), ("garam", YESTERDAY, "오늘보다 앞")],
)
def test_a_handler_is_of_the_unit_and_a_day_lies_ahead(handler: str, due: date | None, told: str) -> None:
    with pytest.raises(Refusal, match=told):
        assign(actor("garam"), received_in("accounting", "garam").pk, handler, due)


def test_nobody_handles_what_has_no_number_yet() -> None:
    with pytest.raises(Refusal, match="담당을 정할"):
        assign(actor("garam"), arrived_in("accounting").pk, "garam")


def test_opening_is_reading_and_both_sides_see_it() -> None:
    """규정 제18조제4항; 기록령 제28조제3항."""
    received = received_in("accounting", "garam")
    circulate_receipt(actor("garam"), received.pk, ["yunseul", "ideun"], "참고하세요")
    open_receipt(actor("yunseul"), received.pk)
    read = {each.reader_id: each.read_by_id for each in Circulation.objects.all()}
    assert read == {"yunseul": "yunseul", "ideun": None}
    sender_sees = AccessEntry.objects.filter(subject_label="document", subject_id=received.document_id or 0)
    assert "회계과 접수 회계과-1" in sender_sees.get(person="yunseul").detail


def test_a_reader_from_elsewhere_reads_what_was_circulated() -> None:
    received = received_in("accounting", "garam")
    with pytest.raises(NotFound):
        open_receipt(actor("ideun"), received.pk)
    circulate_receipt(actor("garam"), received.pk, ["ideun"])
    assert open_receipt(actor("ideun"), received.pk).pk == received.pk


def test_an_absent_readers_substitute_reads_in_both_names() -> None:
    received = received_in("accounting", "garam")
    circulate_receipt(actor("garam"), received.pk, ["ideun"])
    away("ideun", "yeoreum")
    open_receipt(actor("yeoreum"), received.pk)
    circulation = Circulation.objects.get()
    assert (circulation.reader_id, circulation.read_by_id) == ("ideun", "yeoreum")
    assert circulation.read_at


def test_a_reader_is_named_once_and_never_oneself() -> None:
    received = received_in("accounting", "garam")
    assert len(circulate_receipt(actor("garam"), received.pk, ["yunseul", "yunseul", "garam"])) == 1
    with pytest.raises(Refusal, match="공람할 사람"):
        circulate_receipt(actor("garam"), received.pk, ["yunseul", "garam", "nobody"])


def test_readers_are_named_by_the_handler_and_who_stands_above() -> None:
    received = received_in("accounting", "garam")
    assign(actor("garam"), received.pk, "yunseul")
    with pytest.raises(NotAllowed, match="담당자"):
        circulate_receipt(actor("garam"), received.pk, ["ideun"])


def test_a_decided_document_is_circulated_by_its_unit_and_read_by_opening() -> None:
    paper = Paper().decided()
    with pytest.raises(NotFound):
        circulate_document(actor("garam"), paper.pk, ["ideun"])
    circulate_document(actor("bora"), paper.pk, ["ideun"])
    open_document(actor("ideun"), paper.pk)
    assert Circulation.objects.get(document=paper.pk).read_at
    with pytest.raises(NotAllowed, match="등록된"):
        circulate_document(actor("haneul"), Paper().save().pk, ["ideun"])


def test_the_handler_finishes_with_a_result() -> None:
    received = received_in("accounting", "garam")
    with pytest.raises(Refusal, match="끝낼 수 없습니다"):
        finish_receipt(actor("garam"), received.pk, "회신함")
    assign(actor("garam"), received.pk, "garam")
    with pytest.raises(NotAllowed, match="담당자만"):
        finish_receipt(actor("yunseul"), received.pk, "회신함")
    with pytest.raises(Refusal, match="처리 결과"):
        finish_receipt(actor("garam"), received.pk, " ")
    done = finish_receipt(actor("garam"), received.pk, "회계과-5로 회신")
    assert (done.state, done.result, done.done_at is not None) == (ReceiptState.DONE, "회계과-5로 회신", True)


def test_a_substitute_finishes_for_an_absent_handler() -> None:
    received = received_in("accounting", "garam")
    assign(actor("garam"), received.pk, "garam")
    away("garam", "yunseul")
    assert finish_receipt(actor("yunseul"), received.pk, "회신함").state == ReceiptState.DONE


def test_what_came_from_inside_goes_back_to_its_sender_with_the_reason() -> None:
    arrived = arrived_in("accounting")
    with pytest.raises(Refusal, match="까닭"):
        send_back_receipt(actor("garam"), arrived.pk, " ")
    back = send_back_receipt(actor("garam"), arrived.pk, "기획과 일입니다")
    dispatch = Dispatch.objects.get()
    assert (back.state, dispatch.state) == (ReceiptState.SENT_BACK, DispatchState.FAILED)
    assert dispatch.error == "회계과에서 되돌림: 기획과 일입니다"
    assert not RegisterEntry.objects.filter(kind=RegisterKind.RECEIVED).exists()


def test_what_was_handed_on_goes_back_to_the_document_office() -> None:
    arrived = entered()
    distribute(actor("yeoreum"), arrived.pk, "accounting")
    back = send_back_receipt(actor("garam"), arrived.pk, "교통관리과 일입니다")
    assert (back.department_id, back.state) == ("planning", ReceiptState.ARRIVED)
    assert [hand["deed"] for hand in back.route] == ["도달", "배부", "되돌림"]
    with pytest.raises(Refusal, match="되돌려 줄 곳"):
        send_back_receipt(actor("yeoreum"), arrived.pk, "우리 일이 아님")


def test_what_is_numbered_is_not_sent_back() -> None:
    with pytest.raises(Refusal, match="되돌릴 수 없습니다"):
        send_back_receipt(actor("garam"), received_in("accounting", "garam").pk, "아님")


@pytest.mark.parametrize(
    ("facts", "refused"),
    [
        ({"from_citizen": True, "sender": ""}, True),
        ({"from_citizen": True, "sender_address": ""}, True),
        ({"from_citizen": True}, False),
        ({"sender_address": ""}, False),
    ],
)
def test_only_a_citizens_letter_of_an_unclear_sender_may_be_refused(facts: dict[str, Any], refused: bool) -> None:
    """규정 제18조제6항."""
    arrived = entered(**facts)
    if refused:
        assert refuse_unclear(actor("yeoreum"), arrived.pk, "주소가 없음").state == ReceiptState.SENT_BACK
    else:
        with pytest.raises(Refusal, match="접수해야 합니다"):
            refuse_unclear(actor("yeoreum"), arrived.pk, "주소가 없음")


def test_a_citizens_letter_is_listed_for_the_unit_alone() -> None:
    """기록령 제28조제2항."""
    receive(actor("garam"), entered("garam", from_citizen=True).pk, GivenClass())
    assert RegisterEntry.objects.get().list_access == Access.DEPARTMENT


def test_what_the_sender_keeps_to_those_concerned_is_read_by_handler_readers_and_head() -> None:
    """기록령 제28조제2항."""
    arrived = arrived_in("accounting")
    Document.objects.update(content_access=Access.PARTICIPANTS)
    with pytest.raises(NotFound):
        open_receipt(actor("garam"), arrived.pk)
    open_receipt(actor("yunseul"), arrived.pk)
    receive(actor("garam"), arrived.pk, GivenClass())
    assign(actor("yunseul"), arrived.pk, "garam")
    assert open_receipt(actor("garam"), arrived.pk)


def test_the_page_carries_the_receiving_units_number() -> None:
    """규칙 별지 제1호서식의 접수란."""
    received = received_in("accounting", "garam")
    assert received_pages(Receipt.objects.get(pk=received.pk))
    assert received_pages(entered()) == []


@pytest.mark.parametrize(
    ("facts", "field"),
    [
        ({"title": " "}, "title"),
        ({"title": "가" * 201}, "title"),
        ({"sender": ""}, "sender"),
        ({"channel": "inside"}, "channel"),
        ({"channel": "pigeon"}, "channel"),
        ({"sent_on": date(2026, 11, 24)}, "sent_on"),
    ],
)
def test_what_is_entered_wrong_is_told_at_its_place(facts: dict[str, Any], field: str) -> None:
    with pytest.raises(ReceiptFault) as fault:
        entered(**facts)
    assert fault.value.field == field
    assert not Receipt.objects.exists()


@pytest.mark.parametrize(
    ("name", "content", "told"),
    [("빈 것.pdf", b"", "빈 파일"), ("계획.exe", b"MZ\x90\x00" + bytes(60), "계획.exe")],
)
def test_a_file_that_cannot_be_kept_stops_the_whole_entry(name: str, content: bytes, told: str) -> None:
    with pytest.raises(Refusal, match=told):
        entered(files={name: content})
    assert not Receipt.objects.exists()


def test_the_text_of_a_file_is_read_by_the_job() -> None:
    arrived = entered(files={"요청.txt": "가로수가 신호등을 가립니다.".encode()})
    read_received(arrived.pk)
    assert "신호등" in arrived.files.get().text
    read_received(987_654)


def test_times_are_those_of_the_deeds() -> None:
    arrived = arrived_in("accounting")
    received = receive(actor("garam"), arrived.pk, GivenClass())
    assert received.received_at
    assert arrived.arrived_at < received.received_at <= timezone.now()
