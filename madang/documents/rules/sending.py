"""Sending once more (재발송), and how often a sending is tried (규정 제15조제4항, 제16조)."""

from datetime import timedelta
from enum import StrEnum


class ResendGround(StrEnum):
    """When a document may go out once more, or to somebody else: these four cases, and no other (제15조제4항)."""

    ORDERED = "ordered"
    RENAMED = "renamed"
    MISTAKEN = "mistaken"
    REQUESTED = "requested"


RESEND_GROUNDS = {
    ResendGround.ORDERED: "결재권자나 처리과의 장이 지시함",
    ResendGround.RENAMED: "수신자의 명칭이 바뀜",
    ResendGround.MISTAKEN: "착오로 수신자를 빠뜨리거나 잘못 지정함",
    ResendGround.REQUESTED: "해당 업무와 관련된 기관이 요청함",
}

OUTBOX_FOLDER, EMAIL, INSIDE = "outbox-folder", "email", "inside"
CHANNEL_WORDS = {INSIDE: "우리 시 안", OUTBOX_FOLDER: "문서유통 보낼 함", EMAIL: "전자우편"}
"""By which way a document goes out; each but the first is an adapter of the port `Exchange`."""

MOST_ATTEMPTS = 5
FIRST_PAUSE, LONGEST_PAUSE = timedelta(minutes=1), timedelta(hours=1)


def pause_after(attempts: int) -> timedelta | None:
    """Return how long to wait after this many failed attempts; None where a person has to look at it."""
    if attempts >= MOST_ATTEMPTS:
        return None
    return min(FIRST_PAUSE * 4 ** (attempts - 1), LONGEST_PAUSE) if attempts > 0 else FIRST_PAUSE
