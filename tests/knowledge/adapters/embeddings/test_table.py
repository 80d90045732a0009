"""Vectors in PostgreSQL: exact or by HNSW the nearest are the same, and a server without pgvector says so."""

import numpy as np
import pytest
from django.db import connection

from madang.knowledge.adapters.embeddings import table
from madang.knowledge.adapters.embeddings.port import Vectors, checked
from madang.knowledge.adapters.embeddings.schema import NoVectors, VectorModel, make_tables

pytestmark = pytest.mark.django_db

NAME = "small-town's model"
"""With a sign that must be quoted."""


def some_vectors(number: int) -> Vectors:
    """Return vectors around a circle, and a little out of it."""
    angles = np.linspace(0, 2 * np.pi, number, endpoint=False)
    return checked(np.column_stack([np.cos(angles), np.sin(angles), np.cos(3 * angles) / 5]), number)


def kept(vectors: Vectors, texts_each: int = 1) -> VectorModel:
    make_tables()
    model = table.begin_anew(NAME, vectors[0])
    keys = [(f"article-{at // texts_each:03}", at % texts_each) for at in range(len(vectors))]
    table.write(NAME, keys, [str(at) for at in range(len(vectors))], vectors)
    return model


def test_the_nearest_article_is_that_of_its_nearest_text() -> None:
    vectors = some_vectors(12)
    hits = table.nearest(kept(vectors, texts_each=2), vectors[5], 3)
    assert hits[0].document_id == "article-002"
    assert hits[0].score == pytest.approx(1.0)
    assert [hit.score for hit in hits] == sorted((hit.score for hit in hits), reverse=True)
    assert len({hit.document_id for hit in hits}) == 3


def test_many_vectors_are_indexed_and_found_as_before(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(table, "HNSW_FROM", 100)
    vectors = some_vectors(400)
    model = kept(vectors)
    exact = [hit.document_id for hit in table.nearest(model, vectors[37], 5)]
    assert table.index_if_many(model)
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL enable_sort = off")  # with so few rows PostgreSQL would rather sort them
    assert [hit.document_id for hit in table.nearest(model, vectors[37], 5)] == exact
    assert "vectors_hnsw" in plan_of(model, vectors)


def test_vectors_in_memory_find_what_the_table_finds() -> None:
    vectors = some_vectors(60)
    model = kept(vectors, texts_each=3)
    keys, memory = table.in_memory(NAME)
    assert keys[4] == ("article-001", 1)
    by_memory = [hit.document_id for hit in memory.nearest(vectors[20], 4)]
    assert by_memory == [hit.document_id for hit in table.nearest(model, vectors[20], 4)]


def test_a_text_is_written_over_and_removed() -> None:
    vectors = some_vectors(4)
    model = kept(vectors)
    table.write(NAME, [("article-000", 0)], ["new"], vectors[2:3])
    assert table.hashes(NAME)["article-000", 0] == "new"
    assert [hit.score for hit in table.nearest(model, vectors[2], 2)] == pytest.approx([1.0, 1.0])
    table.remove(NAME, [("article-000", 0), ("article-003", 0)])
    assert sorted(table.hashes(NAME)) == [("article-001", 0), ("article-002", 0)]


def test_before_the_first_vectors_there_is_no_table_and_no_failure() -> None:
    assert table.kept_model(NAME) is None


def test_tables_are_made_once() -> None:
    make_tables()
    make_tables()
    assert table.kept_model(NAME) is None


def test_a_server_without_pgvector_is_refused_with_what_to_do() -> None:
    with connection.cursor() as cursor:
        cursor.execute("SHOW server_version_num")
        if int(cursor.fetchone()[0]) < 180_000:
            pytest.skip("only PostgreSQL 18 can be told to look for extensions elsewhere")
        cursor.execute("SET LOCAL extension_control_path = '/nowhere'")
    with pytest.raises(NoVectors) as refused:
        make_tables()
    assert "pgvector가 없어" in refused.value.sentence
    assert "MADANG_EMBEDDINGS" in refused.value.next_step


def test_an_account_without_the_right_is_refused_with_what_to_do() -> None:
    with connection.cursor() as cursor:
        cursor.execute("CREATE ROLE city_hall")
        cursor.execute("SET LOCAL ROLE city_hall")
        with pytest.raises(NoVectors) as refused:
            make_tables()
        cursor.execute("RESET ROLE")
    assert "CREATE EXTENSION vector" in refused.value.next_step


def plan_of(model: VectorModel, vectors: Vectors) -> str:
    """Return how PostgreSQL goes about the query that `nearest` makes."""
    asked: list[str] = []

    def explain(execute, sql, params, many, context):  # type: ignore[no-untyped-def]  # Django's own form
        if "<=>" in sql:
            with connection.connection.cursor() as cursor:
                asked.extend(row[0] for row in cursor.execute(f"EXPLAIN {sql}", params))
        return execute(sql, params, many, context)

    with connection.execute_wrapper(explain):
        table.nearest(model, vectors[37], 5)
    return "\n".join(asked)
