"""A team's board: who sees which, what lies in a column, and what is counted at its head."""

from datetime import timedelta
from decimal import Decimal

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from madang.complaints.actions.hand_back import hand_back
from madang.complaints.actions.take_up import take_up
from madang.complaints.models import Complaint, Officer
from madang.complaints.queries.boards_team import FIRST, Column, team_board
from madang.complaints.queries.boards_units import BoardUnit, boards_of
from madang.complaints.rules.states import ComplaintState
from madang.organisation import api as organisation
from madang.organisation.models import Absence
from tests.support.complaints import NOW, actor, assigned, hire

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("parking")]

TEAM = BoardUnit("traffic-management", "parking-enforcement", "교통관리과 주차단속팀")
DEPARTMENT = BoardUnit("traffic-management", None, "교통관리과")


def changed(complaint: Complaint, **facts: object) -> Complaint:
    Complaint.objects.filter(pk=complaint.pk).update(**facts)
    return complaint


def columns(unit: BoardUnit = TEAM, *opened: str, at_desk: bool = False) -> dict[str, Column]:
    return {column.key: column for column in team_board(unit, opened, NOW, at_desk=at_desk)}


def units(who: str) -> list[str]:
    return [unit.words for unit in boards_of([organisation.people([who])[who]])]


def test_each_sees_the_units_they_direct() -> None:
    hire("miso", "고미소", department="roads", team="", appointments=("complaint-desk",))
    assert units("serin") == ["교통관리과 주차단속팀"]
    assert units("jihun") == ["교통관리과", "교통관리과 주차단속팀"]
    assert units("haneul") == []
    assert units("miso") == ["교통관리과", "교통관리과 주차단속팀", "도로과"]


def test_a_column_counts_what_presses() -> None:
    for hours in (-1, 3, 30, 100):
        changed(assigned("haneul"), due_at=NOW + timedelta(hours=hours))
    waiting = changed(assigned("haneul"), due_at=NOW - timedelta(hours=9), state=ComplaintState.AWAITING)
    take_up(actor("haneul"), changed(waiting, state=ComplaintState.ASSIGNED).number, NOW)
    changed(waiting, state=ComplaintState.AWAITING)
    tally = columns()["haneul"].tally
    assert (tally.count, tally.late, tally.today, tally.soon, tally.untouched) == (5, 1, 1, 1, 4)
    assert tally.load == Decimal(5)


def test_the_cards_of_a_column_begin_with_the_nearest_deadline() -> None:
    later = changed(assigned("haneul"), due_at=NOW + timedelta(days=3))
    sooner = changed(assigned("haneul"), due_at=NOW + timedelta(days=1))
    never = changed(assigned("haneul"), due_at=None)
    assert columns()["haneul"].cards == [sooner, later, never]


def test_a_long_column_shows_its_first_until_it_is_opened() -> None:
    for _ in range(FIRST + 2):
        assigned("haneul")
    assigned("boram")
    assert (len(columns()["haneul"].cards), columns()["haneul"].hidden) == (FIRST, 2)
    assert (len(columns(TEAM, "haneul")["haneul"].cards), columns(TEAM, "haneul")["haneul"].hidden) == (FIRST + 2, 0)


def test_what_only_the_team_holds_lies_with_nobody() -> None:
    held = changed(assigned("haneul"), officer=None)
    assert columns()[""].cards == [held]
    assert columns()["haneul"].tally.count == 0


def test_what_was_handed_back_lies_with_nobody_for_the_complaint_desk_alone() -> None:
    returned = assigned("haneul")
    hand_back(actor("haneul"), returned.number, "우리 일이 아닙니다.", NOW)
    assert columns()[""].cards == []
    assert columns(at_desk=True)[""].cards == [returned]


def test_who_holds_something_has_a_column_though_they_handle_nothing_any_more() -> None:
    Officer.objects.filter(person="boram").update(active=False)
    assert "boram" not in columns()
    assigned("boram")
    assert columns()["boram"].handles is False


def test_an_absent_officer_is_named_with_whoever_acts() -> None:
    Absence.objects.create(person_id="boram", kind="연가", from_day=NOW.date(), to_day=NOW.date(), acting_id="haneul")
    assert (columns()["boram"].away, columns()["boram"].acting) == ("연가", "김하늘")
    assert (columns()["haneul"].away, columns()["haneul"].acting) == ("", "")


def test_the_board_asks_as_often_for_many_as_for_few() -> None:
    assigned("haneul")
    with CaptureQueriesContext(connection) as few:
        columns(DEPARTMENT)
    for officer in ("haneul", "boram", "daon") * 3:
        assigned(officer)
    with CaptureQueriesContext(connection) as many:
        columns(DEPARTMENT)
    assert len(many) == len(few)
