"""Of the time: whether a report counts at that hour, and whether it came early enough."""

from datetime import date, datetime, timedelta

from madang.complaints.rules.checking import Check
from madang.complaints.rules.facts import ComplaintFacts
from madang.complaints.rules.korea import KOREA
from madang.complaints.rules.parking.rows import HolidayCalendar, ParkingRuleRow
from madang.complaints.rules.parking.spans import span_at, span_words
from madang.complaints.rules.parking.verdicts import Judge

_WEEKDAYS = "월화수목금토일"
_UNKNOWN = "촬영 시각도 발생일시도 없어 언제 있었는지 알 수 없습니다."


def happened(facts: ComplaintFacts) -> datetime | None:
    """Return when it happened in the city's time: as photographed first, else as told."""
    known = any(photo.taken_at for photo in facts.photos) or facts.happened_at
    return facts.moment.astimezone(KOREA) if known else None


def check_hours(facts: ComplaintFacts, rule: ParkingRuleRow, calendar: HolidayCalendar) -> Check:
    """Tell whether reports of this kind count at the hour and on the kind of day at which it happened."""
    judge, moment = Judge("hours", rule, rule.article), happened(facts)
    if rule.hours is None and not rule.grace:
        return judge.passes("하루 내내 신고할 수 있습니다.", _clock(moment) if moment else "", "24시간")
    if moment is None:
        return judge.cannot_tell(_UNKNOWN, needed=_hours_words(rule, None))
    spans = rule.hours.on(moment, calendar) if rule.hours else None
    measured, needed = _clock(moment), _hours_words(rule, spans)
    if spans is not None and not span_at(spans, moment):
        told = f"신고할 수 있는 시간은 {needed}입니다." if spans else "이날은 신고를 받지 않습니다."
        return judge.fails(f"{_day_words(moment, calendar)} {measured}에 있었습니다. {told}", measured, needed)
    if spared := span_at(rule.grace, moment):
        told = f"단속을 미루는 시간({span_words([spared])})인 {measured}에 있었습니다."
        return judge.fails(told, measured, needed)
    return judge.passes(f"신고할 수 있는 시간인 {measured}에 있었습니다.", measured, needed)


def check_deadline(facts: ComplaintFacts, rule: ParkingRuleRow) -> Check:
    """Tell whether it was reported by 24:00 so many days after the day on which it happened."""
    judge, moment = Judge("deadline", rule, rule.article), happened(facts)
    if moment is None:
        return judge.cannot_tell(_UNKNOWN, needed=f"{rule.report_within_days}일 안")
    last = moment.date() + timedelta(days=rule.report_within_days)
    reported = facts.reported_at.astimezone(KOREA)
    measured, needed = f"{_date(reported.date())} {_clock(reported)}", f"{_date(last)} 24:00까지"
    told = f"{_date(moment.date())}에 있었던 일을 {measured}에 신고했습니다."
    if reported.date() <= last:
        return judge.passes(told, measured, needed)
    return judge.fails(f"{told} {needed} 신고해야 합니다.", measured, needed)


def _hours_words(rule: ParkingRuleRow, spans: list[str] | None) -> str:
    words = "24시간" if spans is None else span_words(spans) or "없음"
    return f"{words}({span_words(rule.grace)} 제외)" if rule.grace else words


def _day_words(moment: datetime, calendar: HolidayCalendar) -> str:
    kind = "공휴일" if calendar.is_holiday(moment.date()) else f"{_WEEKDAYS[moment.weekday()]}요일"
    return f"{_date(moment.date())} {kind}"


def _date(day: date) -> str:
    return f"{day.month}월 {day.day}일"


def _clock(moment: datetime) -> str:
    return f"{moment:%H:%M}"
