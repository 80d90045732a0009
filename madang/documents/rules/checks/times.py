"""Times of day: 09:05, by 24 hours and with leading zeros (규정 제7조제5항)."""

import re
from collections.abc import Iterator

from madang.documents.rules.checks.draft_text import DraftText
from madang.documents.rules.checks.spots import Spot
from madang.documents.rules.finding import Finding

ARTICLE = "규정 제7조제5항"
LAST_HOUR, LAST_MINUTE, NOON = 24, 59, 12

EARLIEST = 8
"""A smaller hour without 오전 or 오후 may be of the morning or of the afternoon."""

_NAMED = re.compile(
    r"(?:(?:오전|오후)\s*)*(?P<half_day>오전|오후)\s*(?P<hour>\d{1,2})"
    r"(?:시(?!간)(?:\s*(?P<minute>\d{1,2})분|\s*(?P<half>반)(?![가-힣]))?|:(?P<colon>\d\d)(?!\d))"
)
_WORDED = re.compile(r"(?<![\d:])(?P<hour>\d{1,2})시\s*(?P<minute>\d{1,2})분(?!간| 동안| 이내)")
_HALF_DAY_BEFORE = re.compile(r"(?:오전|오후)\s*$")
_FIGURES = re.compile(r"(?<![\d:.,])(?P<hour>\d{1,2}):(?P<minute>\d{1,2})(?![\d:,]|\.\d)")
_RANGE = re.compile(r"(?<![\d:.,])\d{1,2}:\d{1,2}\s*[~∼～〜]\s*\d{1,2}:\d{1,2}(?![\d:,])")
_TIME_BEFORE = re.compile(r"(?:\d{1,2}\.\s?\d{1,2}\.\s?(?:\([월화수목금토일]\))?|(?:일시|시간|시각)\s*:)\s*$")


def check_times(spot: Spot, draft: DraftText) -> Iterator[Finding]:
    """Find times in words, times without leading zeros, and times that no clock shows."""
    yield from _check_worded(spot)
    if ":" in spot.text:
        yield from _check_figures(spot)


def _check_worded(spot: Spot) -> Iterator[Finding]:
    for found in _NAMED.finditer(spot.text) if "오" in spot.text else ():
        minute = 30 if found["half"] else int(found["minute"] or found["colon"] or 0)
        yield _finding(spot, found, _by_24_hours(found["half_day"], int(found["hour"])), minute)
    for found in _WORDED.finditer(spot.text) if "분" in spot.text else ():
        if not _HALF_DAY_BEFORE.search(spot.text, 0, found.start()):
            yield _finding(spot, found, int(found["hour"]), int(found["minute"]), int(found["hour"]) >= EARLIEST)


def _check_figures(spot: Spot) -> Iterator[Finding]:
    ranges = [found.span() for found in _RANGE.finditer(spot.text)]
    for found in _FIGURES.finditer(spot.text):
        hour, minute = int(found["hour"]), int(found["minute"])
        if _is_time(spot.text, found, ranges) and (found[0] != _shown(hour, minute) or not _exists(hour, minute)):
            yield _finding(spot, found, hour, minute)


def _is_time(text: str, found: re.Match[str], ranges: list[tuple[int, int]]) -> bool:
    """3:7 is a share and 1:10 a scale, unless a day, a word or another time says that it is a time."""
    if _HALF_DAY_BEFORE.search(text, 0, found.start()):
        return False
    inside = any(start <= found.start() and found.end() <= end for start, end in ranges)
    return inside or _TIME_BEFORE.search(text, 0, found.start()) is not None


def _finding(spot: Spot, found: re.Match[str], hour: int, minute: int, sure: bool = True) -> Finding:
    if not _exists(hour, minute):
        sentence = f"‘{found[0]}’은 시계에 없는 시각입니다. 00:00에서 24:00 사이로 고쳐 주세요."
        return spot.demand("time-impossible", found.span(), sentence, ARTICLE)
    right = _shown(hour, minute)
    if not sure:
        sentence = (
            f"시각은 24시각제로 씁니다. 오전이면 ‘{right}’, 오후면 ‘{_shown(hour + NOON, minute)}’으로 고쳐 주세요."
        )
        return spot.advise("time-form", found.span(), sentence, ARTICLE)
    sentence = f"시각은 24시각제에 따라 ‘{right}’처럼 두 자리씩 쌍점으로 씁니다."
    return spot.advise("time-form", found.span(), sentence, ARTICLE, right)


def _by_24_hours(half_day: str, hour: int) -> int:
    """오전 12시 is 00:00, 오후 12시 is 12:00, and 오후 15시 is 15:00."""
    if hour == NOON:
        return 0 if half_day == "오전" else NOON
    return hour + NOON if half_day == "오후" and hour < NOON else hour


def _exists(hour: int, minute: int) -> bool:
    return (hour < LAST_HOUR and minute <= LAST_MINUTE) or (hour == LAST_HOUR and minute == 0)


def _shown(hour: int, minute: int) -> str:
    return f"{hour:02d}:{minute:02d}"
