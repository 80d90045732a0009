"""Two people decide at once, in two real connections: one wins, the other reads who was quicker."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from django.db import connection

from madang.approval import api
from madang.approval.api import CannotBeDone
from madang.approval.models import Course, Entry, LaterReport
from madang.core.api import Refusal, public_keys
from madang.core.rules.signed_chain import check
from tests.approval.desk import Desk
from tests.approval.papers import PAPERS
from tests.support import office as people
from tests.support.office import away

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("office")]


def at_once(*deeds: Callable[[], object]) -> list[Refusal | None]:
    """Do deeds together, each in a connection of its own; return what each was refused with."""
    together = Barrier(len(deeds))

    def one(deed: Callable[[], object]) -> Refusal | None:
        try:
            together.wait(10)
            deed()
        except Refusal as refused:
            return refused
        finally:
            connection.close()
        return None

    with ThreadPoolExecutor(len(deeds)) as hands:
        return list(hands.map(one, deeds))


def test_of_the_absent_and_the_substitute_one_decides() -> None:
    away("jihun", "bora")
    desk = Desk().submit("haneul", "decide jihun", matter="fine")
    refused = at_once(lambda: desk.sign("jihun"), lambda: desk.sign("bora", of="jihun"))

    assert sorted(each is None for each in refused) == [False, True]
    loser = next(each for each in refused if each)
    assert isinstance(loser, CannotBeDone)
    winner = desk.step("jihun").signer
    assert winner
    assert winner.name in loser.sentence or "이미 결재 완료" in loser.sentence
    assert [entry.content["deed"] for entry in desk.course.entries.all()] == ["submit", "sign", "note"]
    assert len(PAPERS.ends) == 1
    assert LaterReport.objects.count() == (winner.id == "bora")


def test_parallel_consultations_signed_at_once_open_the_decision_once() -> None:
    desk = Desk().submit("haneul", "consult yunseul + consult ideun", "decide jihun", matter="fine")
    assert at_once(lambda: desk.sign("yunseul"), lambda: desk.sign("ideun")) == [None, None]
    assert desk.open == {"jihun"}
    assert check(desk.course.entries.all(), public_keys()).intact


def test_a_decision_and_a_withdrawal_at_once_end_in_one_of_them() -> None:
    desk = Desk().submit("haneul", "decide jihun", matter="fine")
    refused = at_once(lambda: desk.sign("jihun"), lambda: desk.withdraw("haneul"))
    assert sum(each is None for each in refused) == 1
    assert len(PAPERS.ends) == 1


def test_a_double_click_signs_once() -> None:
    desk = Desk().submit("haneul", "review serin", "decide jihun", matter="fine")
    refused = at_once(*[lambda: desk.sign("serin")] * 4)
    assert sum(each is None for each in refused) == 1
    assert Entry.objects.filter(content__deed="sign").count() == 1


def test_a_paper_is_submitted_once_however_often_it_is_sent() -> None:
    Desk()
    submission = api.Submission(
        "test-paper", "1", "주차 단속 계획", (api.Chosen(1, api.StepRole.DECIDE, "jihun"),), matter="fine"
    )
    refused = at_once(*[lambda: api.submit(people.actor("haneul"), submission)] * 3)
    assert [each.status for each in refused if each] == [409, 409]
    assert Course.objects.count() == 1
