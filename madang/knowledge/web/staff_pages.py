"""What staff see of the knowledge: the articles, and when each must be read again."""

from datetime import datetime

from django.conf import settings
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_GET

from madang.core import api as core
from madang.core.api import NotFound
from madang.knowledge import api
from madang.knowledge.models import Article, SearchIndex
from madang.knowledge.queries.dense import dense_state
from madang.knowledge.queries.staff import STATES, article_rows, articles_to_review

ON_A_PAGE = 50


@require_GET
@core.staff_required()
def articles(request: HttpRequest) -> HttpResponse:
    """List the articles; filters, order and page stand in the address."""
    asked = {name: core.words_asked(request, name) for name in ("q", "field", "state", "order")}
    found = article_rows(asked["q"], asked["field"], asked["state"], asked["order"], timezone.localdate())
    page = Paginator(found, ON_A_PAGE).get_page(request.GET.get("page"))
    context = asked | {"page": page, "rows": page.object_list, "fields": api.fields(), "states": STATES}
    context["dense"] = dense_state(timezone.now()).as_lines() if settings.EMBEDDINGS else []
    return render(request, "knowledge/articles.html", context)


@require_GET
@core.staff_required()
def article(request: HttpRequest, article_id: str) -> HttpResponse:
    """Show one article as a citizen would see it, with everything kept about it."""
    kept = Article.objects.select_related("field").filter(id=article_id).first()
    if kept is None:
        raise NotFound("그런 안내 글이 없어요.", next_step="안내 글 목록에서 다시 찾아 주세요.")
    now = timezone.now()
    context = {
        "article": kept,
        "shown": api.preview_article(article_id, now),
        "in_force": api.show_article(article_id, now) is not None,
    }
    return render(request, "knowledge/article.html", context)


def desk_cards(now: datetime, actor: core.Actor) -> list[core.DeskCard]:
    """Return what the desk tells of the knowledge."""
    today = timezone.localdate(now)
    newest = SearchIndex.objects.defer("data").first()
    indexed = f"안내 글 {newest.articles:,}개" if newest else "아직 없음"
    built = core.words(newest.built_at) if newest else ""
    to_review = articles_to_review(today)
    return [
        core.DeskCard("다시 볼 안내 글", f"{to_review:,}", "건", "/staff/articles/?state=to-review"),
        core.DeskCard("색인", indexed, "", "/staff/articles/", "search", note=built),
    ]
