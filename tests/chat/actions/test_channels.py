"""Switching a channel off and on: at once, by whom it may, and written down."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from madang.chat import api
from madang.chat.api import Channel, ChannelPaused
from madang.chat.models import Question
from madang.core.api import SYSTEM, Actor, ActorKind, NotAllowed, Refusal, Role
from madang.core.models import AuditEntry
from tests.support.people import HANEUL

EUNBYEOL = Actor(None, "조은별", ActorKind.STAFF, Role.OPERATOR)
BADA = Actor(None, "정바다", ActorKind.STAFF, Role.MANAGER)
SUNSIM = Actor(None, "박순심", ActorKind.CITIZEN)
NIGHT = datetime(2026, 11, 23, 22, 0, tzinfo=ZoneInfo("Asia/Seoul"))
MORNING = NIGHT + timedelta(hours=9)
MESSAGE = "자료를 옮기고 있어요. 내일 아침에 다시 물어봐 주세요."

pytestmark = pytest.mark.usefixtures("small_town")


def entries() -> list[tuple[str, object, object]]:
    return list(
        AuditEntry.objects.filter(subject_kind="channel").order_by("seq").values_list("verb", "before", "after")
    )


def test_a_paused_channel_answers_nobody_and_the_others_go_on() -> None:
    api.pause_channel(Channel.WEB, EUNBYEOL, NIGHT, MESSAGE)
    with pytest.raises(ChannelPaused) as refused:
        api.ask("여권 재발급", None, "web", NIGHT)
    assert (refused.value.status, refused.value.sentence) == (503, MESSAGE)
    assert "061-749-3114" in str(refused.value.next_step)
    assert not Question.objects.exists()
    for channel in ("api", "command"):
        assert api.ask("여권 재발급", None, channel, NIGHT)[1].outcome is api.Outcome.ANSWERED


def test_a_resumed_channel_answers_again() -> None:
    api.pause_channel(Channel.WEB, EUNBYEOL, NIGHT)
    assert api.resume_channel(Channel.WEB, BADA, NIGHT)
    assert api.ask("여권 재발급", None, "web", NIGHT)[1].outcome is api.Outcome.ANSWERED
    assert not api.resume_channel(Channel.WEB, BADA, NIGHT)


def test_a_pause_ends_by_itself_at_its_time() -> None:
    api.pause_channel(Channel.WEB, EUNBYEOL, NIGHT, MESSAGE, until=MORNING)
    pause = api.pause_of("web", MORNING - timedelta(seconds=1))
    assert pause is not None
    assert (pause.by, pause.since, pause.until) == ("조은별", NIGHT, MORNING)
    assert api.pause_of("web", MORNING) is None
    (past,) = api.past_pauses(MORNING)
    assert (past.ended, past.resumed_by) == (MORNING, "")


def test_a_channel_whose_pause_ended_by_itself_can_be_paused_anew() -> None:
    api.pause_channel(Channel.WEB, EUNBYEOL, NIGHT, MESSAGE, until=MORNING)
    again = api.pause_channel(Channel.WEB, BADA, MORNING + timedelta(hours=1))
    assert (again.since, again.by, again.message) == (MORNING + timedelta(hours=1), "정바다", api.DEFAULT_MESSAGE)
    assert [past.ended for past in api.past_pauses(MORNING)] == [MORNING]


def test_pausing_again_changes_what_is_read() -> None:
    api.pause_channel(Channel.WEB, EUNBYEOL, NIGHT)
    changed = api.pause_channel(Channel.WEB, BADA, NIGHT + timedelta(minutes=5), MESSAGE, until=MORNING)
    assert (changed.since, changed.message, changed.until) == (NIGHT, MESSAGE, MORNING)


def test_it_is_audited_with_before_and_after() -> None:
    api.pause_channel(Channel.API, EUNBYEOL, NIGHT, MESSAGE)
    api.resume_channel(Channel.API, SYSTEM, MORNING)
    open_state = {"paused": False}
    paused_state = {"paused": True, "message": MESSAGE, "since": str(NIGHT), "until": None}
    paused, resumed = entries()
    assert paused == ("pause_channel", open_state, paused_state)
    assert (resumed[0], resumed[2]) == ("resume_channel", open_state)


@pytest.mark.parametrize("actor", [HANEUL, SUNSIM])
def test_only_operators_and_managers_switch(actor: Actor) -> None:
    with pytest.raises(NotAllowed):
        api.pause_channel(Channel.WEB, actor, NIGHT)
    with pytest.raises(NotAllowed):
        api.resume_channel(Channel.WEB, actor, NIGHT)
    assert entries() == []


@pytest.mark.parametrize(
    ("message", "until", "told"),
    [
        (" \n ", None, "비어 있어요"),
        ("가" * 301, None, "301자예요"),
        (MESSAGE, NIGHT, "이미 지났어요"),
    ],
)
def test_what_cannot_be_said_is_refused(message: str, until: datetime | None, told: str) -> None:
    with pytest.raises(Refusal, match=told):
        api.pause_channel(Channel.WEB, EUNBYEOL, NIGHT, message, until)
    assert api.pause_of("web", NIGHT) is None
