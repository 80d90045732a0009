"""Count the open deadlines anew when days off were added or taken away (임시공휴일)."""

from collections.abc import Collection, Mapping
from dataclasses import replace
from datetime import date, datetime, time
from functools import partial

from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from madang.complaints.actions.note_event import event_of, write_events
from madang.complaints.models import Complaint, DatedRule
from madang.complaints.queries.dated_rules import HOLIDAY, deadline_rules, holidays_counted
from madang.complaints.queries.due import due_at, since_when, term_of
from madang.complaints.queries.locked import locked
from madang.complaints.rules.deadlines import DeadlineRow, rule_on
from madang.complaints.rules.moved_deadline import moved
from madang.complaints.rules.states import OPEN, ComplaintState
from madang.core import api as core
from madang.core.api import SYSTEM, LoadReport, WorkingCalendar
from madang.organisation import api as organisation

MOVE_DEADLINE = "move_deadline"
KEY = "extra"


@transaction.atomic
def load_holidays(now: datetime) -> LoadReport:
    """Bring the extra days off into the database; where they changed, every open deadline that they touch moves.

    Meant for each load of the pack. Days are those of the calendar that this process counts with.
    """
    before, given = holidays_counted(), dict(core.city_calendar().extra_holidays)
    changed = before.keys() ^ given.keys()
    DatedRule.objects.filter(kind=HOLIDAY).exclude(valid_from__in=given).delete()
    for position, (day, name) in enumerate(sorted(given.items())):
        facts = {"valid_until": day, "content": {"name": name}, "position": position}
        DatedRule.objects.update_or_create(kind=HOLIDAY, key=KEY, valid_from=day, defaults=facts)
    if changed:
        move_deadlines(changed, before, now)
    same = sum(1 for day, name in given.items() if before.get(day) == name)
    added, gone = len(given.keys() - before.keys()), len(before.keys() - given.keys())
    report = LoadReport("쉬는 날", added, len(given) - added - same, same, gone)
    return core.record_load("holiday", report)


def move_deadlines(days: Collection[date], before: Mapping[date, str], now: datetime) -> int:
    """Move the open deadlines in the caller's transaction, and tell citizens and officers; return how many.

    `days` are those that changed, `before` the extra days off until now. What was received with the new days counted
    already stays as it is.
    """
    former, calendar, rules = (
        replace(core.city_calendar(), extra_holidays=before),
        core.city_calendar(),
        deadline_rules(),
    )
    first = timezone.make_aware(datetime.combine(min(days), time()))
    running = Complaint.objects.filter(Q(due_at__gte=first) | Q(first_due_at__gte=first))
    running = running.filter(state__in=OPEN | {ComplaintState.MERGED}).select_related("category").order_by("pk")
    found = list(locked(running))
    since = since_when(found)
    touched: list[tuple[Complaint, datetime | None]] = []
    for each in found:
        begun, old = since[each.pk], each.due_at
        if each.first_due_at and each.first_due_at == due_at(term_of(each), begun, rules):
            continue
        rule = rule_on(rules, term_of(each), timezone.localdate(begun))
        moves = partial(_moved, since=begun, days=days, before=former, after=calendar, rule=rule)
        each.due_at, each.first_due_at = moves(each.due_at), moves(each.first_due_at)
        if each.due_at != old:
            touched.append((each, old))
    Complaint.objects.bulk_update([each for each, _ in touched], ["due_at", "first_due_at"])
    _tell(touched, sorted(days), now)
    return len(touched)


def _moved(
    due: datetime | None,
    *,
    since: datetime,
    days: Collection[date],
    before: WorkingCalendar,
    after: WorkingCalendar,
    rule: DeadlineRow | None,
) -> datetime | None:
    by_days = rule is None or rule.runs_in_days
    return moved(due, since, days, before, after, timezone.localtime, by_days=by_days) if due else None


def _tell(touched: list[tuple[Complaint, datetime | None]], days: list[date], now: datetime) -> None:
    said = ", ".join(core.words(day, timezone.localdate(now)) for day in days)
    write_events(
        event_of(
            each,
            MOVE_DEADLINE,
            SYSTEM,
            now,
            told=f"쉬는 날이 바뀌어 처리기한을 다시 셌어요. {_words(each, now)}까지 답변해요.",
            reason=f"바뀐 날: {said}",
            facts={"days": [day.isoformat() for day in days], "before": old.isoformat() if old else ""},
        )
        for each, old in touched
    )
    organisation.tell_desks(each.officer_id for each, _ in touched)
    core.record_all(
        [
            core.Deed(MOVE_DEADLINE, ("complaint", each.number), SYSTEM, {"due_at": old}, {"due_at": each.due_at})
            for each, old in touched
        ]
    )


def _words(complaint: Complaint, now: datetime) -> str:
    due = complaint.due_at or now
    return core.words(timezone.localtime(due), timezone.localdate(now))
