"""The dense channel at work: one vector within the time allowed, the articles nearest to it, and both lists mixed."""

import logging
from collections.abc import Callable

from django.conf import settings

from madang.knowledge.adapters.embeddings import table
from madang.knowledge.adapters.embeddings.chosen import choice, embedder, patience
from madang.knowledge.adapters.embeddings.folder import UnreadableFolder
from madang.knowledge.adapters.embeddings.patience import Awaited
from madang.knowledge.adapters.embeddings.schema import VectorModel
from madang.knowledge.rules.embedding import Fault, NotEmbedded
from madang.knowledge.rules.findings import Findings
from madang.knowledge.rules.fusion import DEPTH, NOTHING_NEAR, CosineModel, Nearest, mix

_log = logging.getLogger(__name__)

WARM_UP_S = 60.0


def mixed(question: str, by_words: Callable[[int], Findings], limit: int) -> Findings:
    """Search by words while the vector is computed, and mix; without a vector, the words alone decide."""
    kept = table.kept_model(choice().model)
    if kept is None:
        return by_words(limit)
    awaited = _begun(question)
    words = by_words(max(limit, DEPTH))
    nearest = _nearest(kept, awaited) if awaited else NOTHING_NEAR
    return mix(words, nearest, settings.EMBEDDINGS_SHARE, limit)


def make_ready() -> None:
    """Load the model and have it compute once; what fails is logged, as the words go on without it."""
    try:
        embedder().question("준비", WARM_UP_S)
    except NotEmbedded as failed:
        _note(failed.fault)
    except UnreadableFolder as unreadable:
        _log.error("The dense channel is on, but its model cannot be read: %s", unreadable)


def _begun(question: str) -> Awaited | None:
    try:
        return patience().begin(question, settings.EMBEDDINGS_SECONDS)
    except NotEmbedded as failed:
        _note(failed.fault)
        return None


def _nearest(kept: VectorModel, awaited: Awaited) -> Nearest:
    try:
        vector = awaited.vector()
    except NotEmbedded as failed:
        _note(failed.fault)
        return NOTHING_NEAR
    if len(vector) != kept.dimensions:
        _note(Fault.WRONG_LENGTH)
        return NOTHING_NEAR
    return Nearest.of(table.nearest(kept, vector, DEPTH), _model_of(kept))


def _model_of(kept: VectorModel) -> CosineModel | None:
    return CosineModel(**kept.calibration) if kept.calibration else None


def _note(fault: Fault) -> None:
    """Tell the log and staff, but not that it rests: that is the rest of what was told."""
    if fault is not Fault.RESTING:
        _log.warning("A question was answered without the dense channel: %s", fault.value)
        table.note_failure(choice().model, fault)
