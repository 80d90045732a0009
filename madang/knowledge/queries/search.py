"""The search, over the newest index. A process takes up a new index while it goes on answering from the old one."""

import threading
from collections.abc import Mapping
from dataclasses import dataclass
from time import monotonic

from django.db.models import Q, QuerySet
from django.utils import timezone

from madang.core.api import Refusal
from madang.knowledge.adapters.analyser import shared_analyser
from madang.knowledge.adapters.index import INDEX_VERSION, Findings, Index
from madang.knowledge.models import Article, SearchIndex
from madang.knowledge.queries import dense
from madang.knowledge.rules.gate import Verdict, product_gate
from madang.knowledge.rules.shown import Reading, Search

LOOK_EVERY = 1.0
"""Seconds between two looks for a newer index."""


class NoIndexYet(Refusal):
    """Nothing has been indexed, so nothing can be answered."""

    def __init__(self) -> None:
        super().__init__("안내 글을 아직 준비하고 있어요.", next_step="잠시 뒤에 다시 물어봐 주세요.", status=503)


@dataclass
class _Shelf:
    """The index in use in this process."""

    index: Index | None = None
    index_id: int = 0
    looked_at: float = float("-inf")


_shelf = _Shelf()
_taking_up = threading.Lock()


def search(question: str, limit: int = 5) -> Search:
    """Find the articles that may answer, and whether to answer at all.

    Raises:
        NoIndexYet: no index has been built.
    """
    index = index_in_use()
    findings = dense.with_nearest(question, lambda depth: index.search(question, limit=depth), limit)
    titles = _titles_in_force(findings, question)
    # Whoever taps an offered question gets its answer, never a choice.
    called = next((key for key, title in titles.items() if title == question), None)
    if called:
        return Search((Reading(called, question, 1.0),), 1.0, Verdict.ANSWER)
    hits = [hit for hit in findings.hits if hit.document_id in titles]
    readings = tuple(Reading(hit.document_id, titles[hit.document_id], hit.score) for hit in hits)
    return Search(readings, findings.confidence, _verdict(findings, titles))


def as_meant(question: str) -> str:
    """Return a question with its slips of a finger put right.

    Raises:
        NoIndexYet: no index has been built.
    """
    return index_in_use().as_meant(question)


def warm_up() -> None:
    """Load the analyser and the newest index, so that the first question does not wait for them."""
    shared_analyser().morphemes("준비")
    if _readable().exists():
        index_in_use().as_meant("준비햇어요")
    dense.warm_up()


def take_up(index: Index, index_id: int) -> None:
    """Answer from this index from now on; `index_id` is that of the row which holds it."""
    _shelf.index, _shelf.index_id = index, index_id


def put_back() -> None:
    """Forget the index in use, as when the database was replaced under the process."""
    _shelf.index, _shelf.index_id, _shelf.looked_at = None, 0, float("-inf")


def _verdict(findings: Findings, in_force: Mapping[str, str]) -> Verdict:
    """Decide on the first hit, as its confidence speaks for no other: one withdrawn since has no heir."""
    if not findings.hits or findings.hits[0].document_id not in in_force:
        return Verdict.DECLINE
    return product_gate().decide(findings)


def _titles_in_force(findings: Findings, question: str) -> dict[str, str]:
    """Return id and title of the articles found, and of the one that is called just as the question."""
    wanted = Q(id__in=[hit.document_id for hit in findings.hits]) | Q(title=question)
    return dict(Article.objects.in_force(timezone.localdate()).filter(wanted).values_list("id", "title"))


def index_in_use() -> Index:
    """Return the newest index; whoever comes while it is being loaded gets the old one."""
    if monotonic() - _shelf.looked_at < LOOK_EVERY and _shelf.index:
        return _shelf.index
    if _taking_up.acquire(blocking=_shelf.index is None):
        try:
            _take_up_newest()
        finally:
            _taking_up.release()
    if _shelf.index is None:
        raise NoIndexYet
    return _shelf.index


def _take_up_newest() -> None:
    newest = _readable().values_list("id", flat=True).first()
    if newest is not None and newest != _shelf.index_id:
        data = SearchIndex.objects.values_list("data", flat=True).get(id=newest)
        take_up(Index.from_bytes(bytes(data), shared_analyser()), newest)
    _shelf.looked_at = monotonic()


def _readable() -> QuerySet[SearchIndex]:
    """Keep the indexes that this version of the program can read: during an upgrade two versions run side by side."""
    return SearchIndex.objects.filter(version=INDEX_VERSION)
