"""Dates and times as files write them: "2026-11-20 14:03:22", "2026.11.20 오후 2:03", "20261120140322", 46346.5857."""

import re
import unicodedata
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, tzinfo

_MARK = r"(?P<mark{}>오전|오후|am|pm|a\.m\.|p\.m\.)"
_SPELLED = re.compile(
    r"'?(?P<year>\d{4}|\d{2})\s*[-./년]\s*(?P<month>\d{1,2})\s*[-./월]\s*(?P<day>\d{1,2})\s*[.일]?"
    r"\s*(?:\(?[월화수목금토일](?:요일)?\)?)?[\sT,]*"
    rf"(?:{_MARK.format('')}?\s*(?P<hour>\d{{1,2}})\s*[:시]\s*(?:(?P<minute>\d{{1,2}})\s*[:분]?)?"
    rf"\s*(?:(?P<second>\d{{1,2}})(?:\.\d+)?\s*초?)?\s*{_MARK.format('_after')}?)?"
    r"\s*(?P<zone>z|[+-]\d{2}:?\d{2})?",
    re.IGNORECASE,
)
_PACKED = re.compile(r"(?P<day>\d{8})[ T_-]?(?P<time>\d{6}|\d{4})?")
_SERIAL = re.compile(r"\d{5}(?:\.\d+)?")
_SHEETS_BEGIN = datetime(1899, 12, 30)  # noqa: DTZ001  a sheet counts its days from here, in no zone

EARLIEST, LATEST = 2000, 2099


class UnreadableMomentError(ValueError):
    """No date and time that anybody could mean."""


@dataclass(frozen=True)
class ReadMoment:
    """`at` is aware. `timed` is False where a day was given without a time of day: `at` is then its midnight."""

    at: datetime
    timed: bool


def read_moment(text: str, local: tzinfo) -> ReadMoment:
    """Read a moment, in the city's time unless it names its zone. Raises UnreadableMomentError."""
    # One space where there are many: each of them could belong to several parts of the pattern.
    plain = " ".join(unicodedata.normalize("NFKC", text).split())
    for read in (_spelled, _packed, _serial):
        try:
            moment = read(plain, local)
        except ValueError as impossible:  # the 31st of June, the 25th hour
            raise UnreadableMomentError(text) from impossible
        if moment and EARLIEST <= moment.at.year <= LATEST:
            return moment
    raise UnreadableMomentError(text)


def _spelled(text: str, local: tzinfo) -> ReadMoment | None:
    found = _SPELLED.fullmatch(text)
    if not found:
        return None
    year = int(found["year"]) + (EARLIEST if len(found["year"]) == 2 else 0)
    day = (year, int(found["month"]), int(found["day"]))
    if found["hour"] is None:
        return ReadMoment(datetime(*day, tzinfo=local), timed=False)
    hour = _hour(int(found["hour"]), found["mark"] or found["mark_after"])
    zone = _zone(found["zone"]) or local
    return ReadMoment(
        datetime(*day, hour, int(found["minute"] or 0), int(found["second"] or 0), tzinfo=zone), timed=True
    )


def _hour(hour: int, mark: str | None) -> int:
    if mark is None:
        return hour
    is_late = mark.casefold() in {"오후", "pm", "p.m."}
    if hour > 12 and not is_late:
        raise ValueError(hour)
    if is_late:
        return hour if hour >= 12 else hour + 12
    return hour % 12


def _zone(text: str | None) -> tzinfo | None:
    if not text:
        return None
    return UTC if text in "zZ" else datetime.strptime(text, "%z").tzinfo


def _packed(text: str, local: tzinfo) -> ReadMoment | None:
    found = _PACKED.fullmatch(text)
    if not found:
        return None
    time = found["time"] or ""
    moment = datetime.strptime(found["day"] + time.ljust(6, "0"), "%Y%m%d%H%M%S").replace(tzinfo=local)
    return ReadMoment(moment, timed=bool(time))


def _serial(text: str, local: tzinfo) -> ReadMoment | None:
    if not _SERIAL.fullmatch(text):
        return None
    days = float(text)
    moment = (_SHEETS_BEGIN + timedelta(seconds=round(days * 86_400))).replace(tzinfo=local)
    return ReadMoment(moment, timed=not days.is_integer())
