"""Build the index over the articles in force and put it beside the old one; every process takes it up by itself."""

import json
from dataclasses import dataclass
from hashlib import sha256
from time import perf_counter

from django.db import transaction
from django.utils import timezone

from madang.core import api as core
from madang.knowledge.adapters.analyser import shared_analyser
from madang.knowledge.adapters.index import INDEX_VERSION, Document, Index
from madang.knowledge.models import Article, SearchIndex
from madang.knowledge.rules.blocks import words_of

KEPT = 3
"""Indexes kept: the newest, and those that a process may still be reading."""


@dataclass(frozen=True)
class IndexReport:
    articles: int
    rebuilt: bool
    seconds: float


@transaction.atomic
def rebuild_index() -> IndexReport:
    """Build and keep a new index, unless the newest already holds just these articles.

    Builders wait for each other: else a slow one could put an older state of the articles above a newer one.
    """
    started = perf_counter()
    core.hold("knowledge.rebuild_index")
    documents = [_document(article) for article in Article.objects.in_force(timezone.localdate()).order_by("id")]
    fingerprint = _fingerprint(documents)
    newest = SearchIndex.objects.filter(version=INDEX_VERSION).defer("data").first()
    if newest and newest.fingerprint == fingerprint:
        return IndexReport(newest.articles, False, perf_counter() - started)
    data = Index.build(documents, shared_analyser()).to_bytes()
    SearchIndex.objects.create(version=INDEX_VERSION, fingerprint=fingerprint, articles=len(documents), data=data)
    old = SearchIndex.objects.values_list("id", flat=True)[KEPT:]
    SearchIndex.objects.filter(id__in=list(old)).delete()
    return IndexReport(len(documents), True, perf_counter() - started)


def _document(article: Article) -> Document:
    body = "\n".join(words_of(block) for block in article.answer)
    return Document(article.id, article.title, tuple(article.also_asked), body)


def _fingerprint(documents: list[Document]) -> str:
    told = json.dumps([[d.id, d.title, d.also_asked, d.body] for d in documents], ensure_ascii=False)
    return sha256(told.encode()).hexdigest()
