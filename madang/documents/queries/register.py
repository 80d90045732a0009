"""The register (문서등록대장): found by filters and words, page by page, as quick with a million lines as with ten.

Pages go on from a line, not by counting; counts stop at `MOST_COUNTED`, and at a page where words stand in many lines.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from functools import reduce
from operator import and_, or_

from django.db.models import Q, QuerySet
from django.utils import timezone

from madang.documents.models import RegisterEntry
from madang.documents.queries.found_lines import count_lines, first_lines
from madang.documents.queries.words import sought
from madang.documents.rules.kinds import REGISTER_WORDS
from madang.documents.rules.openness import OPENNESS_NAMES

ON_A_PAGE, MOST_COUNTED = 50, 1_000
NEWEST, OLDEST = "newest", "oldest"
ORDER_WORDS = {NEWEST: "새것부터", OLDEST: "오래된 것부터"}


@dataclass(frozen=True)
class Asked:
    """The filters as they stand in the address; "" and 0 leave one out."""

    words: str = ""
    department: str = ""
    kind: str = ""
    year: int = 0
    unit_task: str = ""
    openness: str = ""
    order: str = NEWEST


@dataclass(frozen=True)
class RegisterPage:
    """`before` and `after` are the ids of the lines from which the pages around go on, None at the ends."""

    rows: list[RegisterEntry]
    count: int
    counted: bool
    before: int | None
    after: int | None
    asked: Asked = field(default_factory=Asked)


def _filtered(asked: Asked, visible: Q) -> QuerySet[RegisterEntry]:
    """Return the lines that fit but for the words; a value no filter knows is left out."""
    found = RegisterEntry.objects.filter(visible).defer("search", "inside")
    if asked.department:
        found = found.filter(department=asked.department)
    if asked.kind in REGISTER_WORDS:
        found = found.filter(kind=asked.kind)
    if asked.openness in OPENNESS_NAMES:
        found = found.filter(openness=asked.openness)
    if asked.unit_task:
        found = found.filter(unit_task=asked.unit_task)
    if asked.year:
        # By time and not by `year`: the indexes that the lines are walked along end in the time.
        found = found.filter(registered_at__gte=_new_year(asked.year), registered_at__lt=_new_year(asked.year + 1))
    return found


def in_order(found: QuerySet[RegisterEntry], order: str) -> QuerySet[RegisterEntry]:
    return found.order_by(*(("registered_at", "id") if order == OLDEST else ("-registered_at", "-id")))


def found_entries(asked: Asked, visible: Q, department: str = "") -> QuerySet[RegisterEntry]:
    """Return all the lines that fit, unordered, for somebody who is shown `visible` and works in `department`."""
    found = _filtered(asked, visible)
    return found.filter(reduce(or_, _ways(asked.words, department))) if asked.words.strip() else found


def register_page(
    asked: Asked, visible: Q, department: str = "", after: int | None = None, before: int | None = None
) -> RegisterPage:
    """Return the page that goes on after a line, or ends before one; the first page where neither is known.

    It is for somebody who is shown `visible` and works in `department`, whose documents are found by all they say.
    """
    backwards = after is None and before is not None
    start = _line(before if backwards else after)
    ordered = _ordered(_filtered(asked, visible), asked.order, start, backwards)
    rows, near = _rows(ordered, asked.words, department)
    more = len(rows) > ON_A_PAGE
    rows = rows[:ON_A_PAGE]
    if backwards:
        rows.reverse()
    earlier = start is not None if not backwards else more
    later = more if not backwards else True
    most = ON_A_PAGE if near else MOST_COUNTED
    count = (
        len(rows)
        if start is None and not more
        else _count(_filtered(asked, visible), asked.words, department, most + 1, near)
    )
    return RegisterPage(
        rows,
        min(count, most),
        count <= most,
        rows[0].pk if rows and earlier else None,
        rows[-1].pk if rows and later else None,
        asked,
    )


def _line(entry_id: int | None) -> Mapping[str, object] | None:
    return RegisterEntry.objects.filter(pk=entry_id or 0).values("registered_at", "id").first()


def _ordered(
    found: QuerySet[RegisterEntry], order: str, start: Mapping[str, object] | None, backwards: bool
) -> QuerySet[RegisterEntry]:
    rising = (order == OLDEST) != backwards
    if start is not None:
        found = found.filter(_beyond(start, rising))
    return in_order(found, OLDEST if rising else NEWEST)


def _rows(ordered: QuerySet[RegisterEntry], words: str, department: str) -> tuple[list[RegisterEntry], bool]:
    """Return a page and the line after it, and whether the words stand in so many lines that they are not counted."""
    shown = ordered.select_related("department", "unit_task")
    if not words.strip():
        return list(shown[: ON_A_PAGE + 1]), False
    lines, near = first_lines(ordered, _ways(words, department), ON_A_PAGE + 1)
    return list(shown.filter(pk__in=lines)[: ON_A_PAGE + 1]), near


def _count(found: QuerySet[RegisterEntry], words: str, department: str, most: int, near: bool) -> int:
    """Count up to `most`, which there surely are of words that fill a page out of the newest lines."""
    if near:
        return most
    if words.strip():
        return count_lines(found, _ways(words, department), most)
    return found.order_by()[:most].count()


def _beyond(start: Mapping[str, object], rising: bool) -> Q:
    """Return what lies beyond a line; the time alone bounds the walk along the index, the id parts equal times."""
    at, line = start["registered_at"], start["id"]
    if rising:
        return Q(registered_at__gte=at) & (Q(registered_at__gt=at) | Q(id__gt=line))
    return Q(registered_at__lte=at) & (Q(registered_at__lt=at) | Q(id__lt=line))


def _ways(words: str, department: str) -> list[Q]:
    """Return the ways in which a line may have the words: its number is written so, or they all stand in it.

    What a document says is looked for only where it may be read: a hit alone would tell what is in it.
    """
    wanted, numbered = sought(words), Q(number=words.strip())
    if not wanted:
        return [numbered]
    standing = reduce(and_, wanted)
    return [numbered, Q(search=standing), Q(department=department, inside=standing)]


def _new_year(year: int) -> datetime:
    return datetime(year, 1, 1, tzinfo=timezone.get_current_timezone())
