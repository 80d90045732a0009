"""Opening a report is reading it: for oneself, or in the place of an absent reader; the first reading numbers it."""

import pytest

from madang.core.api import NotFound
from madang.documents.models import AccessEntry, RegisterEntry
from madang.documents.rules.kinds import Opened, RegisterKind
from tests.documents.memos.conftest import Clock
from tests.documents.memos.reports import TITLE, read, report, row, verbs
from tests.support.office import away


def test_the_writers_own_look_is_no_reading(office: Clock) -> None:
    memo = report()
    assert read("haneul", memo).number == ""
    assert row(memo, "jihun").read_at is None


def test_the_first_main_readers_reading_registers_it(office: Clock) -> None:
    memo = report("jihun", "yunho", copies=("bora",), unit_task="parking-fines")
    read("bora", memo)
    assert not RegisterEntry.objects.exists()
    assert read("jihun", memo).number == "교통관리과-1"
    read("yunho", memo)
    entry = RegisterEntry.objects.get()
    assert (entry.kind, entry.subject_label, entry.subject_id) == (RegisterKind.REPORTED, "memo", memo.pk)
    assert (entry.title, entry.person) == (TITLE, "주무관 김하늘")
    assert entry.counterpart == "교통관리과장 문지훈, 안전교통국장 서윤호"
    assert (entry.retention, entry.record_file is not None) == ("5", True)


def test_what_the_mayor_is_told_is_registered(office: Clock) -> None:
    memo = report("doyun", writer="jihun")
    assert read("doyun", memo).number == "교통관리과-1"


def test_a_substitute_reads_in_the_absent_readers_place(office: Clock) -> None:
    away("jihun", "serin")
    memo = report("jihun")
    assert read("serin", memo).number == "교통관리과-1"
    kept = row(memo, "jihun")
    assert (kept.read_by_id, kept.read_at is not None) == ("serin", True)


def test_a_substitute_who_is_a_reader_too_reads_for_both(office: Clock) -> None:
    away("jihun", "serin")
    memo = report("jihun", copies=("serin",))
    read("serin", memo)
    assert [row(memo, each).read_by_id for each in ("jihun", "serin")] == ["serin", "serin"]


def test_the_writer_who_stands_in_for_the_reader_does_not_read_her_own_report(office: Clock) -> None:
    away("jihun", "haneul")
    memo = report("jihun")
    read("haneul", memo)
    assert row(memo, "jihun").read_at is None


def test_only_the_first_reading_is_audited_and_every_one_is_logged(office: Clock) -> None:
    memo = report()
    for _ in range(3):
        read("jihun", memo)
    assert verbs() == ["send_memo", "read_memo"]
    assert AccessEntry.objects.filter(subject_label="memo", person="jihun", what=Opened.CONTENT).count() == 3


def test_for_strangers_it_does_not_exist_but_the_attempt_is_logged(office: Clock) -> None:
    memo = report()
    with pytest.raises(NotFound):
        read("garam", memo)
    assert AccessEntry.objects.get().what == Opened.REFUSED
    memo.pk = 999
    with pytest.raises(NotFound):
        read("garam", memo)
    assert AccessEntry.objects.count() == 1


@pytest.mark.parametrize(
    ("access", "seen_by"), [("participants", set()), ("department", {"bora"}), ("city", {"bora", "garam"})]
)
def test_it_is_open_as_far_as_its_writer_said(office: Clock, access: str, seen_by: set[str]) -> None:
    memo = report(access=access)
    for each in ("bora", "garam"):
        if each in seen_by:
            read(each, memo)
        else:
            with pytest.raises(NotFound):
                read(each, memo)
    assert row(memo, "jihun").read_at is None
