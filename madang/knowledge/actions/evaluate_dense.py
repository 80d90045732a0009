"""The dense channel in a measurement: the model of the settings over documents in memory, without a database."""

from collections.abc import Callable, Iterator, Sequence

import numpy as np
from django.conf import settings

from madang.core import api as core
from madang.knowledge.actions.calibrate_vectors import calibrate_vectors
from madang.knowledge.adapters.embeddings.chosen import embedder
from madang.knowledge.adapters.embeddings.folder import UnreadableFolder
from madang.knowledge.adapters.embeddings.memory import Memory
from madang.knowledge.adapters.embeddings.port import Sided, Vectors
from madang.knowledge.rules.embedding import FAULT_WORDS, NotEmbedded, texts_of
from madang.knowledge.rules.findings import Document, Findings
from madang.knowledge.rules.fusion import DEPTH, Nearest, mix

BATCH, BATCH_S = 64, 60.0

Find = Callable[[str, int], Findings]
"""Takes a question and how many documents are wanted."""


def find_by_both(documents: Sequence[Document], by_words: Find) -> Find:
    """Embed and calibrate on the documents; return the search by words and vectors, with all the time it needs.

    Raises:
        Refusal: the channel is off, its model cannot be read, or its embedder fails, then or while searching.
    """
    if not settings.EMBEDDINGS:
        raise core.Refusal("뜻으로 찾기가 꺼져 있어 잴 수 없어요.", next_step="MADANG_EMBEDDINGS를 정해 주세요.")
    ordered = sorted(documents, key=lambda document: document.id)
    keys = [(document.id, number) for document in ordered for number, _ in enumerate(texts_of(document))]
    try:
        sided = embedder()
        memory = Memory.of([owner for owner, _ in keys], _vectors(ordered, sided))
        model = calibrate_vectors(ordered, keys, memory, sided)
    except UnreadableFolder as unreadable:
        raise core.Refusal(str(unreadable)) from unreadable
    except NotEmbedded as failed:
        raise _refusal(failed) from failed

    def find(question: str, limit: int) -> Findings:
        try:
            vector = sided.question(question, BATCH_S)
        except NotEmbedded as failed:
            raise _refusal(failed) from failed
        nearest = Nearest.of(memory.nearest(vector, DEPTH), model)
        return mix(by_words(question, max(limit, DEPTH)), nearest, settings.EMBEDDINGS_SHARE, limit)

    return find


def _vectors(documents: Sequence[Document], sided: Sided) -> Vectors:
    texts = [text for document in documents for text in texts_of(document)]
    return np.concatenate(list(_batches(texts, sided)))


def _batches(texts: list[str], sided: Sided) -> Iterator[Vectors]:
    for at in range(0, len(texts), BATCH):
        yield sided.passages(texts[at : at + BATCH], BATCH_S)


def _refusal(failed: NotEmbedded) -> core.Refusal:
    return core.Refusal(f"재다가 멈췄어요. {FAULT_WORDS[failed.fault]}.", status=503)
