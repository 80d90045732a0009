"""The dense channel as the search sees it. Off, it imports nothing and asks nothing."""

from collections.abc import Callable
from datetime import datetime

from django.conf import settings

from madang.knowledge.rules.dense_state import OFF, DenseState
from madang.knowledge.rules.findings import Findings


def with_nearest(question: str, by_words: Callable[[int], Findings], limit: int) -> Findings:
    """Return what the words find, mixed with what lies near by meaning where the channel is on and answers in time.

    `by_words` searches for as many articles as it is told; it works while the vector of the question is computed.
    """
    if not settings.EMBEDDINGS:
        return by_words(limit)
    from madang.knowledge.queries.dense_search import mixed  # needs the packages of madang[dense]

    return mixed(question, by_words, limit)


def dense_state(now: datetime, ask_now: bool = False) -> DenseState:
    """Return how the channel fares, for staff; with `ask_now` its embedder is asked for one vector."""
    if not settings.EMBEDDINGS:
        return OFF
    from madang.knowledge.queries.dense_probe import kept_state, probed  # needs the packages of madang[dense]

    return probed(now) if ask_now else kept_state(now)


def warm_up() -> None:
    """Load the model, so that the first question does not do without it."""
    if settings.EMBEDDINGS:
        from madang.knowledge.queries.dense_search import make_ready  # needs the packages of madang[dense]

        make_ready()
