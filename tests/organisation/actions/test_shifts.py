"""Shifts are kept by who leads the department and by managers; nobody is on two at once; a roster tells every line."""

from datetime import date, datetime, timedelta

import pytest

from madang.core.api import Actor, NotAllowed, NotFound, UnreadableFile
from madang.core.models import Account, AuditEntry
from madang.core.rules.people import ActorKind, Role
from madang.organisation.actions.import_shifts import LineFate, import_shifts
from madang.organisation.actions.record_shift import GivenShift, ShiftRefused, record_shift, remove_shift
from madang.organisation.api import on_shift
from madang.organisation.models import Person, Shift
from madang.organisation.rules.shift import KOREA, ShiftKind, Span
from tests.support.office import actor, away, open_office

pytestmark = pytest.mark.django_db

BEGINS, ENDS = datetime(2026, 11, 23, 18, tzinfo=KOREA), datetime(2026, 11, 24, 9, tzinfo=KOREA)
NIGHT = Span(BEGINS, ENDS)
HEAD = "날짜,구분,이름,아이디\n"


@pytest.fixture(autouse=True)
def _office(db: None) -> None:
    open_office()


def manager() -> Actor:
    account = Account.objects.get(kind="staff", login="garam")
    return Actor(account.pk, account.name, ActorKind.STAFF, Role.MANAGER)


def fates(content: str, who: Actor | None = None) -> list[LineFate]:
    return [line.fate for line in import_shifts(who or actor("jihun"), "roster.csv", content.encode())]


def test_who_was_put_on_duty_is_on_duty_until_the_minute_it_ends() -> None:
    record_shift(actor("jihun"), GivenShift("haneul", NIGHT, ShiftKind.NIGHT))
    assert [each.name for each in on_shift(BEGINS)] == ["김하늘"]
    assert [each.name for each in on_shift(ENDS - timedelta(minutes=1))] == ["김하늘"]
    assert on_shift(ENDS) == []
    entry = AuditEntry.objects.latest("pk")
    assert (entry.verb, (entry.after or {})["person"]) == ("record_shift", "haneul")


@pytest.mark.parametrize("keeper", ["haneul", "serin", "yunseul", "yunho"])
def test_nobody_but_the_head_and_a_manager_decides(keeper: str) -> None:
    with pytest.raises(NotAllowed):
        record_shift(actor(keeper), GivenShift("haneul", NIGHT))
    made = record_shift(manager(), GivenShift("haneul", NIGHT))
    with pytest.raises(NotAllowed):
        remove_shift(actor(keeper), made.id, BEGINS)


@pytest.mark.parametrize(
    ("hours", "refused"), [((-14, 0), False), ((-14, 1), True), ((1, 2), True), ((14, 30), True), ((15, 30), False)]
)
def test_nobody_is_on_two_shifts_at_once(hours: tuple[int, int], refused: bool) -> None:
    record_shift(actor("jihun"), GivenShift("haneul", NIGHT))
    since, until = (BEGINS + timedelta(hours=each) for each in hours)
    other = GivenShift("haneul", Span(since, until))
    if refused:
        with pytest.raises(ShiftRefused, match="11월 23일 월요일 오후 6시부터 11월 24일 화요일 오전 9시까지"):
            record_shift(actor("jihun"), other)
    else:
        record_shift(actor("jihun"), other)
    assert Shift.objects.count() == 2 - refused


def test_two_people_may_share_a_night() -> None:
    for person in ("haneul", "bora"):
        record_shift(actor("jihun"), GivenShift(person, NIGHT))
    assert len(on_shift(BEGINS)) == 2


def test_an_absence_on_that_day_is_pointed_out() -> None:
    away("haneul", "bora", day=date(2026, 11, 23))
    assert "김하늘 님은 그날" in record_shift(actor("jihun"), GivenShift("haneul", NIGHT)).note


def test_a_removed_shift_can_be_entered_again() -> None:
    made = record_shift(actor("jihun"), GivenShift("haneul", NIGHT))
    removed = remove_shift(actor("jihun"), made.id, BEGINS)
    assert on_shift(BEGINS) == []
    record_shift(actor("jihun"), removed)
    assert len(on_shift(BEGINS)) == 1
    with pytest.raises(NotFound):
        remove_shift(actor("jihun"), made.id, BEGINS)


def test_what_is_past_stands() -> None:
    made = record_shift(actor("jihun"), GivenShift("haneul", NIGHT))
    with pytest.raises(ShiftRefused, match="지난 당직은 지울 수 없습니다"):
        remove_shift(actor("jihun"), made.id, ENDS)
    assert Shift.objects.count() == 1


def test_who_left_is_put_on_no_shift() -> None:
    Person.objects.filter(id="haneul").update(withdrawn=True)
    with pytest.raises(NotFound):
        record_shift(actor("jihun"), GivenShift("haneul", NIGHT))


def test_every_line_of_a_roster_has_its_fate() -> None:
    roster = (
        HEAD
        + "2026-11-23,숙직,김하늘,\n"
        + "2026-11-28,일직,,bora\n"
        + "2026-11-24,일직,김하늘,\n"
        + "2026-11-25,숙직,없는이,\n"
        + "2026-11-26,숙직,남윤슬,\n"
        + "언젠가,숙직,김하늘,\n"
    )
    assert fates(roster) == [LineFate.ADDED, LineFate.ADDED, *[LineFate.REFUSED] * 4]
    assert Shift.objects.count() == 2


def test_the_same_roster_twice_changes_nothing() -> None:
    roster = HEAD + "2026-11-23,숙직,김하늘,\n"
    assert fates(roster) == [LineFate.ADDED]
    assert fates(roster) == [LineFate.SAME]
    assert Shift.objects.count() == 1


def test_one_name_of_two_people_asks_for_the_login() -> None:
    Person.objects.filter(id="bora").update(name="김하늘")
    line, named = import_shifts(
        actor("jihun"), "roster.csv", (HEAD + "2026-11-23,숙직,김하늘,\n2026-11-23,숙직,,bora\n").encode()
    )
    assert "2명입니다" in line.words
    assert named.fate is LineFate.ADDED


@pytest.mark.parametrize("content", ["", "이름만\n김하늘\n", "날짜,이름\n2026-11-23,김하늘\n", HEAD])
def test_a_file_that_is_no_roster_is_refused_whole(content: str) -> None:
    with pytest.raises(UnreadableFile):
        fates(content)


def test_a_roster_of_old_spreadsheets_is_read() -> None:
    content = (HEAD + "2026-11-23,숙직,김하늘,\n").encode("cp949")
    assert [line.fate for line in import_shifts(actor("jihun"), "roster.csv", content)] == [LineFate.ADDED]
