"""Entering and ending absences: who may, what is refused, who is told, what is audited."""

from collections.abc import Iterator
from datetime import date

import pytest
from pytest_django import DjangoCaptureOnCommitCallbacks

from madang.core.api import NotAllowed, NotFound, verify_audit
from madang.core.models import Account, AuditEntry
from madang.core.rules.people import AccountKind, Actor, ActorKind, Role
from madang.organisation import api
from madang.organisation.actions import absence_keeping
from madang.organisation.actions.end_absence import AbsenceIsOver
from madang.organisation.actions.record_absence import ActingRefused, DaysRefused, Recorded
from madang.organisation.api import AbsenceKind, Days, GivenAbsence
from madang.organisation.models import Absence, Person
from madang.organisation.rules.rows import PersonRow
from tests.support.office import actor, away, leave, open_office

pytestmark = pytest.mark.django_db

TODAY = date(2026, 11, 23)
FRIDAY = date(2026, 11, 27)


@pytest.fixture(autouse=True)
def _office(db: None) -> None:
    open_office()


@pytest.fixture
def heard() -> Iterator[list[str]]:
    """What a listener hears, one word a change."""
    told: list[str] = []
    before = list(absence_keeping._listeners)
    api.when_absence_changes(lambda: told.append("changed"))
    yield told
    absence_keeping._listeners[:] = before


def enter(who: str, acting: str = "", *, of: str = "", first: date = TODAY, last: date = FRIDAY) -> Recorded:
    given = GivenAbsence(AbsenceKind.TRIP, Days(first, last), acting, of)
    return api.record_absence(actor(who), given, TODAY)


def manager(who: str) -> Actor:
    Account.objects.filter(login=who).update(role=Role.MANAGER)
    return actor(who)


def test_the_acting_person_stands_in_at_once() -> None:
    assert enter("jihun", "serin").notes == ()
    assert api.standing(["jihun"], TODAY)["jihun"].acting == "serin"
    assert api.stands_for("serin", FRIDAY) == ["jihun"]


def test_entering_is_audited_without_another_where_it_is_ones_own() -> None:
    entered = enter("jihun", "serin")
    entry = AuditEntry.objects.get(verb="record_absence")
    assert (entry.subject_id, entry.actor_name, entry.on_behalf_of_name) == (str(entered.id), "문지훈", "")
    assert entry.after == {
        "person": "jihun", "kind": "출장", "from": "2026-11-23", "to": "2026-11-27", "acting": "serin",
    }  # fmt: skip
    assert verify_audit().intact


def test_a_colleague_enters_it_on_behalf_of_the_head() -> None:
    enter("bora", "serin", of="jihun")
    entry = AuditEntry.objects.get(verb="record_absence")
    assert (entry.actor_name, entry.on_behalf_of_name) == ("황보람", "문지훈")
    assert Absence.objects.get().person_id == "jihun"


def test_a_manager_enters_it_for_anybody_and_others_do_not() -> None:
    given = GivenAbsence(AbsenceKind.SICK, Days(TODAY, TODAY), "garam", "yunseul")
    with pytest.raises(NotFound):
        api.record_absence(actor("haneul"), given, TODAY)
    api.record_absence(manager("serin"), given, TODAY)
    assert Absence.objects.get().person_id == "yunseul"


def test_who_left_and_who_is_no_staff_keep_none() -> None:
    citizen = Account.objects.create(kind=AccountKind.CITIZEN, login="sunsim", name="박순심")
    given = GivenAbsence(AbsenceKind.LEAVE, Days(TODAY, TODAY))
    with pytest.raises(NotAllowed):
        api.record_absence(Actor(citizen.pk, citizen.name, ActorKind.CITIZEN), given, TODAY)
    leave("bora")
    with pytest.raises(NotFound):
        enter("haneul", of="bora")
    with pytest.raises(NotFound):
        enter("haneul", of="nobody")


def test_nobody_acts_for_themselves_and_a_stranger_does_not_act() -> None:
    for acting in ("jihun", "nobody"):
        with pytest.raises(ActingRefused):
            enter("jihun", acting)
    leave("serin")
    with pytest.raises(ActingRefused):
        enter("jihun", "serin")
    assert not Absence.objects.exists()


def test_a_circle_is_refused_on_whatever_day_it_would_close() -> None:
    enter("serin", "jihun", first=FRIDAY)
    with pytest.raises(ActingRefused) as refused:
        enter("jihun", "serin")
    assert refused.value.sentence == "11월 27일 금요일 하루에는 서로를 대행하게 되어 아무도 결재할 수 없습니다."
    enter("jihun", "serin", last=date(2026, 11, 26))


def test_a_longer_circle_is_refused_too() -> None:
    enter("serin", "haneul")
    enter("haneul", "jihun")
    with pytest.raises(ActingRefused):
        enter("jihun", "serin")


def test_an_acting_person_who_is_away_is_a_warning() -> None:
    enter("serin", "haneul", first=FRIDAY)
    assert enter("jihun", "serin").notes == (
        "11월 27일 금요일 하루: 오세린 님도 부재(출장)라서 김하늘 님이 대행합니다.",
    )


def test_nobody_acting_is_a_warning() -> None:
    assert "대행자가 없습니다" in enter("jihun").notes[0]


