"""The register (문서등록대장): found by filters and words, page by page, as quick with a million lines as with ten.

Pages go on from a line, not by counting; counts stop at `MOST_COUNTED`. Words are looked up in the indexes of documents
and receipts first: where few have them, the lines are taken from those, else the newest lines are walked.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from itertools import islice

from django.contrib.postgres.search import SearchQuery
from django.db.models import Exists, Model, OuterRef, Q, QuerySet
from django.utils import timezone

from madang.documents.models import Document, Receipt, RegisterEntry
from madang.documents.rules.kinds import REGISTER_WORDS, RegisterKind
from madang.documents.rules.openness import OPENNESS_NAMES
from madang.knowledge import api as knowledge

ON_A_PAGE, MOST_COUNTED, FEW = 50, 1_000, 2_000
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


def found_entries(asked: Asked, visible: Q) -> QuerySet[RegisterEntry]:
    """Return the lines that fit, unordered; a value that no filter knows is left out."""
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
    return found.filter(_words(asked.words)) if asked.words.strip() else found


def in_order(found: QuerySet[RegisterEntry], order: str) -> QuerySet[RegisterEntry]:
    return found.order_by(*(("registered_at", "id") if order == OLDEST else ("-registered_at", "-id")))


def register_page(asked: Asked, visible: Q, after: int | None = None, before: int | None = None) -> RegisterPage:
    """Return the page that goes on after a line, or ends before one; the first page where neither is known."""
    found = found_entries(asked, visible)
    backwards = after is None and before is not None
    start = _line(before if backwards else after)
    rows = _rows(found, asked.order, start, backwards)
    more = len(rows) > ON_A_PAGE
    rows = rows[:ON_A_PAGE]
    if backwards:
        rows.reverse()
    earlier = start is not None if not backwards else more
    later = more if not backwards else True
    count = found.order_by()[: MOST_COUNTED + 1].count()
    return RegisterPage(
        rows,
        min(count, MOST_COUNTED),
        count <= MOST_COUNTED,
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


def _words(words: str) -> Q:
    """Return the lines in which all the words stand: by full text of documents and receipts, by title of reports."""
    reports = Q(kind=RegisterKind.REPORTED, title__icontains=words.strip()) | Q(number=words.strip())
    morphemes = list(dict.fromkeys(knowledge.shared_analyser().morphemes(words)))
    if not morphemes:
        return reports | Q(title__icontains=words.strip())
    documents, receipts = _having(Document, morphemes), _having(Receipt, morphemes)
    in_documents, in_receipts = _few(documents), _few(receipts)
    made = Q(document__in=in_documents) if in_documents is not None else _exists(documents, "document_id")
    came = Q(subject_label="receipt")
    came &= Q(subject_id__in=in_receipts) if in_receipts is not None else _exists(receipts, "subject_id")
    return made | came | reports


def _having(model: type[Model], morphemes: list[str]) -> "QuerySet[Model]":
    found = model._default_manager.all()
    for morpheme in morphemes:
        found = found.filter(search=SearchQuery(morpheme, config="simple"))
    return found


def _few(found: "QuerySet[Model]") -> list[int] | None:
    """Return the ids where they are few, None where the words stand in many."""
    ids = list(found.order_by().values_list("pk", flat=True)[: FEW + 1])
    return ids if len(ids) <= FEW else None


def _exists(found: "QuerySet[Model]", column: str) -> Q:
    return Q(Exists(found.filter(pk=OuterRef(column))))


def _new_year(year: int) -> datetime:
    return datetime(year, 1, 1, tzinfo=timezone.get_current_timezone())
