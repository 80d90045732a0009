"""Three tables for vectors in PostgreSQL, with pgvector. https://github.com/pgvector/pgvector

They stand outside the migrations and are made by `make_tables` (`madang knowledge embed`): a city that does not use the
channel needs neither the extension nor the right to create it. They hold nothing that cannot be computed again.
"""

from typing import ClassVar

from django.db import connection, models, transaction
from django.db.utils import ProgrammingError
from pgvector.django import VectorField

LABEL = "vectors"
"""No installed application has this label, so that no migration is ever made for these tables."""


class NoVectors(RuntimeError):  # noqa: N818  # what there is
    """This PostgreSQL cannot keep vectors; carries a sentence and what to do, for staff."""

    def __init__(self, sentence: str, next_step: str) -> None:
        self.sentence, self.next_step = sentence, next_step
        super().__init__(sentence)


class VectorModel(models.Model):
    """A model whose vectors are kept."""

    name = models.CharField(primary_key=True, max_length=200)
    dimensions = models.PositiveIntegerField()
    probe = VectorField()
    """The vector of one fixed text: should it change, this is another model under the same name."""
    calibration = models.JSONField(null=True)
    embedded_at = models.DateTimeField(null=True)
    indexed = models.BooleanField(default=False)

    objects: ClassVar["models.Manager[VectorModel]"] = models.Manager()

    class Meta:
        app_label = LABEL

    def __str__(self) -> str:
        return self.name


class ArticleVector(models.Model):
    """The vector of one text of an article: 0 is the title, then the other ways of asking, then the passages."""

    model = models.CharField(max_length=200)
    article_id = models.SlugField(max_length=120, db_index=False)
    number = models.PositiveSmallIntegerField()
    text_hash = models.CharField(max_length=64)
    vector = VectorField()

    objects: ClassVar["models.Manager[ArticleVector]"] = models.Manager()

    class Meta:
        app_label = LABEL
        constraints = [models.UniqueConstraint(fields=["model", "article_id", "number"], name="vector_of_a_text")]

    def __str__(self) -> str:
        return f"{self.article_id} {self.number}"


class EmbeddingFailure(models.Model):
    """A question that got no vector, and why: shown to staff. Nothing of the question is kept."""

    model = models.CharField(max_length=200)
    at = models.DateTimeField(auto_now_add=True)
    fault = models.CharField(max_length=20)

    objects: ClassVar["models.Manager[EmbeddingFailure]"] = models.Manager()

    class Meta:
        app_label = LABEL

    def __str__(self) -> str:
        return f"{self.at} {self.fault}"


_TABLES = (VectorModel, ArticleVector, EmbeddingFailure)


@transaction.atomic
def make_tables() -> None:
    """Make what is missing, all or nothing.

    Raises:
        NoVectors: the server has no pgvector, or this account may not create its extension here.
    """
    _make_extension()
    there = set(connection.introspection.table_names())
    with connection.schema_editor() as editor:
        for model in _TABLES:
            if model._meta.db_table not in there:
                editor.create_model(model)


def _make_extension() -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT installed_version IS NOT NULL FROM pg_available_extensions WHERE name = 'vector'")
        found = cursor.fetchone()
        if found is None:
            raise NoVectors(
                "이 PostgreSQL에는 pgvector가 없어서 뜻으로 찾기를 켤 수 없어요.",
                "서버에 pgvector를 설치하거나(데비안: postgresql-판-pgvector) MADANG_EMBEDDINGS를 비워 주세요.",
            )
        if found[0]:
            return
        try:
            with transaction.atomic():
                cursor.execute("CREATE EXTENSION IF NOT EXISTS vector")
        except ProgrammingError as forbidden:
            raise NoVectors(
                "이 데이터베이스에 pgvector를 켤 권한이 없어요.",
                "데이터베이스 관리자가 CREATE EXTENSION vector를 한 번 실행해 주세요.",
            ) from forbidden
