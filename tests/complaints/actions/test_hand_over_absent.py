"""An absence that begins hands over untouched complaints only."""

import pytest

from madang.complaints.actions.hand_over_absent import hand_over_absent
from madang.complaints.actions.take_up import take_up
from madang.complaints.rules.states import ComplaintState
from madang.core.models import AuditEntry
from madang.organisation.models import Absence, Person
from tests.complaints.desk import again, last_event
from tests.support.complaints import NOW, actor, assigned

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("parking")]


def test_untouched_ones_go_and_touched_ones_stay() -> None:
    untouched, touched, anothers = assigned("haneul"), assigned("haneul"), assigned("boram")
    take_up(actor("haneul"), touched.number, NOW)
    Absence.objects.create(person_id="haneul", kind="연가", from_day=NOW.date(), to_day=NOW.date())
    assert hand_over_absent(NOW) == 1
    gone = again(untouched)
    assert (gone.state, gone.officer_id, gone.assigned_at) == (ComplaintState.RECEIVED, None, None)
    event = last_event(untouched)
    assert (event.kind, event.facts, event.told[:11]) == (
        "hand_over",
        {"from_officer": "haneul"},
        "담당자가 자리를 비워",
    )
    assert AuditEntry.objects.latest("seq").verb == "hand_over"
    assert (again(touched).officer_id, again(anothers).officer_id) == ("haneul", "boram")
    assert hand_over_absent(NOW) == 0


def test_what_somebody_who_left_has_not_touched_goes_too() -> None:
    complaint = assigned("haneul")
    Person.objects.filter(pk="haneul").update(withdrawn=True)
    assert hand_over_absent(NOW) == 1
    assert again(complaint).officer_id is None


def test_while_everybody_is_there_nothing_moves() -> None:
    complaint = assigned("haneul")
    assert hand_over_absent(NOW) == 0
    assert again(complaint).officer_id == "haneul"
