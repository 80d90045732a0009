"""The days off that a place tells in words: 연중무휴 · 월요일, 1월 1일, 설날 · 매월 마지막 월요일."""

import re
from calendar import monthrange
from datetime import date

from madang.knowledge.rules.days import HolidayName

_REMARK = re.compile(r"\([^)]*(?:기준|현재)\)")
_NTH = {"첫째": 1, "첫": 1, "둘째": 2, "셋째": 3, "넷째": 4, "다섯째": 5, "마지막": -1}
_MONTHLY = re.compile(r"(?:매월|매달)\s*(?P<nth>[^,]*?)\s*(?:주)?\s*(?P<day>[월화수목금토일])요일")
_EACH = re.compile(r"첫째|둘째|셋째|넷째|다섯째|마지막|\d(?=\s*째|\s*번째|\s*주|\s*,|\s*·)")
_WEEKLY = re.compile(r"(?:매주\s*)?(?P<day>[월화수목금토일])요일")
_DATE = re.compile(r"(?P<month>\d{1,2})월\s*(?P<day>\d{1,2})일")
_NAMED = {"설날": "설날", "설": "설날", "추석": "추석", "신정": "새해 첫날"}
_ANY_HOLIDAY = frozenset({"공휴일", "법정공휴일", "법정 공휴일", "국경일"})
_WEEKDAYS = "월화수목금토일"


def is_day_off(told: str, day: date, holiday_name: HolidayName) -> bool | None:
    """Tell whether the words name this day; None where they say something that cannot be read.

    Silence means that no day is named.
    """
    plain = _REMARK.sub("", told).strip()
    monthly = list(_MONTHLY.finditer(plain))
    if any(_is_nth(found["nth"], found["day"], day) for found in monthly):
        return True
    pieces = [piece.strip() for piece in re.split(r"[,·/]|와 |과 ", _MONTHLY.sub("", plain)) if piece.strip()]
    answers = [_names(piece, day, holiday_name) for piece in pieces]
    if True in answers:
        return True
    return None if None in answers else False


def _is_nth(nth: str, weekday: str, day: date) -> bool:
    if day.weekday() != _WEEKDAYS.index(weekday):
        return False
    wanted = [_NTH.get(each) or int(each) for each in _EACH.findall(f"{nth},")]
    is_last = day.day + 7 > monthrange(day.year, day.month)[1]
    return (day.day - 1) // 7 + 1 in wanted or (-1 in wanted and is_last)


def _names(piece: str, day: date, holiday_name: HolidayName) -> bool | None:
    if piece in {"연중무휴", "없음"}:
        return False
    if piece in _ANY_HOLIDAY:
        return holiday_name(day) is not None
    if piece in _NAMED:
        return _NAMED[piece] in (holiday_name(day) or "")
    if weekly := _WEEKLY.fullmatch(piece):
        return day.weekday() == _WEEKDAYS.index(weekly["day"])
    if dated := _DATE.fullmatch(piece):
        return (day.month, day.day) == (int(dated["month"]), int(dated["day"]))
    return None
