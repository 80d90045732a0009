"""Dates and times as people in Korea say them."""

from datetime import date, datetime, time
from zoneinfo import ZoneInfo

KOREA = ZoneInfo("Asia/Seoul")

_WEEKDAYS = "월화수목금토일"


def words(moment: date | datetime, today: date | None = None) -> str:
    """Say a date ("11월 23일 월요일") or an aware moment ("11월 23일 월요일 오전 9시").

    The year is said only where `today` is given and lies in another year.
    """
    if isinstance(moment, datetime):
        local = moment.astimezone(KOREA)
        return f"{_day(local, today)} {time_words(local)}"
    return _day(moment, today)


def time_words(moment: time | datetime) -> str:
    """Say a time of day; noon is "낮 12시" and midnight "오전 0시", which belong to no wrong day."""
    minutes = f" {moment.minute}분" if moment.minute else ""
    return f"{_hour(moment.hour)}{minutes}"


def _hour(hour: int) -> str:
    if hour == 12:
        return "낮 12시"
    return f"오전 {hour}시" if hour < 12 else f"오후 {hour - 12}시"


def _day(day: date, today: date | None) -> str:
    year = f"{day.year}년 " if today and day.year != today.year else ""
    return f"{year}{day.month}월 {day.day}일 {_WEEKDAYS[day.weekday()]}요일"
