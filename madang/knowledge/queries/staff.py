"""Articles as a staff list shows them."""

from dataclasses import dataclass
from datetime import date

from django.db.models import Q, QuerySet

from madang.knowledge.models import Article
from madang.organisation import api as organisation

STATES = {
    "shown": "게시 중",
    "to-review": "검토 기한 지남",
    "waiting": "시작 전",
    "ended": "기간 끝남",
    "withdrawn": "철회",
}
ORDERS = {"title": "title", "review": "review_by", "changed": "-changed_at"}


@dataclass(frozen=True)
class ArticleRow:
    id: str
    title: str
    field_name: str
    department_name: str
    review_by: date
    state: str
    state_words: str


def article_rows(words: str, field: str, state: str, order: str, today: date) -> list[ArticleRow]:
    """Return the articles that match; unknown filters keep everything."""
    found = Article.objects.select_related("field").order_by(ORDERS.get(order, "title"), "id")
    if words:
        found = found.filter(Q(title__icontains=words) | Q(also_asked__icontains=words))
    if field:
        found = found.filter(field_id=field)
    names = organisation.department_names()
    rows = [_row(article, names, today) for article in found]
    return [row for row in rows if row.state == state] if state in STATES else rows


def articles_to_review(today: date) -> int:
    return _due(Article.objects.in_force(today), today).count()


def _due(articles: QuerySet[Article], today: date) -> QuerySet[Article]:
    return articles.filter(review_by__lt=today)


def _row(article: Article, names: dict[str, str], today: date) -> ArticleRow:
    state = _state(article, today)
    return ArticleRow(
        article.id,
        article.title,
        article.field.name if article.field else "",
        names.get(article.department_id or "", ""),
        article.review_by,
        state,
        STATES[state],
    )


def _state(article: Article, today: date) -> str:
    if article.withdrawn:
        return "withdrawn"
    if article.valid_from > today:
        return "waiting"
    if article.valid_until and article.valid_until < today:
        return "ended"
    return "to-review" if article.review_by < today else "shown"
