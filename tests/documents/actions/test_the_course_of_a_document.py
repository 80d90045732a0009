"""From the first signature to the register: with the decision comes the number; what is returned has none."""

from datetime import timedelta

import pytest

from madang.approval.api import CannotBeDone, ContentChanged
from madang.core.api import NotFound, Refusal, check_signed_chain, public_keys, verify_audit
from madang.documents.models import RecordFile, RegisterEntry
from madang.documents.rules.states import DocumentState
from tests.approval.conftest import Clock
from tests.support.office import away
from tests.support.papers import GIVEN, Paper, outgoing, rows

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("office")]


def test_with_the_decision_it_has_number_class_file_and_code_at_once() -> None:
    """기록규칙 제4조제1호, 시행령 제22조."""
    document = Paper().decided(**outgoing("순천교육지원청교육장", "여수시장")).document
    entry = RegisterEntry.objects.get()
    assert (document.state, document.number, entry.number) == (DocumentState.REGISTERED, "교통관리과-1", "교통관리과-1")
    assert (entry.unit_task_id, entry.retention, entry.record_file) == ("parking-fines", "5", document.record_file)
    assert (entry.decided_at, entry.decider, entry.person) == (document.decided_at, "교통관리과장 문지훈", "김하늘")
    assert (entry.counterpart, entry.title) == ("순천교육지원청교육장, 여수시장", GIVEN.title)
    assert len(document.code) == len("7QK2-MX4F-9RTA-3HWC")
    assert RecordFile.objects.get() == document.record_file


def test_the_number_stands_in_the_chain_that_was_signed() -> None:
    paper = Paper().decided()
    entries = list(paper.course.entries.all())
    assert [entry.content["deed"] for entry in entries] == ["submit", "sign", "sign", "note"]
    assert entries[-1].content["number"] == paper.document.number
    assert check_signed_chain(entries, public_keys()).intact
    assert verify_audit().intact


def test_numbers_follow_each_other_without_a_gap_whatever_was_returned_between() -> None:
    """기록규칙 제4조제5호: what is returned has no number of its own."""
    first = Paper().decided()
    returned = Paper().save().submit().send_back("serin")
    second = Paper().decided()
    assert [paper.document.number for paper in (first, returned, second)] == ["교통관리과-1", "", "교통관리과-2"]


def test_what_is_returned_keeps_its_reason_and_all_that_was_signed() -> None:
    paper = (
        Paper().save().submit().sign("serin", opinion="기간을 확인했습니다.").send_back("jihun", "근거를 적어 주세요.")
    )
    assert paper.document.state == DocumentState.RETURNED
    told = [
        (entry.content["deed"], entry.content["opinion"] or entry.content["reason"])
        for entry in paper.course.entries.all()
    ]
    assert told == [("submit", ""), ("sign", "기간을 확인했습니다."), ("return", "근거를 적어 주세요.")]
    with pytest.raises(CannotBeDone):
        paper.sign("jihun")


def test_what_is_withdrawn_stays_and_goes_no_further() -> None:
    paper = Paper().save().submit().withdraw("금액이 틀림")
    assert paper.document.state == DocumentState.WITHDRAWN
    with pytest.raises(CannotBeDone):
        paper.sign("serin")
    assert not RegisterEntry.objects.exists()


def test_what_is_decided_is_neither_withdrawn_nor_returned() -> None:
    """규정 제17조."""
    paper = Paper().decided()
    with pytest.raises(CannotBeDone):
        paper.withdraw()
    with pytest.raises(CannotBeDone):
        paper.send_back("jihun")
    assert paper.document.state == DocumentState.REGISTERED


def test_who_read_an_older_text_signs_nothing() -> None:
    paper = Paper().save().submit()
    read = paper.digest
    paper.edit("serin")
    with pytest.raises(ContentChanged):
        paper.sign("serin", digest=read)
    paper.sign("serin")


def test_a_stranger_signs_nothing() -> None:
    paper = Paper().save().submit()
    for who in ("yunseul", "haneul", "bora"):
        with pytest.raises((NotFound, Refusal)):
            paper.sign(who, of="serin")
    assert paper.course.entries.count() == 1


def test_consultations_go_beside_each_other_and_the_decision_waits_for_both() -> None:
    line = rows("review serin", "consult yunseul + consult ideun", "decide jihun")
    paper = Paper().save(line=line).submit().sign("serin").sign("ideun", opinion="예산이 있습니다.")
    with pytest.raises(CannotBeDone):
        paper.sign("jihun")
    paper.sign("yunseul", disagrees=True, opinion="수의계약이 어렵습니다.").sign("jihun")
    assert paper.document.number == "교통관리과-1"


def test_who_acts_is_named_in_the_register_beside_nobody_else() -> None:
    """규정 제10조제3항."""
    away("jihun", "serin")
    paper = Paper().save(line=rows("decide jihun")).submit().sign("serin", of="jihun")
    assert RegisterEntry.objects.get().decider == "주차단속팀장 오세린"
    assert paper.course.entries.get(content__deed="sign").content["for"]["name"] == "문지훈"


def test_a_clock_that_was_turned_back_numbers_nothing(office: Clock) -> None:
    paper = Paper().decided()
    later = Paper().save().submit().sign("serin")
    office.at -= timedelta(hours=2)
    with pytest.raises(Refusal, match="시계"):
        later.sign("jihun")
    assert (later.document.number, later.document.state) == ("", DocumentState.IN_APPROVAL)
    assert RegisterEntry.objects.get().number == paper.document.number
