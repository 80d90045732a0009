"""A second question waits while the first of the same conversation is being answered."""

from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from datetime import datetime
from threading import Event
from time import monotonic, sleep
from uuid import UUID, uuid4
from zoneinfo import ZoneInfo

import pytest
from django.db import DatabaseError, connection

from madang.chat import api
from madang.chat.actions import ask as asking
from madang.chat.actions.draft import Draft
from madang.chat.actions.one_at_a_time import StillAnswering, one_at_a_time
from madang.chat.models import Question
from madang.chat.rules.outcome import Outcome

MORNING = datetime(2026, 11, 23, 10, 0, tzinfo=ZoneInfo("Asia/Seoul"))
WAIT_S = 10.0

slow_tests = [pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("small_town")]


class SlowStep:
    """A step that waits for the test, as an answer waits for a language model."""

    def __init__(self) -> None:
        self.reached, self.may_go_on = Event(), Event()

    def __call__(self, draft: Draft) -> None:
        if "여권" in draft.text:
            self.reached.set()
            assert self.may_go_on.wait(WAIT_S)


@pytest.fixture
def slow(monkeypatch: pytest.MonkeyPatch) -> SlowStep:
    step = SlowStep()
    monkeypatch.setattr(asking, "ANSWERING", (step, *asking.ANSWERING))
    return step


@contextmanager
def asked_meanwhile(conversation: UUID | None, slow: SlowStep) -> Iterator["Future[api.Turn]"]:
    """Ask in another thread, wait until it is being answered, and let it end afterwards."""
    with ThreadPoolExecutor(1) as other:
        pending = other.submit(_asked, conversation)
        assert slow.reached.wait(WAIT_S)
        try:
            yield pending
        finally:
            slow.may_go_on.set()


def _asked(conversation: UUID | None) -> api.Turn:
    try:
        return api.ask("여권 재발급", conversation, "web", MORNING)[1]
    finally:
        connection.close()


class TestTwoQuestionsAtOnce:
    pytestmark = slow_tests

    def test_the_second_is_refused_and_the_first_is_answered(self, slow: SlowStep) -> None:
        conversation, _ = api.ask("전입신고", None, "web", MORNING)
        with asked_meanwhile(conversation, slow) as pending:
            with pytest.raises(api.StillAnswering, match="앞 질문에 답하고 있어요") as refused:
                api.ask("주차 단속 시간", conversation, "web", MORNING)
            slow.may_go_on.set()
            assert pending.result(WAIT_S).outcome is Outcome.ANSWERED
        assert refused.value.status == 429
        assert api.ask("주차 단속 시간", conversation, "web", MORNING)[1].outcome is Outcome.ANSWERED
        assert Question.objects.count() == 3

    def test_other_conversations_and_new_ones_are_not_held_up(self, slow: SlowStep) -> None:
        conversation, _ = api.ask("전입신고", None, "web", MORNING)
        another, _ = api.ask("전입신고", None, "web", MORNING)
        with asked_meanwhile(conversation, slow):
            assert api.ask("주차 단속 시간", another, "web", MORNING)[1].outcome is Outcome.ANSWERED
            assert api.ask("주차 단속 시간", None, "web", MORNING)[1].outcome is Outcome.ANSWERED

    def test_the_first_question_of_a_conversation_never_waits(self, slow: SlowStep) -> None:
        with asked_meanwhile(None, slow):
            assert api.ask("주차 단속 시간", None, "web", MORNING)[1].outcome is Outcome.ANSWERED


@pytest.mark.django_db(transaction=True)
def test_a_failure_releases_the_conversation() -> None:
    conversation = uuid4()
    with pytest.raises(RuntimeError), one_at_a_time(conversation):
        raise RuntimeError("the model is away")
    assert _is_free(conversation)


@pytest.mark.django_db(transaction=True)
def test_a_session_that_is_lost_meanwhile_releases_it_too() -> None:
    conversation = uuid4()
    with one_at_a_time(conversation):
        connection.connection.close()
    connection.close()
    assert _becomes_free(conversation)


@pytest.mark.django_db(transaction=True)
def test_a_session_that_cannot_release_it_is_ended() -> None:
    conversation = uuid4()
    with one_at_a_time(conversation):
        _spoil_the_session()
    connection.close()
    assert _becomes_free(conversation)


def _spoil_the_session() -> None:
    with connection.cursor() as cursor:
        cursor.execute("BEGIN")
        with pytest.raises(DatabaseError):
            cursor.execute("SELECT 1 / 0")


def _becomes_free(conversation: UUID) -> bool:
    """Wait until the server has noticed that the session is gone."""
    until = monotonic() + WAIT_S
    while not (free := _is_free(conversation)) and monotonic() < until:
        sleep(0.05)
    return free


def _is_free(conversation: UUID) -> bool:
    """Ask in another thread, and so in another session: the one that holds a lock may always take it again."""

    def take() -> bool:
        try:
            with one_at_a_time(conversation):
                return True
        except StillAnswering:
            return False
        finally:
            connection.close()

    with ThreadPoolExecutor(1) as other:
        return other.submit(take).result(WAIT_S)
