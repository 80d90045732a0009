"""A group of reports of one vehicle: who leads it, and what each weighs, whatever becomes of the one that leads."""

from collections.abc import Callable
from datetime import timedelta
from decimal import Decimal

import pytest

from madang.complaints.actions.answer import answer
from madang.complaints.actions.distribute import distribute
from madang.complaints.actions.hand_back import hand_back
from madang.complaints.actions.hand_over_absent import hand_over_absent
from madang.complaints.actions.merge import merge
from madang.complaints.actions.redistribute import redistribute
from madang.complaints.actions.refuse import refuse
from madang.complaints.actions.reopen import reopen
from madang.complaints.actions.reopen_by_citizen import reopen_by_citizen
from madang.complaints.actions.take_up import take_up
from madang.complaints.actions.transfer import transfer
from madang.complaints.actions.withdraw import withdraw
from madang.complaints.models import Complaint
from madang.complaints.rules.checking import Reason
from madang.complaints.rules.replies import Verdict
from madang.complaints.rules.states import ComplaintState
from madang.core.models import AuditEntry
from madang.core.rules.people import VISITOR
from madang.organisation.models import Absence
from tests.complaints.actions.test_distribute import TEAM, filed, in_force, photos_at
from tests.complaints.desk import again
from tests.support.complaints import NOW, actor, assigned

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("parking")]

ONE, NOTHING = Decimal(1), Decimal(0)


def two_of_one_car() -> tuple[Complaint, Complaint]:
    """Return two reports of one car with boram: the second follows the first, and weighs nothing."""
    in_force(TEAM)
    first = filed(photos=photos_at(NOW - timedelta(minutes=30)))
    second = filed(photos=photos_at(NOW - timedelta(minutes=20)))
    distribute(NOW)
    assert (again(second).leader_id, again(second).officer_id, again(second).load) == (first.pk, "boram", NOTHING)
    return again(first), again(second)


def test_one_that_leads_and_waits_again_does_not_follow_its_own_follower() -> None:
    first, second = two_of_one_car()
    take_up(actor("boram"), second.number, NOW)
    Absence.objects.create(person_id="boram", kind="연가", from_day=NOW.date(), to_day=NOW.date())
    assert hand_over_absent(NOW) == 1
    distribute(NOW)
    assert (again(first).state, again(first).officer_id, again(first).leader_id) == ("assigned", "daon", None)
    assert again(second).leader_id == first.pk


ENDINGS: dict[str, Callable[[Complaint], object]] = {
    "answered": lambda first: answer(actor("boram"), first.number, "부과했습니다.", Verdict.ACCEPTED, NOW),
    "refused": lambda first: refuse(actor("boram"), first.number, Reason.TOO_LATE, "늦었습니다.", NOW),
    "transferred": lambda first: transfer(actor("boram"), first.number, "경찰서", "그곳의 일입니다.", NOW),
    "withdrawn": lambda first: withdraw(VISITOR, first.token, NOW),
    "handed back": lambda first: hand_back(actor("boram"), first.number, "제 일이 아닙니다.", NOW),
    "given to another": lambda first: redistribute(actor("serin"), first.number, "daon", "나눕니다.", NOW),
}


@pytest.mark.parametrize("ending", ENDINGS)
def test_a_follower_weighs_again_once_no_one_answer_serves_both(ending: str) -> None:
    first, second = two_of_one_car()
    ENDINGS[ending](first)
    assert (again(second).state, again(second).officer_id, again(second).load) == ("assigned", "boram", ONE)


def test_a_follower_weighs_again_when_the_one_that_leads_is_handed_over() -> None:
    first, second = two_of_one_car()
    take_up(actor("boram"), second.number, NOW)
    Absence.objects.create(person_id="boram", kind="연가", from_day=NOW.date(), to_day=NOW.date())
    hand_over_absent(NOW)
    assert (again(first).state, again(second).load) == ("received", ONE)


def test_those_that_were_merged_go_where_the_one_that_leads_goes() -> None:
    first, second = assigned("haneul"), assigned("haneul")
    merge(actor("haneul"), second.number, first.number, NOW)
    redistribute(actor("serin"), first.number, "daon", "나눕니다.", NOW)
    assert (again(second).state, again(second).officer_id) == (ComplaintState.MERGED, "daon")


