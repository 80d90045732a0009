"""Articles as they are shown, and what the first screen offers."""

from collections.abc import Sequence
from dataclasses import fields as fields_of
from datetime import date, datetime
from typing import Any

from django.utils import timezone

from madang.knowledge.models import Article, Field
from madang.knowledge.queries.blocks import departments_of, shown_blocks
from madang.knowledge.rules.article import CERTAINTY_WORDS
from madang.knowledge.rules.shown import Choice, FieldCard, ShownArticle, ShownSource
from madang.organisation import api as organisation

UNCONFIRMED = frozenset({"single", "general", "dated"})


def show_article(article_id: str, now: datetime) -> ShownArticle | None:
    """Return an article in force with its blocks ready to be shown, or None."""
    article = Article.objects.in_force(_day(now)).select_related("field").filter(id=article_id).first()
    return _shown(article, now) if article else None


def article_called(title: str, now: datetime) -> ShownArticle | None:
    """Return the article in force that has exactly this title: what a tap on an offered question asks for."""
    article = Article.objects.in_force(_day(now)).select_related("field").filter(title=title).first()
    return _shown(article, now) if article else None


def preview_article(article_id: str, now: datetime) -> ShownArticle | None:
    """Return any kept article as it would be shown, in force or not: for staff."""
    article = Article.objects.select_related("field").filter(id=article_id).first()
    return _shown(article, now) if article else None


def fields() -> list[FieldCard]:
    """Return the fields that have articles, in the pack's order."""
    used = Field.objects.filter(articles__withdrawn=False).distinct()
    return [FieldCard(field.id, field.name, field.short, field.icon) for field in used]


def featured(today: date, field_id: str | None = None, limit: int = 8) -> list[Choice]:
    """Return questions to offer: the pack's own choice first, then by title."""
    found = Article.objects.in_force(today)
    if field_id:
        found = found.filter(field_id=field_id)
    titles = found.order_by("-featured", "title").values_list("title", flat=True)[:limit]
    return [Choice(title, title) for title in titles]


def titles(article_ids: Sequence[str], today: date) -> list[Choice]:
    """Return the questions of these articles, in their order; those out of force are left out."""
    found = dict(Article.objects.in_force(today).filter(id__in=article_ids).values_list("id", "title"))
    return [Choice(found[key], found[key]) for key in article_ids if key in found]


def ways_of_asking(article_ids: Sequence[str]) -> dict[str, list[str]]:
    """Return the title of each of these articles and the other ways in which people ask for it."""
    found = Article.objects.filter(id__in=article_ids).values_list("id", "title", "also_asked")
    return {key: [title, *also] for key, title, also in found}


def _shown(article: Article, now: datetime) -> ShownArticle:
    contacts = organisation.contacts(departments_of(article.answer) | {article.department_id or ""})
    owner = contacts.get(article.department_id or "")
    sources = tuple(_source(source) for source in article.sources)
    return ShownArticle(
        id=article.id,
        title=article.title,
        field_id=article.field_id or "",
        field_name=article.field.name if article.field else "",
        department_id=article.department_id or "",
        department_name=owner.name if owner else "",
        blocks=tuple(shown_blocks(article.answer, now, contacts)),
        sources=sources,
        checked=max((date.fromisoformat(source.checked) for source in sources if source.checked), default=None),
        confirm=all(source.certainty in UNCONFIRMED for source in sources),
        sample=article.sample,
    )


def _source(kept: dict[str, Any]) -> ShownSource:
    plain = {field.name: str(kept.get(field.name) or "") for field in fields_of(ShownSource)}
    return ShownSource(**{**plain, "certainty_words": CERTAINTY_WORDS[kept["certainty"]]})


def _day(moment: datetime) -> date:
    return timezone.localdate(moment)
