"""The channels through which people ask, and what is told while one of them is switched off."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

MESSAGE_LIMIT = 300
"""Characters of what an operator tells the people."""

DEFAULT_MESSAGE = "지금은 점검하고 있어서 답을 드릴 수 없어요. 잠시 뒤에 다시 물어봐 주세요."


class Channel(StrEnum):
    WEB = "web"
    API = "api"
    COMMAND = "command"


CHANNEL_WORDS: dict[Channel, str] = {
    Channel.WEB: "누리집",
    Channel.API: "API",
    Channel.COMMAND: "명령",
}

PUBLIC_CHANNELS = (Channel.WEB, Channel.API)
"""Those that people outside ask through; the command is the operator's own."""


@dataclass(frozen=True)
class Pause:
    """A channel switched off: since when, by whom (a name), with which sentence; `until` is None where it is open."""

    channel: str
    message: str
    since: datetime
    by: str
    until: datetime | None = None


@dataclass(frozen=True)
class PastPause:
    """A pause that is over; nobody resumed (`resumed_by` is "") what ended by itself."""

    pause: Pause
    ended: datetime
    resumed_by: str
