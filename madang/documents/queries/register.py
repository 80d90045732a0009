"""The register (문서등록대장): found by filters and words, page by page, as quick with a million lines as with ten.

Pages go on from a line, not by counting; counts stop at `MOST_COUNTED`. Where words stand in few documents and
receipts, the lines are taken from those; where they stand in many, the newest are walked, and counted for a page alone.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from itertools import islice

from django.contrib.postgres.search import SearchQuery
from django.db.models import Exists, Model, OuterRef, Q, QuerySet
from django.utils import timezone

from madang.documents.models import Document, Receipt, RegisterEntry
from madang.documents.queries.words import sought
from madang.documents.rules.kinds import REGISTER_WORDS, RegisterKind
from madang.documents.rules.openness import OPENNESS_NAMES

ON_A_PAGE, MOST_COUNTED, FEW = 50, 1_000, 20_000
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


def found_entries(asked: Asked, visible: Q) -> tuple[QuerySet[RegisterEntry], bool]:
    """Return the lines that fit, unordered, and whether they are walked for; a value no filter knows is left out."""
    found = RegisterEntry.objects.filter(visible)
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
    if not asked.words.strip():
        return found, False
    having, walked = _words(asked.words)
    return found.filter(having), walked


def in_order(found: QuerySet[RegisterEntry], order: str) -> QuerySet[RegisterEntry]:
    return found.order_by(*(("registered_at", "id") if order == OLDEST else ("-registered_at", "-id")))


def register_page(asked: Asked, visible: Q, after: int | None = None, before: int | None = None) -> RegisterPage:
    """Return the page that goes on after a line, or ends before one; the first page where neither is known."""
    found, walked = found_entries(asked, visible)
    backwards = after is None and before is not None
    start = _line(before if backwards else after)
    rows = _rows(found, asked.order, start, backwards)
    more = len(rows) > ON_A_PAGE
    rows = rows[:ON_A_PAGE]
    if backwards:
        rows.reverse()
    earlier = start is not None if not backwards else more
    later = more if not backwards else True
    most = ON_A_PAGE if walked else MOST_COUNTED
    count = len(rows) if start is None and not more else found.order_by()[: most + 1].count()
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


def _rows(
    found: QuerySet[RegisterEntry], order: str, start: Mapping[str, object] | None, backwards: bool
) -> list[RegisterEntry]:
    rising = (order == OLDEST) != backwards
    if start is not None:
        found = found.filter(_beyond(start, rising))
    ordered = in_order(found, OLDEST if rising else NEWEST).select_related("department", "unit_task")
    return list(islice(ordered[: ON_A_PAGE + 1], ON_A_PAGE + 1))


def _beyond(start: Mapping[str, object], rising: bool) -> Q:
    """Return what lies beyond a line; the time alone bounds the walk along the index, the id parts equal times."""
    at, line = start["registered_at"], start["id"]
    if rising:
        return Q(registered_at__gte=at) & (Q(registered_at__gt=at) | Q(id__gt=line))
    return Q(registered_at__lte=at) & (Q(registered_at__lt=at) | Q(id__lt=line))


def _words(words: str) -> tuple[Q, bool]:
    """Return the lines in which all the words stand, and whether they are so many that they are walked for.

    Documents and receipts are found by all that they say, reports by the words that their titles begin words with.
    """
    wanted = sought(words)
    entries = RegisterEntry.objects.order_by()
    parts = [entries.filter(number=words.strip()), entries.filter(_reports(words))]
    if wanted:
        documents, receipts = _having(Document, wanted), _having(Receipt, wanted)
        if _are_many(documents) or _are_many(receipts):
            made = Q(Exists(documents.filter(pk=OuterRef("document_id"))))
            came = Q(subject_label="receipt") & Q(Exists(receipts.filter(pk=OuterRef("subject_id"))))
            return made | came | _reports(words) | Q(number=words.strip()), True
        parts.append(entries.filter(document__in=documents.values("pk")))
        parts.append(entries.filter(subject_label="receipt", subject_id__in=receipts.values("pk")))
    first, *others = (part.values("pk") for part in parts)
    return Q(pk__in=first.union(*others, all=True)), False


def _reports(words: str) -> Q:
    told = [word.replace("'", "").replace("\\", "") for word in words.split()]
    prefixes = " & ".join(f"'{word}':*" for word in told if word)
    if not prefixes:
        return Q(pk__in=[])
    return Q(kind=RegisterKind.REPORTED, words=SearchQuery(prefixes, config="simple", search_type="raw"))


def _having(model: type[Model], wanted: list[SearchQuery]) -> "QuerySet[Model]":
    found = model._default_manager.order_by()
    for query in wanted:
        found = found.filter(search=query)
    return found


def _are_many(found: "QuerySet[Model]") -> bool:
    return found[: FEW + 1].count() > FEW


def _new_year(year: int) -> datetime:
    return datetime(year, 1, 1, tzinfo=timezone.get_current_timezone())
