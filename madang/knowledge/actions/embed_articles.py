"""Give every text of the articles in force its vector, where the dense channel is on."""

from collections.abc import Callable

from django.conf import settings

from madang.core import api as core
from madang.knowledge.rules.embed_report import NOTHING_EMBEDDED, EmbedReport

Tell = Callable[[int, int], None]
"""Takes how many texts are done, and of how many."""


def embed_articles(actor: core.Actor = core.SYSTEM, tell: Tell = lambda done, of: None) -> EmbedReport:
    """Bring the vectors up to date: only changed texts are computed, and what is done stays done.

    Raises:
        Refusal: this PostgreSQL cannot keep vectors, the model cannot be read, or the embedder failed on the way.
    """
    if not settings.EMBEDDINGS:
        return NOTHING_EMBEDDED
    from madang.knowledge.actions.bring_vectors import bring_vectors  # needs the packages of madang[dense]

    return bring_vectors(actor, tell)