def test_a_group_whose_leader_turns_out_to_follow_another_follows_that_one() -> None:
    in_force(TEAM)
    first = filed(photos=photos_at(NOW - timedelta(minutes=30)))
    distribute(NOW)
    second, third = filed(photos=photos_at(NOW - timedelta(minutes=20))), assigned("haneul", plate="34나5678")
    Complaint.objects.filter(pk=third.pk).update(state=ComplaintState.MERGED, leader=second, officer=None)
    distribute(NOW)
    assert {again(second).leader_id, again(third).leader_id} == {first.pk}
    assert again(third).officer_id == "boram"


@pytest.mark.parametrize("whose", ["staff", "citizen"])
def test_a_follower_that_is_opened_again_weighs_as_any_other(whose: str) -> None:
    first, second = two_of_one_car()
    merge(actor("boram"), second.number, first.number, NOW)
    answer(actor("boram"), first.number, "부과했습니다.", Verdict.ACCEPTED, NOW)
    if whose == "staff":
        reopen(actor("boram"), second.number, "다른 차입니다.", NOW)
    else:
        reopen_by_citizen(VISITOR, second.token, "아직 그대로예요", NOW)
    assert (again(second).state, again(second).leader_id, again(second).load) == ("assigned", None, ONE)


def test_one_whose_leader_has_ended_can_be_merged_into() -> None:
    first, second = two_of_one_car()
    answer(actor("boram"), first.number, "부과했습니다.", Verdict.ACCEPTED, NOW)
    third = assigned("boram")
    merge(actor("boram"), third.number, second.number, NOW)
    assert (again(second).leader_id, again(third).leader_id) == (None, second.pk)


def test_a_third_report_does_not_follow_one_of_which_nothing_came() -> None:
    first, second = two_of_one_car()
    refuse(actor("boram"), first.number, Reason.TOO_LATE, "늦었습니다.", NOW)
    third = filed(photos=photos_at(NOW - timedelta(minutes=10)))
    distribute(NOW)
    assert (again(third).leader_id, again(third).officer_id, again(third).load) == (second.pk, "boram", NOTHING)


def test_what_was_handed_over_follows_nobody_until_it_is_distributed() -> None:
    _, second = two_of_one_car()
    Absence.objects.create(person_id="boram", kind="연가", from_day=NOW.date(), to_day=NOW.date())
    assert hand_over_absent(NOW) == 2
    assert again(second).leader_id is None


def test_one_open_report_leads_those_that_were_merged_into_a_withdrawn_one() -> None:
    first, second = two_of_one_car()
    third = assigned("boram")
    merge(actor("boram"), third.number, first.number, NOW)
    withdraw(VISITOR, first.token, NOW)
    assert (again(second).leader_id, again(second).state) == (None, "assigned")
    assert (again(third).leader_id, again(third).state) == (second.pk, "merged")


def test_who_leads_after_a_withdrawn_one_is_untouched_and_goes_to_the_audit_as_it_was() -> None:
    first, second = assigned("haneul"), assigned("haneul")
    take_up(actor("haneul"), second.number, NOW)
    merge(actor("haneul"), second.number, first.number, NOW)
    withdraw(VISITOR, first.token, NOW)
    heir = again(second)
    assert (heir.state, heir.officer_id, heir.touched_at, heir.assigned_at) == ("received", None, None, None)
    entry = AuditEntry.objects.get(verb="part")
    assert entry.before == {"state": "merged", "leader": first.number}
    assert AuditEntry.objects.latest("seq").verb == "part", "the audit comes last: others wait for it"


def test_a_follower_is_withdrawn_and_the_audit_says_whom_it_followed() -> None:
    first, second = assigned("haneul"), assigned("haneul")
    merge(actor("haneul"), second.number, first.number, NOW)
    withdraw(VISITOR, second.token, NOW)
    assert again(second).state == ComplaintState.WITHDRAWN
    entry = AuditEntry.objects.get(verb="withdraw")
    assert entry.before == {"state": "merged", "closed_at": None, "leader_id": first.pk}
