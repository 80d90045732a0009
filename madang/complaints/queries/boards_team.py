"""A team's board: a column for each officer, with what is open with them and the first of their complaints."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from decimal import Decimal

from django.db.models import Count, F, Q, QuerySet, Sum, Window
from django.db.models.functions import RowNumber
from django.utils import timezone

from madang.complaints.models import Complaint, Officer
from madang.complaints.queries.boards_units import BoardUnit
from madang.complaints.queries.tray import with_what_is_shown
from madang.complaints.rules.boards.loads import Bar, Load, bars
from madang.complaints.rules.states import HELD, ComplaintState
from madang.organisation import api as organisation
from madang.organisation.api import PersonRef

FIRST = 10
"""Cards of a column at first."""

MOST = 200
"""Cards of a column that was opened; whoever has more is seen in the tray."""

SOON_DAYS = 3


@dataclass(frozen=True)
class Tally:
    """What is open with somebody. `today` and `soon` are not late yet; the deadline rests while a citizen is asked."""

    count: int = 0
    load: Decimal = Decimal(0)
    late: int = 0
    today: int = 0
    soon: int = 0
    untouched: int = 0


@dataclass(frozen=True)
class Column:
    """`person` is None for what lies with nobody. `away` says why somebody is not there today, `acting` who acts."""

    person: PersonRef | None
    tally: Tally
    cards: list[Complaint]
    bar: Bar | None = None
    capacity: Decimal = Decimal(1)
    daily_cap: int | None = None
    came_today: int = 0
    handles: bool = False
    away: str = ""
    acting: str = ""

    @property
    def key(self) -> str:
        return self.person.id if self.person else ""

    @property
    def hidden(self) -> int:
        return self.tally.count - len(self.cards)


def team_board(unit: BoardUnit, opened: Iterable[str], now: datetime, *, at_desk: bool) -> list[Column]:
    """Return the columns of a unit, nobody's first. `opened` are the keys of those that are shown further down.

    `at_desk`: what a person has to distribute lies with nobody, too, whatever the department.
    """
    officers = _officers(unit)
    found = _on_board(unit, officers, at_desk)
    tallies = _tallies(found, now)
    cards = _cards(found, set(opened))
    people = organisation.people({*officers, *(key for key in tallies if key)})
    nobodys = Column(None, tallies.get(None, Tally()), cards[None])
    return [nobodys, *_columns(people, officers, tallies, cards, now)]


def _officers(unit: BoardUnit) -> dict[str, Officer]:
    found = Officer.objects.filter(active=True, person__department=unit.department_id, person__withdrawn=False)
    if unit.team_id:
        found = found.filter(person__team=unit.team_id)
    return {row.pk: row for row in found}


def _on_board(unit: BoardUnit, officers: Iterable[str], at_desk: bool) -> QuerySet[Complaint]:
    own = Q(department=unit.department_id, **({"team": unit.team_id} if unit.team_id else {}))
    held = Q(state__in=HELD) & (own | Q(officer__in=list(officers)))
    return Complaint.objects.filter(held | Q(state=ComplaintState.REVIEWING) if at_desk else held)


def _tallies(found: QuerySet[Complaint], now: datetime) -> dict[str | None, Tally]:
    tomorrow = timezone.localtime(now).replace(hour=0, minute=0, second=0, microsecond=0) + timedelta(days=1)
    running = ~Q(state=ComplaintState.AWAITING)
    counts = found.order_by().values("officer").annotate(
        count=Count("pk"),
        sum_load=Sum("load"),
        late=Count("pk", filter=running & Q(due_at__lt=now)),
        today=Count("pk", filter=running & Q(due_at__gte=now, due_at__lt=tomorrow)),
        soon=Count("pk", filter=running & Q(due_at__gte=tomorrow, due_at__lt=tomorrow + timedelta(days=SOON_DAYS - 1))),
        untouched=Count("pk", filter=Q(touched_at=None)),
    )  # fmt: skip
    return {
        row["officer"]: Tally(row["count"], row["sum_load"], row["late"], row["today"], row["soon"], row["untouched"])
        for row in counts
    }


def _cards(found: QuerySet[Complaint], opened: set[str]) -> dict[str | None, list[Complaint]]:
    """Return the first of each column by their deadlines: the database hands over no more than are shown."""
    order = (F("due_at").asc(nulls_last=True), F("pk").asc())
    numbered = found.annotate(row=Window(RowNumber(), partition_by=F("officer"), order_by=order))
    more = Q(row__lte=FIRST) | Q(row__lte=MOST, officer__in=opened)
    if "" in opened:
        more |= Q(row__lte=MOST, officer=None)
    cards: dict[str | None, list[Complaint]] = defaultdict(list)
    for complaint in with_what_is_shown(numbered.filter(more)).order_by(*order):
        cards[complaint.officer_id].append(complaint)
    return cards


def _columns(
    people: Mapping[str, PersonRef],
    officers: Mapping[str, Officer],
    tallies: Mapping[str | None, Tally],
    cards: Mapping[str | None, list[Complaint]],
    now: datetime,
) -> list[Column]:
    standing = organisation.standing(people, timezone.localdate(now))
    actings = organisation.people(each.acting for each in standing.values() if each.acting)
    came = _came_today(people, now)
    refs = sorted(people.values(), key=lambda ref: (ref.rank, ref.team, ref.name, ref.id))
    loads = [Load(_tally(tallies, ref).load, _capacity(officers, ref)) for ref in refs]
    drawn = bars(loads, [not standing[ref.id].is_away for ref in refs])
    return [
        Column(
            person=ref,
            tally=_tally(tallies, ref),
            cards=cards.get(ref.id, []),
            bar=bar,
            capacity=_capacity(officers, ref),
            daily_cap=officers[ref.id].daily_cap if ref.id in officers else None,
            came_today=came.get(ref.id, 0),
            handles=ref.id in officers,
            away=standing[ref.id].away[0][1] if standing[ref.id].away else "",
            acting=actings[acting].name if (acting := standing[ref.id].acting) in actings and acting else "",
        )
        for ref, bar in zip(refs, drawn, strict=True)
    ]


def _tally(tallies: Mapping[str | None, Tally], ref: PersonRef) -> Tally:
    return tallies.get(ref.id, Tally())


def _capacity(officers: Mapping[str, Officer], ref: PersonRef) -> Decimal:
    return officers[ref.id].capacity if ref.id in officers else Decimal(1)


def _came_today(people: Iterable[str], now: datetime) -> dict[str | None, int]:
    midnight = timezone.localtime(now).replace(hour=0, minute=0, second=0, microsecond=0)
    found = Complaint.objects.filter(officer__in=list(people), assigned_at__gte=midnight).order_by()
    return dict(found.values_list("officer").annotate(count=Count("pk")))
