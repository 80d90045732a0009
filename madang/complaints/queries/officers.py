"""Reads: who handles complaints, how much is with each, and who of them is there today."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal

from django.db.models import Count, Sum
from django.utils import timezone

from madang.complaints.models import Complaint, Officer
from madang.complaints.rules.states import HELD
from madang.core import api as core
from madang.organisation import api as organisation
from madang.organisation.api import PersonRef, Standing


@dataclass(frozen=True)
class OfficerCard:
    """An officer today. `load` is the weight of what they hold, `weighted` for their capacity; `away` why not there."""

    person: PersonRef
    officer: Officer
    areas: tuple[str, ...]
    load: Decimal
    held: int
    today: int
    away: str
    on_shift: bool

    @property
    def weighted(self) -> Decimal:
        return self.load / self.officer.capacity

    @property
    def is_full(self) -> bool:
        return self.officer.daily_cap is not None and self.today >= self.officer.daily_cap


@dataclass(frozen=True)
class OfficerGroup:
    """The officers of a department, those who get complaints first."""

    department: str
    cards: tuple[OfficerCard, ...]


def officer_groups(now: datetime, words: str = "") -> list[OfficerGroup]:
    """Return the officers whose name, team, duty or area holds every word, by department."""
    cards = [card for card in officer_cards(now) if _holds(card, words)]
    names = list(dict.fromkeys(card.person.department for card in cards))
    return [OfficerGroup(name, tuple(card for card in cards if card.person.department == name)) for name in names]


def officer_cards(now: datetime) -> list[OfficerCard]:
    """Return every officer who works here, by department and team; who rests comes last in theirs."""
    rows = {row.pk: row for row in Officer.objects.all()}
    refs = {key: ref for key, ref in organisation.people(rows).items() if ref.present}
    away = organisation.standing(refs, timezone.localdate(now))
    held, today = _held(refs), _today(refs, now)
    on_shift = {person.id for person in organisation.on_shift(now)}
    areas = {area.id: area.name for area in core.areas()}
    cards = [
        OfficerCard(
            person=ref,
            officer=rows[key],
            areas=tuple(areas.get(each, f"없어진 ‘{each}’") for each in rows[key].areas),
            load=held.get(key, (0, Decimal(0)))[1],
            held=held.get(key, (0, Decimal(0)))[0],
            today=today.get(key, 0),
            away=_away_words(away[key]),
            on_shift=key in on_shift,
        )
        for key, ref in refs.items()
    ]
    return sorted(cards, key=_order)


def officer_of(person: str) -> Officer | None:
    return Officer.objects.filter(person=person).first()


def not_yet_officers(people: Iterable[PersonRef]) -> list[PersonRef]:
    """Return those of these people who were never made an officer."""
    officers = set(Officer.objects.values_list("pk", flat=True))
    return [each for each in people if each.id not in officers]


def _order(card: OfficerCard) -> tuple[str, str, bool, int, str]:
    return card.person.department, card.person.team, not card.officer.active, card.person.rank, card.person.name


def _holds(card: OfficerCard, words: str) -> bool:
    parts = (card.person.name, card.person.department, card.person.team, *card.officer.skills, *card.areas)
    text = " ".join(parts).casefold()
    return all(word in text for word in words.casefold().split())


def _away_words(standing: Standing) -> str:
    if not standing.away:
        return ""
    kind, acting = standing.away[0][1], standing.acting
    named = organisation.people([acting]).get(acting) if acting else None
    return f"{kind}, {named.name} 대행" if named else kind


def _held(people: Iterable[str]) -> dict[str, tuple[int, Decimal]]:
    held = Complaint.objects.filter(officer__in=list(people), state__in=HELD).order_by()
    found = held.values_list("officer").annotate(count=Count("pk"), load=Sum("load"))
    return {person: (count, load) for person, count, load in found}


def _today(people: Iterable[str], now: datetime) -> dict[str, int]:
    midnight = timezone.localtime(now).replace(hour=0, minute=0, second=0, microsecond=0)
    given = Complaint.objects.filter(officer__in=list(people), assigned_at__gte=midnight).order_by()
    return dict(given.values_list("officer").annotate(count=Count("pk")))
