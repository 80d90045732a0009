"""Weekdays in brackets: 2026. 11. 23.(월), joined to the date and the day's own (관례; 규정 제7조제5항)."""

import re
from collections.abc import Iterator
from datetime import date

from madang.documents.rules.checks.draft_text import DraftText
from madang.documents.rules.checks.spots import Spot
from madang.documents.rules.finding import Finding
from madang.documents.rules.korean_dates import WEEKDAYS, Written, printed, weekday_of

_WITHOUT_YEAR = re.compile(
    rf"(?<!\d)(?<!\d\.)(?<!\d\.\s)(?P<month>\d{{1,2}})\.\s?(?P<day>\d{{1,2}})\.(?P<weekday>\([{WEEKDAYS}]\))"
)


def check_weekdays(spot: Spot, draft: DraftText) -> Iterator[Finding]:
    """Find weekdays that are not the day's, or that stand apart from it."""
    if "(" not in spot.text:
        return
    dates = [written for written in spot.dates if written.day]
    for written in dates:
        if written.weekday and written.day:
            yield from _check(spot, written, written.day)
    yield from _check_without_year(spot, dates, draft.today)


def _check(spot: Spot, written: Written, day: date) -> Iterator[Finding]:
    span = (written.weekday_start, written.weekday_end)
    if written.weekday != weekday_of(day):
        yield _wrong(spot, span, day)
    elif spot.text[span[0]].isspace():
        right = f"({weekday_of(day)})"
        sentence = f"요일은 ‘{printed(day)}{right}’처럼 날짜에 붙여 씁니다."
        yield spot.advise("weekday-spacing", span, sentence, "관례", right)


def _check_without_year(spot: Spot, dates: list[Written], today: date) -> Iterator[Finding]:
    """Check days such as 12. 3.(목): after a date with a year of that year, or of the next if they lie before.

    Alone they may be of this year or of one beside it; a weekday that fits none of the three is pointed out.
    """
    for found in _WITHOUT_YEAR.finditer(spot.text):
        before = [written.day for written in dates if written.day and written.start < found.start()]
        days = _days(found, before[-1]) if before else _around(found, today.year)
        if not days or found["weekday"][1] in map(weekday_of, days):
            continue
        if before:
            yield _wrong(spot, found.span("weekday"), days[0])
        else:
            sentence = f"‘{found[0]}’은 올해에도 지난해와 이듬해에도 없는 요일입니다. 날짜와 요일을 확인해 주세요."
            yield spot.advise("weekday-doubtful", found.span(), sentence, "규정 제7조제5항")


def _around(found: re.Match[str], year: int) -> list[date]:
    return [day for each in (year - 1, year, year + 1) if (day := _day(each, found))]


def _days(found: re.Match[str], before: date) -> list[date]:
    days = [_day(year, found) for year in (before.year, before.year + 1)]
    return [day for day in days[:1] if day and day >= before] or [day for day in days if day]


def _day(year: int, found: re.Match[str]) -> date | None:
    try:
        return date(year, int(found["month"]), int(found["day"]))
    except ValueError:
        return None


def _wrong(spot: Spot, span: tuple[int, int], day: date) -> Finding:
    right = weekday_of(day)
    sentence = f"{printed(day)}은 {right}요일입니다. 날짜와 요일 가운데 잘못된 쪽을 고쳐 주세요."
    return spot.demand("weekday-wrong", span, sentence, "규정 제7조제5항", f"({right})")
