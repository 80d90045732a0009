"""The vectors of the articles as they are kept: written, compared, counted, forgotten."""

from collections.abc import Iterable
from datetime import datetime, timedelta

import numpy as np
from django.db import connection, transaction
from django.db.models import Count, F, Max, Q
from django.db.models.functions import Cast
from django.utils import timezone
from pgvector.django import CosineDistance, VectorField
from psycopg.sql import SQL, Literal

from madang.knowledge.adapters.embeddings.memory import Memory
from madang.knowledge.adapters.embeddings.port import Vector, Vectors
from madang.knowledge.adapters.embeddings.schema import ArticleVector, EmbeddingFailure, VectorModel
from madang.knowledge.rules.embedding import Fault
from madang.knowledge.rules.findings import Hit

HNSW_FROM = 20_000
"""Vectors from which an approximate index pays; below, an exact search takes some milliseconds."""

HNSW_DIMENSIONS = 2_000
"""What pgvector can index; longer vectors are always searched exactly."""

TEXTS_OF_AN_ARTICLE = 12
"""Nearest texts read for each article wanted, as an article has several and the nearest are often of the same."""

FAILURES_KEPT = timedelta(days=7)

_CREATE_HNSW = SQL(
    "CREATE INDEX vectors_hnsw ON vectors_articlevector"
    " USING hnsw ((vector::vector({dimensions})) vector_cosine_ops) WHERE model = {model}"
)


def kept_model(name: str) -> VectorModel | None:
    """Return the model whose vectors are kept, or None: also where there is no table yet."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT to_regclass(%s) IS NOT NULL", [EmbeddingFailure._meta.db_table])
        (there,) = cursor.fetchone()
    return VectorModel.objects.filter(name=name).first() if there else None


def nearest(kept: VectorModel, question: Vector, limit: int) -> tuple[Hit, ...]:
    """Return the articles whose texts are nearest, by cosine, best first."""
    distance = CosineDistance(Cast("vector", VectorField(dimensions=kept.dimensions)), question.tolist())
    wanted = limit * TEXTS_OF_AN_ARTICLE
    texts = ArticleVector.objects.filter(model=kept.name).annotate(distance=distance).order_by("distance")
    best: dict[str, float] = {}
    with transaction.atomic():
        if kept.indexed:
            _search_so_many(wanted)
        for article_id, far in texts.values_list("article_id", "distance")[:wanted]:
            best.setdefault(article_id, 1.0 - far)
    return tuple(Hit(article_id, cosine) for article_id, cosine in list(best.items())[:limit])


def in_memory(name: str) -> tuple[list[tuple[str, int]], Memory]:
    """Return all vectors of a model, and which article and number each row has."""
    rows = ArticleVector.objects.filter(model=name).order_by("article_id", "number")
    keys, vectors = [], []
    for article_id, number, vector in rows.values_list("article_id", "number", "vector").iterator():
        keys.append((article_id, number))
        vectors.append(np.asarray(vector, dtype=np.float32))
    return keys, Memory.of([article_id for article_id, _ in keys], np.array(vectors, dtype=np.float32))


def texts_kept(name: str) -> int:
    return ArticleVector.objects.filter(model=name).count()


def hashes(name: str) -> dict[tuple[str, int], str]:
    """Return the hash of every text that has a vector."""
    rows = ArticleVector.objects.filter(model=name).values_list("article_id", "number", "text_hash")
    return {(article_id, number): kept for article_id, number, kept in rows}


def write(name: str, keys: Iterable[tuple[str, int]], kept_hashes: Iterable[str], vectors: Vectors) -> None:
    """Write vectors over those of the same texts."""
    rows = [
        ArticleVector(model=name, article_id=article_id, number=number, text_hash=kept, vector=vector.tolist())
        for (article_id, number), kept, vector in zip(keys, kept_hashes, vectors, strict=True)
    ]
    ArticleVector.objects.bulk_create(
        rows,
        update_conflicts=True,
        unique_fields=["model", "article_id", "number"],
        update_fields=["text_hash", "vector"],
    )


def remove(name: str, keys: Iterable[tuple[str, int]]) -> None:
    """Remove the vectors of texts that are no longer there."""
    gone = Q()
    for article_id, number in keys:
        gone |= Q(article_id=article_id, number=number)
    if gone:
        ArticleVector.objects.filter(gone, model=name).delete()


@transaction.atomic
def begin_anew(name: str, probe: Vector) -> VectorModel:
    """Forget what is kept under this name, and take it for a model of this probe's length."""
    ArticleVector.objects.filter(model=name).delete()
    VectorModel.objects.filter(name=name).delete()
    _drop_hnsw()
    return VectorModel.objects.create(name=name, dimensions=len(probe), probe=probe.tolist())


@transaction.atomic
def forget_others(name: str) -> None:
    """Remove the vectors of every other model, and failures of long ago."""
    ArticleVector.objects.exclude(model=name).delete()
    VectorModel.objects.exclude(name=name).delete()
    EmbeddingFailure.objects.filter(at__lt=timezone.now() - FAILURES_KEPT).delete()


@transaction.atomic
def index_if_many(kept: VectorModel) -> bool:
    """Make the approximate index (HNSW) once there are many vectors; tell whether there is one."""
    many = ArticleVector.objects.filter(model=kept.name).count() >= HNSW_FROM
    if many and not kept.indexed and kept.dimensions <= HNSW_DIMENSIONS:
        _drop_hnsw()
        with connection.cursor() as cursor:
            cursor.execute(_CREATE_HNSW.format(dimensions=SQL(str(kept.dimensions)), model=Literal(kept.name)))
            cursor.execute("ANALYZE vectors_articlevector")
        kept.indexed = True
        kept.save(update_fields=["indexed"])
    return kept.indexed


def note_failure(name: str, fault: Fault) -> None:
    EmbeddingFailure.objects.create(model=name, fault=fault)


def failures_since(name: str, since: datetime) -> tuple[int, datetime | None, str]:
    """Return how many failed, when the last did, and why."""
    found = EmbeddingFailure.objects.filter(model=name, at__gte=since)
    counted = found.aggregate(number=Count("id"), last=Max("at"))
    last = found.order_by(F("at").desc()).values_list("fault", flat=True).first()
    return counted["number"], counted["last"], last or ""


def _search_so_many(texts: int) -> None:
    """Let the approximate index find so many, until the transaction ends: it gives 40 by itself."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT set_config('hnsw.ef_search', %s, true)", [str(min(texts, 1000))])


def _drop_hnsw() -> None:
    with connection.cursor() as cursor:
        cursor.execute("DROP INDEX IF EXISTS vectors_hnsw")
