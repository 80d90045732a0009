"""Files and the duties of the year, in the hands of the 기록물관리책임자 (기록령 제24조, 제26조; 기록규칙 제14조)."""

from datetime import date

import pytest
from django.db import connection, transaction

from madang.core.api import NotAllowed, NotFound, Refusal
from madang.core.models import AuditEntry
from madang.documents.actions.finish_duty import finish_duty
from madang.documents.actions.hand_over import hand_over
from madang.documents.actions.keep_records import finish_file, hold_disposal, open_again, release_disposal, tidy_file
from madang.documents.models import Document, RecordFile, RecordsDuty, RegisterEntry, RegisterSerial
from madang.documents.models.register import CORRECTING
from madang.documents.queries.records import checklist, files, to_hand_over, unit_duties
from madang.documents.rules.records_clock import Standing
from tests.documents.conftest import Clock
from tests.documents.old_records import records_since
from tests.support.office import actor
from tests.support.papers import Paper

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("office")]
TODAY = date(2026, 11, 23)


@pytest.fixture
def file(office: Clock) -> RecordFile:
    Paper().decided()
    return RecordFile.objects.get()


def test_retention_begins_on_the_january_after_the_end(file: RecordFile) -> None:
    """기록령 제26조제5항."""
    finish_file(actor("bora"), file.pk, TODAY)
    (row,) = files("traffic", 2026)
    assert (row.entries, row.starts_on, row.expires_on) == (1, date(2027, 1, 1), date(2031, 12, 31))
    assert to_hand_over("traffic") == []


def test_what_has_ended_is_handed_over_within_a_year(file: RecordFile, office: Clock) -> None:
    """기록령 제32조제1항."""
    finish_file(actor("bora"), file.pk, TODAY)
    office.turn(days=60)
    (row,) = to_hand_over("traffic")
    assert (row.hand_over_by, row.late) == (date(2027, 12, 31), False)
    office.turn(days=365)
    assert to_hand_over("traffic")[0].late


@pytest.mark.parametrize("day", [date(2025, 12, 31), date(2026, 11, 24)])
def test_a_file_ends_between_its_year_and_today(file: RecordFile, day: date) -> None:
    with pytest.raises(Refusal, match="끝난 날"):
        finish_file(actor("bora"), file.pk, day)


def test_a_file_is_finished_and_tidied_once(file: RecordFile) -> None:
    finish_file(actor("bora"), file.pk, TODAY)
    tidy_file(actor("bora"), file.pk)
    with pytest.raises(Refusal, match="이미"):
        finish_file(actor("bora"), file.pk, TODAY)
    with pytest.raises(Refusal, match="이미"):
        tidy_file(actor("bora"), file.pk)


def test_a_file_finished_by_mistake_is_opened_again_with_a_reason(file: RecordFile) -> None:
    finish_file(actor("bora"), file.pk, TODAY)
    with pytest.raises(Refusal, match="까닭"):
        open_again(actor("bora"), file.pk, " ")
    open_again(actor("bora"), file.pk, "아직 처리할 민원이 남음")
    with pytest.raises(Refusal, match="끝낸 철이 아닙니다"):
        open_again(actor("bora"), file.pk, "아직 처리할 민원이 남음")
    assert "아직 처리할 민원이 남음" in str(AuditEntry.objects.get(verb="open_file_again").after)
    Paper().decided()
    assert file.entries.count() == 2


def test_what_was_handed_over_is_not_opened_again(file: RecordFile, office: Clock) -> None:
    """기록령 제32조."""
    finish_file(actor("bora"), file.pk, TODAY)
    tidy_file(actor("bora"), file.pk)
    office.turn(days=60)
    hand_over(actor("bora"), [file.pk], date(2027, 1, 20), "순천시 기록관")
    with pytest.raises(Refusal, match="기록관으로 옮긴 철"):
        open_again(actor("bora"), file.pk, "아직 처리할 민원이 남음")


def test_where_another_file_was_opened_meanwhile_new_records_go_on_into_that_one(file: RecordFile) -> None:
    finish_file(actor("bora"), file.pk, TODAY)
    Paper().decided()
    open_again(actor("bora"), file.pk, "아직 처리할 민원이 남음")
    Paper().decided()
    assert (file.entries.count(), RecordFile.objects.get(serial=file.serial + 1).entries.count()) == (1, 2)


def test_a_new_document_goes_to_a_new_file_once_the_first_has_ended(file: RecordFile) -> None:
    finish_file(actor("bora"), file.pk, TODAY)
    Paper().decided()
    assert RecordFile.objects.count() == 2


def test_nothing_is_destroyed_while_somebody_keeps_it_from_that(file: RecordFile) -> None:
    with pytest.raises(Refusal, match="까닭"):
        hold_disposal(actor("bora"), file.pk, "")
    assert hold_disposal(actor("bora"), file.pk, "소송 중").disposal_held == "소송 중"
    with pytest.raises(Refusal, match=r"이미 폐기를 막아 둔 철입니다\(소송 중\)"):
        hold_disposal(actor("bora"), file.pk, "감사 중")
    assert release_disposal(actor("bora"), file.pk, "판결 확정").disposal_held == ""
    assert "소송 중" in str(AuditEntry.objects.get(verb="release_disposal").after)
    with pytest.raises(Refusal, match="막아 둔"):
        release_disposal(actor("bora"), file.pk, "판결 확정")


