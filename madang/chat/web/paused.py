"""What pages show while their channel is switched off."""

from datetime import datetime

from django.utils import timezone

from madang.chat import api
from madang.core import api as core
from madang.knowledge import api as knowledge


def paused() -> dict[str, object]:
    """Return what a page needs to tell that the web is switched off, and nothing while it is open."""
    now = timezone.now()
    pause = api.pause_of(api.Channel.WEB, now)
    return told_of(pause, now) if pause else {}


def told_of(pause: api.Pause, now: datetime) -> dict[str, object]:
    """Return the pause in words, and the telephone; what is asked by a tap is shown, but cannot be asked."""
    return {
        "pause": pause,
        "opens": opens_again(pause, now),
        "desk": knowledge.call_center_block(now),
        "read_only": True,
    }


def opens_again(pause: api.Pause, now: datetime) -> str:
    """Say when the channel opens by itself; "" where somebody has to open it."""
    return core.words(pause.until, timezone.localdate(now)) if pause.until else ""