@pytest.mark.parametrize(
    ("first", "last"),
    [
        (TODAY, TODAY),
        (date(2026, 11, 25), date(2026, 12, 4)),
        (date(2026, 11, 24), date(2026, 11, 25)),
        (TODAY, date(2026, 12, 31)),
    ],
)
def test_an_overlap_with_ones_own_is_refused(first: date, last: date) -> None:
    enter("jihun", "serin")
    with pytest.raises(DaysRefused) as refused:
        enter("jihun", "serin", first=first, last=last)
    assert "11월 23일 월요일부터 11월 27일 금요일까지, 출장" in refused.value.sentence
    assert Absence.objects.count() == 1


def test_past_days_and_days_that_run_backwards_are_refused() -> None:
    for first, last in ((date(2026, 11, 22), TODAY), (FRIDAY, TODAY)):
        with pytest.raises(DaysRefused):
            enter("jihun", "serin", first=first, last=last)


def test_who_is_back_early_was_away_until_yesterday() -> None:
    away("jihun", "serin", day=date(2026, 11, 20))
    absence = Absence.objects.get()
    Absence.objects.update(to_day=FRIDAY)
    ended = api.end_absence(actor("jihun"), absence.pk, TODAY)
    absence.refresh_from_db()
    assert (absence.to_day, ended.taken_away, ended.cancelled) == (date(2026, 11, 22), Days(TODAY, FRIDAY), False)
    assert api.standing(["jihun"], TODAY)["jihun"].acting is None
    entry = AuditEntry.objects.get(verb="end_absence")
    assert isinstance(entry.before, dict)
    assert isinstance(entry.after, dict)
    assert (entry.before["to"], entry.after["to"]) == ("2026-11-27", "2026-11-22")


def test_one_that_is_to_come_is_cancelled_by_a_colleague() -> None:
    entered = enter("jihun", "serin", first=FRIDAY)
    ended = api.end_absence(actor("bora"), entered.id, TODAY)
    assert ended.cancelled
    assert not Absence.objects.exists()
    entry = AuditEntry.objects.get(verb="cancel_absence")
    assert (entry.on_behalf_of_name, entry.after) == ("문지훈", None)


def pack_of_jihun(first: date, last: date, *, kind: str = "출장") -> list[PersonRow]:
    """The pack with one person of it away."""
    told = {"from": first, "to": last, "kind": kind, "acting": "serin"}
    rows = [{"id": key, "name": key, "department": "traffic", "post": post} for key, post in
            (("jihun", "과장"), ("serin", "팀장"), ("haneul", "주무관"))]  # fmt: skip
    return [PersonRow.model_validate(row | ({"absences": [told]} if row["id"] == "jihun" else {})) for row in rows]


@pytest.mark.parametrize(
    ("first", "left"), [(date(2026, 11, 20), [(date(2026, 11, 20), date(2026, 11, 22))]), (TODAY, []), (FRIDAY, [])]
)
def test_an_absence_of_the_pack_that_was_ended_does_not_come_back(first: date, left: list[tuple[date, date]]) -> None:
    rows = pack_of_jihun(first, FRIDAY)
    api.load_people(rows)
    Person.objects.filter(id="jihun").update(account=Account.objects.get(login="jihun"))
    api.end_absence(actor("jihun"), Absence.objects.get().pk, TODAY)
    for _ in range(2):
        report = api.load_people(rows)
        assert list(Absence.objects.values_list("from_day", "to_day")) == left
    assert report.changed == 0


def test_the_pack_may_tell_of_another_absence_afterwards() -> None:
    api.load_people(pack_of_jihun(FRIDAY, FRIDAY))
    Person.objects.filter(id="jihun").update(account=Account.objects.get(login="jihun"))
    api.end_absence(actor("jihun"), Absence.objects.get().pk, TODAY)
    api.load_people(pack_of_jihun(FRIDAY, FRIDAY, kind="교육"))
    assert Absence.objects.get().kind == "교육"


def test_the_past_cannot_be_changed() -> None:
    away("jihun", "serin", day=date(2026, 11, 20))
    with pytest.raises(AbsenceIsOver):
        api.end_absence(actor("jihun"), Absence.objects.get().pk, TODAY)


def test_strangers_end_nothing_and_nothing_is_ended_twice() -> None:
    entered = enter("jihun", "serin")
    with pytest.raises(NotFound):
        api.end_absence(actor("garam"), entered.id, TODAY)
    api.end_absence(actor("jihun"), entered.id, TODAY)
    with pytest.raises(NotFound):
        api.end_absence(actor("jihun"), entered.id, TODAY)


def test_listeners_hear_of_each_change_after_the_commit(
    heard: list[str], django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks
) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        entered = enter("jihun", "serin")
        assert heard == []
    assert heard == ["changed"]
    with django_capture_on_commit_callbacks(execute=True):
        api.end_absence(actor("jihun"), entered.id, TODAY)
    assert heard == ["changed", "changed"]


def test_a_refusal_tells_nobody(
    heard: list[str], django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks
) -> None:
    with django_capture_on_commit_callbacks(execute=True), pytest.raises(ActingRefused):
        enter("jihun", "jihun")
    assert heard == []
