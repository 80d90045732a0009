"""A channel that is switched off answers nobody."""

from datetime import datetime

from django.utils import timezone

from madang.chat.actions.whom_to_call import otherwise_call
from madang.chat.queries import pause_of
from madang.chat.rules.channels import Pause
from madang.core import api as core
from madang.core.api import Refusal


class ChannelPaused(Refusal):
    """The channel is switched off. The sentence is the operator's; `pause` holds the rest."""

    default_status = 503

    def __init__(self, pause: Pause, now: datetime) -> None:
        opens = f"{core.words(pause.until, timezone.localdate(now))}에 다시 열어요. " if pause.until else ""
        super().__init__(pause.message, f"{opens}{otherwise_call()}")
        self.pause = pause


def must_be_open(channel: str, now: datetime) -> None:
    """Raise ChannelPaused while the channel is switched off; read anew each time, so that it holds at once."""
    if pause := pause_of(channel, now):
        raise ChannelPaused(pause, now)
