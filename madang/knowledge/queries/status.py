"""How the search fares: its index and its dense channel, for `madang knowledge status`."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from madang.core import api as core
from madang.knowledge.models import SearchIndex
from madang.knowledge.queries.dense import dense_state
from madang.knowledge.rules.dense_state import DenseState


@dataclass(frozen=True)
class SearchStatus:
    """`built_at` is None where there is no index."""

    articles: int
    built_at: datetime | None
    dense: DenseState

    def as_data(self) -> dict[str, Any]:
        built = self.built_at.isoformat() if self.built_at else None
        return {"index": {"articles": self.articles, "built_at": built}, "dense": self.dense.as_data()}

    def as_text(self) -> str:
        built = f"안내 글 {self.articles:,}개, {core.words(self.built_at)}" if self.built_at else "아직 없어요"
        return "\n".join([f"색인: {built}.", *self.dense.as_lines()])


def search_status(now: datetime) -> SearchStatus:
    """Return the status; where the dense channel is on, its embedder is asked for one vector."""
    newest = SearchIndex.objects.defer("data").first()
    return SearchStatus(
        newest.articles if newest else 0, newest.built_at if newest else None, dense_state(now, ask_now=True)
    )
