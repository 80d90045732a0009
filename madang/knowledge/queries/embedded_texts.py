"""The texts of the articles in force that get a vector each."""

from django.utils import timezone

from madang.knowledge.models import Article
from madang.knowledge.rules.blocks import words_of
from madang.knowledge.rules.embedding import texts_of
from madang.knowledge.rules.findings import Document

Texts = dict[tuple[str, int], str]
"""Text by the id of its article and its number there."""


def documents_in_force() -> list[Document]:
    """Return the articles in force as retrieval sees them, by id."""
    return [_document(article) for article in Article.objects.in_force(timezone.localdate()).order_by("id")]


def texts_by_key(documents: list[Document]) -> Texts:
    """Return every text under its article and number."""
    return {(one.id, number): text for one in documents for number, text in enumerate(texts_of(one))}


def _document(article: Article) -> Document:
    body = "\n".join(words_of(block) for block in article.answer)
    return Document(article.id, article.title, tuple(article.also_asked), body)
