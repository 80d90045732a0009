"""Files go to the record centre, and a hand-over that was noted wrongly is taken back (기록령 제32조제1항)."""

from datetime import date

import pytest

from madang.core.api import NotAllowed, NotFound, Refusal
from madang.core.models import AuditEntry
from madang.documents.actions.hand_over import hand_over, take_back
from madang.documents.actions.keep_records import finish_file, tidy_file
from madang.documents.models import RecordFile
from madang.documents.queries.records import files, to_hand_over
from tests.documents.conftest import Clock
from tests.support.office import actor
from tests.support.papers import Paper

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("office")]
ENDED, GONE, CENTRE = date(2026, 11, 23), date(2027, 3, 2), "순천시 기록관"


@pytest.fixture
def file(office: Clock) -> RecordFile:
    """A file that ended in 2026 and was tidied; it is now May of the next year."""
    Paper().decided()
    made = RecordFile.objects.get()
    finish_file(actor("bora"), made.pk, ENDED)
    tidy_file(actor("bora"), made.pk)
    office.turn(days=170)
    return made


def test_what_was_handed_over_leaves_the_list_and_keeps_its_day_and_place(file: RecordFile) -> None:
    assert [row.file for row in to_hand_over("traffic")] == [file]
    hand_over(actor("bora"), [file.pk], GONE, f" {CENTRE} ")
    assert to_hand_over("traffic") == []
    (row,) = files("traffic", 2026)
    assert (row.file.handed_over_on, row.file.handed_over_to, row.late) == (GONE, CENTRE, False)
    told = {"title": file.title, "on": "2027-03-02", "to": CENTRE, "entries": 1}
    assert AuditEntry.objects.get(verb="hand_over").after == told


def test_a_hand_over_is_taken_back_with_its_reason(file: RecordFile) -> None:
    hand_over(actor("bora"), [file.pk], GONE, CENTRE)
    with pytest.raises(Refusal, match="까닭"):
        take_back(actor("bora"), file.pk, " ")
    take_back(actor("bora"), file.pk, "다른 철을 고름")
    assert [row.file for row in to_hand_over("traffic")] == [file]
    told = AuditEntry.objects.get(verb="take_back")
    assert told.before == {"on": "2027-03-02", "to": CENTRE}
    assert told.after == {"title": file.title, "reason": "다른 철을 고름"}
    with pytest.raises(Refusal, match="옮긴 철이 아닙니다"):
        take_back(actor("bora"), file.pk, "다시")


def test_it_goes_once(file: RecordFile) -> None:
    hand_over(actor("bora"), [file.pk], GONE, CENTRE)
    with pytest.raises(Refusal, match="이미 옮겼습니다"):
        hand_over(actor("bora"), [file.pk], GONE, CENTRE)


@pytest.mark.parametrize("day", [date(2026, 12, 31), date(2027, 12, 31)])
def test_it_goes_after_its_retention_began_and_not_in_the_future(file: RecordFile, day: date) -> None:
    with pytest.raises(Refusal, match="옮긴 날"):
        hand_over(actor("bora"), [file.pk], day, CENTRE)


@pytest.mark.parametrize("lacking", ["finished_on", "tidied_at"])
def test_only_what_has_ended_and_is_tidy_goes(file: RecordFile, lacking: str) -> None:
    RecordFile.objects.update(**{lacking: None})
    with pytest.raises(Refusal, match="아직 옮길 수 없습니다"):
        hand_over(actor("bora"), [file.pk], GONE, CENTRE)


def test_all_go_or_none(file: RecordFile) -> None:
    Paper().decided()
    other = RecordFile.objects.exclude(pk=file.pk).get()
    with pytest.raises(Refusal, match="아직"):
        hand_over(actor("bora"), [file.pk, other.pk], GONE, CENTRE)
    file.refresh_from_db()
    assert file.handed_over_on is None


@pytest.mark.parametrize(("chosen", "to"), [(False, CENTRE), (True, " "), (True, "관" * 121)])
def test_what_and_to_whom_is_said(file: RecordFile, chosen: bool, to: str) -> None:
    with pytest.raises(Refusal):
        hand_over(actor("bora"), [file.pk] if chosen else [], GONE, to)


def test_nobody_but_the_officer_of_the_unit_hands_over(file: RecordFile) -> None:
    with pytest.raises(NotAllowed):
        hand_over(actor("haneul"), [file.pk], GONE, CENTRE)
    with pytest.raises(NotFound):
        hand_over(actor("garam"), [file.pk], GONE, CENTRE)
    hand_over(actor("bora"), [file.pk], GONE, CENTRE)
    with pytest.raises(NotAllowed):
        take_back(actor("haneul"), file.pk, "까닭")
    with pytest.raises(NotFound):
        take_back(actor("garam"), file.pk, "까닭")
