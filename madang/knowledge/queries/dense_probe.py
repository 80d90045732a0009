"""How the dense channel fares: what is kept, what is missing, and what its embedder says when asked now."""

from dataclasses import replace
from datetime import datetime, timedelta
from time import perf_counter

import numpy as np
from django.conf import settings

from madang.knowledge.adapters.embeddings import table
from madang.knowledge.adapters.embeddings.chosen import choice, embedder
from madang.knowledge.adapters.embeddings.folder import UnreadableFolder
from madang.knowledge.adapters.embeddings.port import Sided, Vector
from madang.knowledge.adapters.embeddings.schema import VectorModel
from madang.knowledge.queries.embedded_texts import documents_in_force, texts_by_key
from madang.knowledge.rules.dense_state import DenseState
from madang.knowledge.rules.embedding import Fault, NotEmbedded

PROBE = "여권을 다시 만들려면 어떻게 하나요?"
"""A text whose vector tells whether the model is still the same."""

SAME = 0.999
"""Cosine of two vectors of one text by one model; rounding and batches change it less."""


def kept_state(now: datetime) -> DenseState:
    """Return what is kept and what failed lately."""
    kept = table.kept_model(choice().model)
    return _counted(kept, now) if kept else DenseState(on=True, model=choice().model)


def probed(now: datetime) -> DenseState:
    """Tell also what is missing, and what the embedder says now within the time that a question has."""
    state, kept = kept_state(now), table.kept_model(choice().model)
    if kept is None:
        return state
    try:
        sided = embedder()
        started = perf_counter()
        vector = sided.passages([PROBE], settings.EMBEDDINGS_SECONDS)[0]
    except UnreadableFolder:
        return replace(state, fault=Fault.BROKEN)
    except NotEmbedded as failed:
        return replace(state, fault=failed.fault)
    ms = (perf_counter() - started) * 1000
    return replace(state, ms=ms, missing=_missing(sided), another_model=not is_same_model(kept, vector))


def is_same_model(kept: VectorModel, probe: Vector) -> bool:
    """Tell whether the model that gave this probe is the one whose vectors are kept."""
    return len(probe) == kept.dimensions and float(np.dot(probe, np.asarray(kept.probe))) >= SAME


def _counted(kept: VectorModel, now: datetime) -> DenseState:
    failures, last, fault = table.failures_since(kept.name, now - timedelta(hours=24))
    return DenseState(
        on=True,
        model=kept.name,
        texts=table.texts_kept(kept.name),
        calibrated=kept.calibration is not None,
        indexed=kept.indexed,
        embedded_at=kept.embedded_at,
        failures=failures,
        last_fault=Fault(fault) if fault else None,
        last_failure=last,
    )


def _missing(sided: Sided) -> int:
    hashes = table.hashes(sided.model)
    wanted = texts_by_key(documents_in_force())
    return sum(hashes.get(key) != sided.hash_of(text) for key, text in wanted.items())
