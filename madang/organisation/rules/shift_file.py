"""A line of a duty roster that somebody sends (당직 명단): 날짜, 구분, and 이름 or 아이디."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from madang.organisation.rules.shift import ShiftKind

DAY, KIND, NAME, LOGIN = "날짜", "구분", "이름", "아이디"
_DAY = re.compile(r"(\d{4})[-./년\s]*(\d{1,2})[-./월\s]*(\d{1,2})[일.\s]*(?:00:00:00)?")
_NIGHT, _BY_DAY = frozenset({"숙직", "야간", "밤"}), frozenset({"일직", "주간", "낮"})


@dataclass(frozen=True)
class RosterLine:
    """`who` is a name, or the login where `by_login`."""

    day: date
    kind: ShiftKind
    who: str
    by_login: bool


def lacking(columns: Mapping[str, object]) -> list[str]:
    """Return the columns that a roster needs and does not have."""
    missing = [column for column in (DAY, KIND) if column not in columns]
    return missing if NAME in columns or LOGIN in columns else [*missing, f"{NAME} 또는 {LOGIN}"]


def read_line(values: Mapping[str, object]) -> RosterLine | str:
    """Return what a line says, or the sentence that says why it cannot be read."""
    told = {column: str(values.get(column) or "").strip() for column in (DAY, KIND, NAME, LOGIN)}
    day, kind = _day(told[DAY]), _kind(told[KIND])
    if day is None:
        return f"날짜 ‘{told[DAY]}’을(를) 읽을 수 없습니다. 2026-11-23처럼 적으세요."
    if kind is None:
        return f"구분 ‘{told[KIND]}’을(를) 알 수 없습니다. 숙직이나 일직으로 적으세요."
    if not told[LOGIN] and not told[NAME]:
        return "누구인지 없습니다. 이름이나 아이디를 적으세요."
    return RosterLine(day, kind, told[LOGIN] or told[NAME], bool(told[LOGIN]))


def _day(typed: str) -> date | None:
    found = _DAY.fullmatch(typed)
    try:
        return date(*(int(part) for part in found.groups())) if found else None
    except ValueError:
        return None


def _kind(typed: str) -> ShiftKind | None:
    if typed in _NIGHT:
        return ShiftKind.NIGHT
    return ShiftKind.DAY if typed in _BY_DAY else None
