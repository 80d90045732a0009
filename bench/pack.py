"""The articles of a city pack as documents, without a database."""

from pathlib import Path

import yaml

from madang.knowledge.rules.article import PackArticle
from madang.knowledge.rules.blocks import words_of
from madang.knowledge.rules.findings import Document


def read_documents(pack: Path) -> list[Document]:
    """Read every article of a pack that `madang city check` has passed."""
    return [_document(file) for file in sorted(pack.glob("articles/*/*.yaml"))]


def _document(file: Path) -> Document:
    article = PackArticle.model_validate(yaml.safe_load(file.read_text(encoding="utf-8")))
    body = "\n".join(words_of(block.model_dump()) for block in article.answer)
    return Document(file.stem, article.title, tuple(article.also_asked), body)
