"""Where a complaint came from (접수경로)."""

from collections.abc import Mapping
from enum import StrEnum


class Channel(StrEnum):
    CHAT = "chat"
    WEB = "web"
    TELEPHONE = "telephone"
    SAFETY_REPORT = "safety_report"
    """안전신문고, by import."""
    LIVING_REPORT = "living_report"
    """생활불편신고, by import."""
    EPEOPLE = "epeople"
    """국민신문고, by import."""
    OPEN311 = "open311"
    OTHER = "other"


CHANNEL_WORDS: Mapping[Channel, str] = {
    Channel.CHAT: "챗봇",
    Channel.WEB: "누리집",
    Channel.TELEPHONE: "전화",
    Channel.SAFETY_REPORT: "안전신문고",
    Channel.LIVING_REPORT: "생활불편신고",
    Channel.EPEOPLE: "국민신문고",
    Channel.OPEN311: "Open311",
    Channel.OTHER: "그 밖의 경로",
}
