"""Check a parking report (신고 요건 검증) against the rules of the day on which its first photo was taken."""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from madang.complaints.rules.checking import Check, Outcome
from madang.complaints.rules.duplicates import Duplicate, Earlier, Limits, grouped, repeated
from madang.complaints.rules.facts import ComplaintFacts
from madang.complaints.rules.korea import KOREA
from madang.complaints.rules.parking.context import ParkingContext
from madang.complaints.rules.parking.photos import check_interval, check_photos
from madang.complaints.rules.parking.places import check_position, check_zone, point_of
from madang.complaints.rules.parking.reporters import check_daily_cap
from madang.complaints.rules.parking.rows import ParkingRuleRow
from madang.complaints.rules.parking.times import check_deadline, check_hours
from madang.complaints.rules.parking.vehicles import check_duplicate, check_fined, check_plate
from madang.complaints.rules.parking.verdicts import Judge

_NO_RULE = "이 위반유형의 기준을 찾지 못했습니다. 사진 수, 간격, 시간은 사람이 확인해야 합니다."


def check_report(facts: ComplaintFacts, context: ParkingContext, mine: int = 0) -> list[Check]:
    """Return every check of a report in the order in which a person reads them.

    `mine` is the complaint's id, so that it is not found to be its own duplicate; 0 for one that is not filed yet.
    A violation that no rule knows leaves what can be checked without one. The first failure's reason is to be
    proposed (`checking.first_failure`); a person decides.
    """
    return [
        *_own_checks(facts, context),
        *_cap_checks(facts, context, mine),
        *_duplicate_checks(facts, context, mine),
    ]


def duplicate_of(facts: ComplaintFacts, context: ParkingContext, mine: int = 0) -> Duplicate | None:
    """Return the group of the same vehicle, place and time that this report belongs to; None for a first one."""
    settings = context.rules.settings_on(_day(facts))
    if not facts.plate or settings is None:
        return None
    limits = Limits(timedelta(minutes=settings.same_minutes), settings.same_m)
    before = [each for each in context.earlier.get(facts.plate, ()) if each.may_lead(mine)]

    def sound(other: Earlier) -> bool:
        return _is_sound(other, context)

    groups = grouped(before, limits, context.metres)
    return repeated(facts.moment, point_of(facts), groups, limits, context.metres, sound)


def _own_checks(facts: ComplaintFacts, context: ParkingContext) -> Iterator[Check]:
    day = _day(facts)
    rule = context.rules.rule_for(facts.violation, facts.category, day)
    if rule is None:
        yield Judge("violation").cannot_tell(_NO_RULE, facts.violation)
    yield check_plate(facts)
    if rule:
        yield from _rule_checks(facts, rule, context, day)
    settings = context.rules.settings_on(day)
    if settings and facts.plate:
        yield check_fined(facts, context.fines.get(facts.plate, ()), settings, context.metres)


def _rule_checks(facts: ComplaintFacts, rule: ParkingRuleRow, context: ParkingContext, day: date) -> Iterable[Check]:
    yield check_photos(facts, rule)
    yield check_interval(facts, rule)
    yield check_hours(facts, rule, context.calendar)
    yield check_deadline(facts, rule)
    if rule.zones:
        yield check_zone(facts, rule, context.zones, day)
    yield check_position(facts, rule, context.metres)


def _cap_checks(facts: ComplaintFacts, context: ParkingContext, mine: int) -> Iterator[Check]:
    settings = context.rules.settings_on(_day(facts))
    if settings and settings.reports_a_day:
        yield check_daily_cap(context.of_the_day.get(mine), settings.reports_a_day, settings)


def _duplicate_checks(facts: ComplaintFacts, context: ParkingContext, mine: int) -> Iterator[Check]:
    settings = context.rules.settings_on(_day(facts))
    if settings and facts.plate:
        yield check_duplicate(duplicate_of(facts, context, mine), settings)


def _is_sound(other: Earlier, context: ParkingContext) -> bool:
    if other.is_sound is not None:
        return other.is_sound
    facts = context.facts.get(other.complaint_id)
    return facts is None or all(check.outcome is not Outcome.FAILED for check in _own_checks(facts, context))


def _day(facts: ComplaintFacts) -> date:
    return facts.moment.astimezone(KOREA).date()
