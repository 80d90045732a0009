"""What pausing and resuming a channel share: the pause as it is kept, and those that are over by themselves."""

from datetime import datetime

from django.db.models import F

from madang.chat.models import ChannelPause

CHANNELS = "channels"
"""The live topic on which a switched channel is told."""


def pause_kept(channel: str) -> ChannelPause | None:
    return ChannelPause.objects.filter(channel=channel, ended_at=None).first()


def end_what_is_over(channel: str, now: datetime) -> None:
    """Write down the end of a pause whose time has passed: it ended by itself, whenever somebody looks."""
    ChannelPause.objects.filter(channel=channel, ended_at=None, until__lte=now).update(ended_at=F("until"))


def told(pause: ChannelPause | None) -> dict[str, object]:
    """Return the state of a channel as the audit tells it."""
    if pause is None:
        return {"paused": False}
    return {"paused": True, "message": pause.message, "since": pause.since, "until": pause.until}
