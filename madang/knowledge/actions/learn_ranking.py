"""Learn the second stage on the articles in force and on files, and keep what was learned."""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import kiwipiepy
from django.utils import timezone

from madang.core.api import Refusal
from madang.knowledge.actions.train_ranking import Source, train_ranking
from madang.knowledge.adapters.analyser import shared_analyser
from madang.knowledge.adapters.evaluation_files import read_documents, read_questions
from madang.knowledge.queries.embedded_texts import documents_in_force
from madang.knowledge.rules.matters import fingerprint

RANKING = Path(__file__).resolve().parent.parent / "data" / "ranking.json"


def learn_ranking(files: Sequence[tuple[Path, Path]], save: bool) -> dict[str, Any]:
    """Return the weights and the figures; with `save` they become the product's own, from the next start on.

    `files` are pairs of documents and questions, as for an evaluation.

    Raises:
        EvaluationInputError: a file cannot be read; names file and line.
        Refusal: there is nothing to learn from, or the result cannot be kept.
    """
    articles, others = documents_in_force(), [source_of(*pair) for pair in files]
    if not others and not any(article.also_asked for article in articles):
        raise Refusal("배울 질문이 없어요.", next_step="안내 글을 먼저 넣거나 --documents와 --queries를 정해 주세요.")
    learned = provenance() | train_ranking(articles, others, shared_analyser())
    if save:
        _keep(learned)
    return learned


def source_of(documents_path: Path, questions_path: Path) -> Source:
    """Read a collection and its questions; those without an answer are left out."""
    documents = read_documents(documents_path)
    asked = read_questions(questions_path, frozenset(document.id for document in documents))
    name = documents_path.resolve().parent.name
    return Source(name, documents, [(one.question, one.gold) for one in asked if one.gold])


def provenance() -> dict[str, str]:
    """Return when and over which analysis and thesaurus something is learned."""
    return {"on": timezone.localdate().isoformat(), "kiwi": kiwipiepy.__version__, "matters": fingerprint()}


def _keep(learned: dict[str, Any]) -> None:
    try:
        RANKING.write_text(json.dumps(learned, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
    except OSError as unwritable:
        raise Refusal(
            f"{RANKING.name}에 쓸 수 없어요.", next_step="프로그램 폴더의 쓰기 권한을 확인해 주세요."
        ) from unwritable
