"""Build the index over the articles in force and put it beside the old one; every process takes it up by itself."""

import json
from dataclasses import dataclass
from hashlib import sha256
from time import perf_counter

from django.db import transaction

from madang.core import api as core
from madang.knowledge.adapters.analyser import shared_analyser
from madang.knowledge.adapters.index import INDEX_VERSION, Document, Index
from madang.knowledge.models import Article, SearchIndex
from madang.knowledge.queries.embedded_texts import documents_in_force

KEPT = 3
"""Indexes kept: the newest, and those that a process may still be reading."""


@dataclass(frozen=True)
class IndexReport:
    articles: int
    rebuilt: bool
    seconds: float


def ensure_index() -> None:
    """Build an index where there are articles but none that this version of the program can read: after an upgrade.

    For the start of a process, in the background: until it is built, questions are told to come back in a moment.
    """
    if Article.objects.exists() and not SearchIndex.objects.filter(version=INDEX_VERSION).exists():
        rebuild_index()


@transaction.atomic
def rebuild_index() -> IndexReport:
    """Build and keep a new index, unless the newest already holds just these articles.

    Builders wait for each other: else a slow one could put an older state of the articles above a newer one.
    """
    started = perf_counter()
    core.hold("knowledge.rebuild_index")
    documents = documents_in_force()
    fingerprint = _fingerprint(documents)
    newest = SearchIndex.objects.filter(version=INDEX_VERSION).defer("data").first()
    if newest and newest.fingerprint == fingerprint:
        return IndexReport(newest.articles, False, perf_counter() - started)
    data = Index.build(documents, shared_analyser()).to_bytes()
    SearchIndex.objects.create(version=INDEX_VERSION, fingerprint=fingerprint, articles=len(documents), data=data)
    old = SearchIndex.objects.values_list("id", flat=True)[KEPT:]
    SearchIndex.objects.filter(id__in=list(old)).delete()
    return IndexReport(len(documents), True, perf_counter() - started)


def _fingerprint(documents: list[Document]) -> str:
    told = json.dumps([[d.id, d.title, d.also_asked, d.body] for d in documents], ensure_ascii=False)
    return sha256(told.encode()).hexdigest()
