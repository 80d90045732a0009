"""Reads: the officers who might be asked at a moment, with what is open with each."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from decimal import Decimal
from functools import lru_cache

from django.db.models import Count, Q, Sum
from django.utils import timezone

from madang.complaints.models import Complaint, Officer
from madang.complaints.queries.memory import Moment, moment
from madang.complaints.rules.distribution.choosing import Candidate
from madang.complaints.rules.distribution.roster import Roster, Seat
from madang.complaints.rules.distribution.routing import Target
from madang.complaints.rules.states import HELD
from madang.core import api as core
from madang.organisation import api as organisation
from madang.organisation.api import PersonRef, Standing


def roster(targets: Iterable[Target], now: datetime, *, locked: bool) -> Roster:
    """Return everybody who might be asked for these targets; `locked` keeps others from choosing meanwhile.

    Rows are locked in one order in every process, so that two never wait for each other in a circle.
    """
    asked = set(targets)
    shift = _shift(asked, now)
    day = duty_day(now)
    named = {target.officer for target in asked if target.officer}
    stands = organisation.standing(named, day) if named else {}
    standing = {person: each.present for person, each in stands.items() if not each.problem}
    officers = _officers({target.department for target in asked}, {*standing.values(), *(shift or {})}, locked)
    refs = _people(frozenset([*officers, *standing.values(), *(shift or {})]), moment())
    away = organisation.standing(refs, day)
    loads, today = _loads(refs), _today(officers, now)
    seats = [_seat(ref, officers.get(key), away[key], loads, today) for key, ref in sorted(refs.items()) if ref.present]
    return Roster(seats, standing, frozenset(shift) if shift is not None else None)


@lru_cache(maxsize=8)
def _people(ids: frozenset[str], now: Moment) -> Mapping[str, PersonRef]:
    """Return who they are, looked at once a moment in each process; whether they handle complaints is always asked."""
    return organisation.people(ids)


def duty_day(now: datetime) -> date:
    """Return the day whose absences count: today until the offices close, then the next working day."""
    calendar, local = core.city_calendar(), timezone.localtime(now)
    if calendar.is_working_day(local.date()) and local.time() < calendar.close:
        return local.date()
    return calendar.next_working_day(local.date())


def _shift(targets: set[Target], now: datetime) -> dict[str, PersonRef] | None:
    if core.city_calendar().is_open(now) or not any(target.to_shift for target in targets):
        return None
    on = {person.id: person for person in organisation.on_shift(now)}
    away = organisation.standing(on, timezone.localdate(now))
    return {key: person for key, person in on.items() if not away[key].is_away} or None


def _officers(departments: set[str], also: set[str], locked: bool) -> dict[str, Officer]:
    asked = Q(person__department__in=departments) | Q(pk__in=also)
    rows = Officer.objects.filter(asked, active=True, person__withdrawn=False).order_by("pk")
    return {row.pk: row for row in (rows.select_for_update(of=("self",), no_key=True) if locked else rows)}


def _loads(people: Iterable[str]) -> dict[str, Decimal]:
    held = Complaint.objects.filter(officer__in=list(people), state__in=HELD).order_by()
    return dict(held.values_list("officer").annotate(load=Sum("load")))


def _today(officers: dict[str, Officer], now: datetime) -> dict[str, int]:
    """Count what came to those with a daily cap since midnight."""
    capped = [key for key, row in officers.items() if row.daily_cap is not None]
    if not capped:
        return {}
    midnight = timezone.localtime(now).replace(hour=0, minute=0, second=0, microsecond=0)
    found = Complaint.objects.filter(officer__in=capped, assigned_at__gte=midnight).order_by()
    return dict(found.values_list("officer").annotate(count=Count("pk")))


def _seat(
    ref: PersonRef, row: Officer | None, standing: Standing, loads: dict[str, Decimal], today: dict[str, int]
) -> Seat:
    candidate = Candidate(
        person=ref.id,
        name=f"{ref.name} {ref.post}",
        capacity=row.capacity if row else Decimal(1),
        load=loads.get(ref.id, Decimal(0)),
        last_assigned_at=row.last_assigned_at if row else None,
        today=today.get(ref.id, 0),
        daily_cap=row.daily_cap if row else None,
        skills=frozenset(row.skills if row else ()),
        areas=frozenset(row.areas if row else ()),
        away=standing.away[0][1] if standing.away else "",
    )
    return Seat(candidate, ref.department_id, ref.team_id or "", handles=row is not None, account=ref.account_id)
