"""Putting duplicates together, and taking one out again."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from django.db import connection

from madang.complaints.actions.merge import merge, part
from madang.complaints.actions.take_up import take_up
from madang.complaints.models import Complaint
from madang.complaints.rules.states import ComplaintState
from madang.core.api import Refusal
from tests.complaints.desk import again, last_event
from tests.support.complaints import NOW, actor, assigned

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("parking")]


def test_whoever_follows_is_led_by_the_first() -> None:
    first, second, third = (assigned() for _ in range(3))
    merge(actor("haneul"), third.number, second.number, NOW)
    merge(actor("haneul"), second.number, first.number, NOW)
    assert {again(each).leader_id for each in (second, third)} == {first.pk}
    fourth = assigned("boram")
    merge(actor("boram"), fourth.number, third.number, NOW)
    assert (again(fourth).leader_id, again(fourth).officer_id) == (first.pk, "haneul")
    assert "함께 처리해요" in last_event(fourth).told


def test_what_cannot_be_merged_says_why() -> None:
    first, second = assigned(), assigned()
    merge(actor("haneul"), second.number, first.number, NOW)
    for number, into, told in (
        (first.number, second.number, "자신을 따르는 민원에는"),
        (first.number, first.number, "자기 자신이나"),
        (first.number, "2026-999999", "찾을 수 없습니다"),
        (first.number, "", "찾을 수 없습니다"),
    ):
        with pytest.raises(Refusal, match=told):
            merge(actor("haneul"), number, into, NOW)
    closed = assigned()
    Complaint.objects.filter(pk=closed.pk).update(state=ComplaintState.ANSWERED)
    with pytest.raises(Refusal, match="‘답변’ 상태라"):
        merge(actor("haneul"), first.number, closed.number, NOW)


def test_one_taken_out_is_distributed_by_itself() -> None:
    first, second = assigned(), assigned()
    merge(actor("haneul"), second.number, first.number, NOW)
    part(actor("haneul"), second.number, "다른 차입니다.", NOW)
    now = again(second)
    assert (now.state, now.leader_id, now.officer_id) == (ComplaintState.REVIEWING, None, None)
    take_up(actor("haneul"), first.number, NOW)


@pytest.mark.django_db(transaction=True)
def test_two_merged_each_into_the_other_at_once_leave_one_leader() -> None:
    one, other = assigned(), assigned()
    start = Barrier(2)

    def merges(pair: tuple[str, str]) -> str:
        start.wait()
        try:
            merge(actor("haneul"), *pair, NOW)
        except Refusal as refused:
            return refused.sentence
        finally:
            connection.close()
        return "done"

    with ThreadPoolExecutor(2) as threads:
        fates = list(threads.map(merges, [(one.number, other.number), (other.number, one.number)]))
    assert fates.count("done") == 1
    assert Complaint.objects.filter(leader=None).count() == 1
