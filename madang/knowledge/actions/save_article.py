"""Write one article, when it differs from what is kept, and audit it."""

from typing import Any

from django.db import transaction

from madang.core import api as core
from madang.knowledge.models import Article
from madang.knowledge.rules.article import ArticleDraft
from madang.knowledge.rules.report import Fate


@transaction.atomic
def save_article(article_id: str, draft: ArticleDraft, origin: str, sample: bool, actor: core.Actor) -> Fate:
    """Save the draft under its id; tell whether it was added, changed or the same."""
    facts = _facts(draft, origin, sample)
    kept = Article.objects.filter(id=article_id).first()
    before = _kept_facts(kept) if kept else None
    if before == facts:
        return Fate.SAME
    Article.objects.update_or_create(id=article_id, defaults=facts)
    verb = "change_article" if kept else "add_article"
    core.record(
        verb=verb,
        subject=("article", article_id),
        actor=actor,
        before=_told(before),
        after=_told(facts),
        keep=_office_numbers(before) | _office_numbers(facts),
    )
    return Fate.CHANGED if kept else Fate.ADDED


@transaction.atomic
def withdraw_missing(kept_ids: set[str], origin: str, actor: core.Actor) -> list[str]:
    """Withdraw the articles of `origin` that are no longer among `kept_ids`; return their titles."""
    gone = Article.objects.filter(origin=origin, withdrawn=False).exclude(id__in=kept_ids)
    titles = []
    for article in gone:
        Article.objects.filter(id=article.id).update(withdrawn=True)
        core.record(verb="withdraw_article", subject=("article", article.id), actor=actor)
        titles.append(article.title)
    return titles


def _facts(draft: ArticleDraft, origin: str, sample: bool) -> dict[str, Any]:
    return {
        "title": draft.title,
        "also_asked": draft.also_asked,
        "field_id": draft.field,
        "department_id": draft.department,
        "answer": [block.model_dump(mode="json", exclude_none=True) for block in draft.answer],
        "sources": [source.model_dump(mode="json", exclude_none=True) for source in draft.sources],
        "valid_from": draft.valid_from,
        "valid_until": draft.valid_until,
        "review_by": draft.review_by,
        "featured": draft.featured,
        "sample": sample,
        "origin": origin,
        "withdrawn": False,
    }


def _kept_facts(article: Article) -> dict[str, Any]:
    names = ArticleDraft.model_fields.keys() - {"field", "department"}
    kept = {name: getattr(article, name) for name in (*names, "field_id", "department_id", "sample", "origin")}
    return {**kept, "withdrawn": article.withdrawn}


def _office_numbers(facts: dict[str, Any] | None) -> frozenset[str]:
    """Return the telephones that an article shows: no secret, and a changed one must be seen in the audit."""
    return frozenset(block["number"] for block in (facts["answer"] if facts else ()) if block.get("number"))


def _told(facts: dict[str, Any] | None) -> dict[str, Any] | None:
    """Name the dates as text, as the audit chain is made over JSON."""
    dates = ("valid_from", "valid_until", "review_by")
    return {**facts, **{name: str(facts[name] or "") for name in dates}} if facts else None
