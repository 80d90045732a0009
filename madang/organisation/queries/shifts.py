"""Reads: who is on duty outside office hours."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.utils import timezone

from madang.core import api as core
from madang.organisation.models import Person, Shift
from madang.organisation.queries.people import people, person_ref
from madang.organisation.rules.cards import PersonRef
from madang.organisation.rules.shift import ShiftKind, Span, kind_of, wanted_kinds


@dataclass(frozen=True)
class ShiftCard:
    id: int
    person: PersonRef
    span: Span

    @property
    def kind(self) -> ShiftKind:
        return kind_of(self.span)


@dataclass(frozen=True)
class ShiftDay:
    """One day of a month. `holiday` is its name, `missing` the shifts of it that nobody has."""

    day: date
    works: bool
    holiday: str
    shifts: tuple[ShiftCard, ...]
    missing: tuple[ShiftKind, ...]


def span_words(span: Span) -> str:
    """Say a span as people do."""
    return f"{core.words(span.begins)}부터 {core.words(span.ends)}까지"


def on_shift(moment: datetime) -> list[PersonRef]:
    """Return who is on 당직 at an aware moment, in the order of their shifts; those who left are left out."""
    found = Shift.objects.filter(begins_at__lte=moment, ends_at__gt=moment, person__withdrawn=False)
    ids = list(dict.fromkeys(found.values_list("person_id", flat=True)))
    refs = people(ids)
    return [refs[key] for key in ids]


def shift_days(first: date, until: date, today: date) -> list[ShiftDay]:
    """Return the days from `first` to before `until` with the shifts that begin on each; past days miss none."""
    calendar = core.city_calendar()
    by_day: dict[date, list[ShiftCard]] = {}
    for card in shift_cards(first, until):
        by_day.setdefault(timezone.localdate(card.span.begins), []).append(card)
    days = [first + timedelta(days=each) for each in range((until - first).days)]
    return [
        ShiftDay(
            day=day,
            works=calendar.is_working_day(day),
            holiday=calendar.holiday_name(day) or "",
            shifts=tuple(by_day.get(day, ())),
            missing=_missing(day, by_day.get(day, ())) if day >= today else (),
        )
        for day in days
    ]


def shift_cards(first: date, until: date) -> list[ShiftCard]:
    """Return the shifts that begin from one day to before another, of those who work here."""
    # The database is asked in the city's own days: TIME_ZONE is Korea's.
    found = Shift.objects.filter(begins_at__date__gte=first, begins_at__date__lt=until, person__withdrawn=False)
    rows = list(found.values_list("id", "person_id", "begins_at", "ends_at"))
    refs = people(person for _, person, _, _ in rows)
    return [ShiftCard(key, refs[person], Span(begun, ended)) for key, person, begun, ended in rows]


def meeting_shift(person_id: str, span: Span) -> Span | None:
    """Return a shift of this person that overlaps a span."""
    met = Shift.objects.filter(person_id=person_id, begins_at__lt=span.ends, ends_at__gt=span.begins).first()
    return Span(met.begins_at, met.ends_at) if met else None


def next_shift(person_id: str, now: datetime) -> Span | None:
    """Return the shift that somebody is on, or has next."""
    found = Shift.objects.filter(person_id=person_id, ends_at__gt=now).first()
    return Span(found.begins_at, found.ends_at) if found else None


def named(who: str, *, by_login: bool) -> list[PersonRef]:
    """Return who works here under exactly this name, or with this login."""
    found = Person.objects.select_related("post", "department", "team").filter(withdrawn=False)
    return [person_ref(each) for each in (found.filter(account__login=who) if by_login else found.filter(name=who))]


def _missing(day: date, shifts: Iterable[ShiftCard]) -> tuple[ShiftKind, ...]:
    kept = {card.kind for card in shifts}
    return tuple(kind for kind in wanted_kinds(day, core.city_calendar()) if kind not in kept)
