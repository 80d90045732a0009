"""When a sender may ask to have a complaint opened again (다시 열기)."""

from datetime import datetime, timedelta

MOST_TIMES = 2
"""After a second answer to one matter a city may end it (민원 처리에 관한 법률 제23조제1항): then people talk."""


def reason_against(closed_at: datetime | None, reopened: int, now: datetime, within_days: int) -> str:
    """Say why it cannot be asked for any more; "" where it can. `reopened`: how often it was, already."""
    if closed_at is None:
        return "아직 답변이 오지 않았어요."
    if now > last_moment(closed_at, within_days):
        return f"답변을 받은 지 {within_days}일이 지나 다시 열 수 없어요."
    if reopened >= MOST_TIMES:
        return f"같은 일로 {MOST_TIMES}번 다시 살펴봤어요."
    return ""


def last_moment(closed_at: datetime, within_days: int) -> datetime:
    return closed_at + timedelta(days=within_days)
