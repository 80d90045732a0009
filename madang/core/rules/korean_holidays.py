"""Public holidays of Korea (공휴일), with substitute (대체공휴일) and lunar ones, by the `holidays` package.

Source: 공휴일에 관한 법률 and its decree, as `holidays` keeps them; from 2026 노동절 (1 May) and 제헌절
(17 July) are public holidays with substitutes. 임시공휴일 named at short notice are data of the city pack.
"""

from datetime import date
from functools import cache

import holidays

_PLAIN_NAMES = {"신정연휴": "새해 첫날", "기독탄신일": "성탄절"}


def national_holiday(day: date) -> str | None:
    """Return the Korean name of the public holiday on `day`, or None; two on one day are joined by " · "."""
    return _holidays_of(day.year).get(day)


@cache
def _holidays_of(year: int) -> dict[date, str]:
    found = holidays.country_holidays("KR", years=year, language="ko")
    return {day: _plain(name) for day, name in found.items() if day.year == year}


def _plain(names: str) -> str:
    return " · ".join(_plain_name(name) for name in names.split("; "))


def _plain_name(name: str) -> str:
    estimated = name.removesuffix(" (추정)")
    origin = estimated.removesuffix(" 대체 휴일")
    plain = _PLAIN_NAMES.get(origin, origin)
    return plain if origin == estimated else f"{plain} 대체공휴일"
