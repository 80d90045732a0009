"""Switching a channel off, with the sentence that people read meanwhile."""

import unicodedata
from datetime import datetime

from django.db import transaction

from madang.chat.actions.end_pauses import CHANNELS, end_what_is_over, pause_kept, told
from madang.chat.models import ChannelPause
from madang.chat.policy import must_switch
from madang.chat.queries import pause_from
from madang.chat.rules.channels import DEFAULT_MESSAGE, MESSAGE_LIMIT, Channel, Pause
from madang.core import api as core
from madang.core.api import Refusal


def pause_channel(
    channel: Channel, actor: core.Actor, now: datetime, message: str = DEFAULT_MESSAGE, until: datetime | None = None
) -> Pause:
    """Switch a channel off, at once and for every process; one that is off gets the new sentence and end.

    Raises:
        NotAllowed: the actor may not.
        Refusal: the message is empty or too long, or `until` is over.
    """
    must_switch(actor)
    words = message_read(message)
    if until and until <= now:
        raise Refusal("다시 여는 때가 이미 지났어요.", "지금보다 뒤의 때를 적어 주세요.")
    with transaction.atomic():
        core.hold(f"chat.channel:{channel}")
        end_what_is_over(channel, now)
        return _pause(channel, actor, now, words, until)


def message_read(message: str) -> str:
    """Return the message on one line. Raises Refusal where nothing is left of it, or too much."""
    words = " ".join(unicodedata.normalize("NFC", message).split())
    if not words:
        raise Refusal("시민에게 보일 말이 비어 있어요.", "왜 멈추는지 한 문장으로 적어 주세요.")
    if len(words) > MESSAGE_LIMIT:
        raise Refusal(f"시민에게 보일 말이 {len(words)}자예요.", f"{MESSAGE_LIMIT}자 안으로 줄여 주세요.")
    return words


def _pause(channel: Channel, actor: core.Actor, now: datetime, words: str, until: datetime | None) -> Pause:
    pause = pause_kept(channel) or ChannelPause(channel=channel, since=now)
    before = told(pause if pause.pk else None)
    pause.message, pause.until, pause.paused_by = words, until, actor.name
    pause.save()
    core.publish(CHANNELS, {"channel": channel})
    core.record(
        verb="pause_channel", subject=("channel", channel), actor=actor, before=before, after=told(pause), keep=_desks()
    )
    return pause_from(pause)


def _desks() -> frozenset[str]:
    return frozenset({core.profile().call_center.telephone})