@pytest.mark.parametrize(("who", "how"), [("haneul", NotAllowed), ("jihun", NotAllowed), ("garam", NotFound)])
def test_nobody_else_touches_a_file(file: RecordFile, who: str, how: type[Exception]) -> None:
    with pytest.raises(how):
        finish_file(actor(who), file.pk, TODAY)
    with pytest.raises(how):
        tidy_file(actor(who), file.pk)
    with pytest.raises(how):
        hold_disposal(actor(who), file.pk, "소송")
    with pytest.raises(how):
        release_disposal(actor(who), file.pk, "끝")
    with pytest.raises(how):
        open_again(actor(who), file.pk, "까닭")


def standing_of(duty: str) -> Standing:
    return next(
        row.standing for row in unit_duties("traffic", TODAY) if row.duty.id == duty and row.duty.day.year == 2026
    )


def test_the_duties_of_the_year_are_late_ahead_and_done() -> None:
    """기록령 제24조, 제32조, 제33조."""
    records_since(2025, "traffic")
    assert (standing_of("tidy-up"), standing_of("close-year")) == (Standing.LATE, Standing.AHEAD)
    finish_duty(actor("bora"), "tidy-up", 2025, "늦게 마침")
    assert standing_of("tidy-up") == Standing.DONE
    with pytest.raises(Refusal, match="이미 마친"):
        finish_duty(actor("bora"), "tidy-up", 2025)


def test_the_record_centres_duties_stand_with_the_document_office() -> None:
    records_since(2025, "traffic", "planning")
    ids = {
        department: {row.duty.id for row in unit_duties(department, TODAY)} for department in ("traffic", "planning")
    }
    assert "report-to-archive" not in ids["traffic"]
    assert "report-to-archive" in ids["planning"]


@pytest.mark.parametrize(("duty", "about"), [("tidy-up", 1999), ("nothing", 2025), ("report-to-archive", 2025)])
def test_only_a_duty_of_now_is_finished(duty: str, about: int) -> None:
    with pytest.raises(Refusal, match="지금 할 일"):
        finish_duty(actor("bora"), duty, about)


def test_a_clerk_without_the_appointment_finishes_no_duty() -> None:
    with pytest.raises(NotAllowed, match="기록물관리책임자"):
        finish_duty(actor("haneul"), "tidy-up", 2025)
    assert not RecordsDuty.objects.exists()


def wrong(department: str = "traffic") -> dict[str, int]:
    return {check.name: check.wrong for check in checklist(department, 2026) if check.wrong}


def test_a_register_that_equals_what_is_there_has_nothing_wrong(file: RecordFile) -> None:
    """기록규칙 제14조."""
    assert wrong() == {}


def test_a_gap_is_found_by_its_number(file: RecordFile) -> None:
    RegisterSerial.objects.update(last=3)
    (gaps,) = [check for check in checklist("traffic", 2026) if check.wrong]
    assert (gaps.name, gaps.examples) == ("빠진 번호", ("2", "3"))


def test_a_number_that_is_not_shown_and_an_undecided_openness_are_found(file: RecordFile) -> None:
    Document.objects.update(number="교통관리과-9")
    _repair(openness="closed")
    assert wrong() == {"번호가 표시되지 않은 문서": 1, "공개 구분이 덜 된 등록": 1}


def test_a_line_without_its_thing_and_one_registered_twice_are_found(file: RecordFile) -> None:
    _repair(subject_id=987_654)
    Paper().decided()
    entry = RegisterEntry.objects.order_by("id")[1]
    _repair(subject_id=987_654, pk=entry.pk)
    assert wrong() == {"실물이 없는 등록": 2, "겹친 번호": 1}


def test_the_tidy_up_is_not_finished_while_something_is_wrong(office: Clock) -> None:
    Paper().decided()
    RegisterSerial.objects.update(last=3)
    office.turn(days=70)
    with pytest.raises(Refusal, match="빠진 번호 2건"):
        finish_duty(actor("bora"), "tidy-up", 2026)


def test_a_file_without_retention_is_not_tidied(file: RecordFile) -> None:
    RecordFile.objects.update(retention="")
    with pytest.raises(Refusal, match="보존기간"):
        tidy_file(actor("bora"), file.pk)
    assert wrong() == {"보존기간이 없는 철": 1}


def _repair(pk: int = 0, **facts: object) -> None:
    """Change a line as a database owner could."""
    entry = RegisterEntry.objects.get(pk=pk) if pk else RegisterEntry.objects.order_by("id")[0]
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SELECT set_config(%s, %s, true)", [CORRECTING, str(entry.pk)])
        RegisterEntry.objects.filter(pk=entry.pk).update(**facts)
        cursor.execute("SELECT set_config(%s, '', true)", [CORRECTING])
