"""Bring the vectors up to date. Each batch is kept as soon as it is there: a broken run goes on where it stopped."""

from collections.abc import Callable
from dataclasses import asdict
from time import perf_counter

from django.db import transaction
from django.utils import timezone

from madang.core import api as core
from madang.knowledge.actions.calibrate_vectors import calibrate_vectors
from madang.knowledge.adapters.embeddings import table
from madang.knowledge.adapters.embeddings.chosen import embedder
from madang.knowledge.adapters.embeddings.folder import UnreadableFolder
from madang.knowledge.adapters.embeddings.port import Sided, Vectors
from madang.knowledge.adapters.embeddings.schema import NoVectors, VectorModel, make_tables
from madang.knowledge.queries.dense_probe import PROBE, is_same_model
from madang.knowledge.queries.embedded_texts import Texts, documents_in_force, texts_by_key
from madang.knowledge.rules.embed_report import EmbedReport
from madang.knowledge.rules.embedding import FAULT_WORDS, Fault, NotEmbedded
from madang.knowledge.rules.findings import Document

BATCH = 64
BATCH_S = 60.0
"""Seconds that one batch may take, all tries included."""

CALIBRATE_FROM = 0.05
"""Share of the texts that must have changed before the model is calibrated anew."""

Tell = Callable[[int, int], None]


class EmbeddingStopped(core.Refusal):
    """The embedder failed on the way; what was done is kept."""

    def __init__(self, fault: Fault, done: int) -> None:
        made = f"벡터를 {done:,}개 만들고 멈췄어요" if done else "벡터를 만들지 못했어요"
        sentence = f"{made}. {FAULT_WORDS[fault]}."
        super().__init__(sentence, next_step="다시 하면 멈춘 데서 이어서 해요.", status=503)


def bring_vectors(actor: core.Actor, tell: Tell) -> EmbedReport:
    """Compute what is missing, remove what is gone, calibrate if much changed, and audit.

    Raises:
        Refusal: there can be no vectors here, the model cannot be read, or the embedder failed on the way.
    """
    started = perf_counter()
    sided = _readable_embedder()
    kept = _kept_model(sided)
    documents = documents_in_force()
    wanted, hashes = texts_by_key(documents), table.hashes(sided.model)
    changed = {key: text for key, text in wanted.items() if hashes.get(key) != sided.hash_of(text)}
    gone = hashes.keys() - wanted.keys()
    _embed(kept, sided, changed, actor, tell)
    table.remove(sided.model, gone)
    if kept.calibration is None or len(changed) + len(gone) >= CALIBRATE_FROM * len(wanted):
        _calibrate(kept, sided, documents, len(changed))
    _finish(kept)
    if changed or gone:
        _audit(actor, kept, embedded=len(changed), removed=len(gone))
    calibrated, seconds = kept.calibration is not None, perf_counter() - started
    return EmbedReport(
        True, kept.name, len(wanted), len(changed), len(gone), calibrated, kept.indexed, round(seconds, 3)
    )


def _readable_embedder() -> Sided:
    try:
        return embedder()
    except UnreadableFolder as unreadable:
        raise core.Refusal(
            str(unreadable), next_step="MADANG_EMBEDDINGS가 가리키는 폴더를 확인해 주세요."
        ) from unreadable


def _kept_model(sided: Sided) -> VectorModel:
    """Return the model as it is kept; one that answers otherwise than before is begun anew."""
    try:
        probe = sided.passages([PROBE], BATCH_S)[0]
        make_tables()
    except NotEmbedded as failed:
        raise EmbeddingStopped(failed.fault, 0) from failed
    except NoVectors as impossible:
        raise core.Refusal(impossible.sentence, next_step=impossible.next_step) from impossible
    kept = table.kept_model(sided.model)
    return kept if kept and is_same_model(kept, probe) else table.begin_anew(sided.model, probe)


def _embed(kept: VectorModel, sided: Sided, changed: Texts, actor: core.Actor, tell: Tell) -> None:
    keys = list(changed)
    for at in range(0, len(keys), BATCH):
        batch = keys[at : at + BATCH]
        texts = [changed[key] for key in batch]
        try:
            vectors = _passages(kept, sided, texts)
        except NotEmbedded as failed:
            _audit(actor, kept, embedded=at, stopped=failed.fault.value)
            raise EmbeddingStopped(failed.fault, at) from failed
        table.write(kept.name, batch, map(sided.hash_of, texts), vectors)
        tell(at + len(batch), len(keys))


def _passages(kept: VectorModel, sided: Sided, texts: list[str]) -> Vectors:
    vectors = sided.passages(texts, BATCH_S)
    if vectors.shape[1] != kept.dimensions:
        raise NotEmbedded(Fault.WRONG_LENGTH)
    return vectors


def _calibrate(kept: VectorModel, sided: Sided, documents: list[Document], done: int) -> None:
    keys, memory = table.in_memory(kept.name)
    try:
        model = calibrate_vectors(documents, keys, memory, sided)
    except NotEmbedded as failed:
        raise EmbeddingStopped(failed.fault, done) from failed
    kept.calibration = asdict(model) if model else None


def _finish(kept: VectorModel) -> None:
    kept.embedded_at = timezone.now()
    kept.save()
    table.index_if_many(kept)
    table.forget_others(kept.name)


@transaction.atomic
def _audit(actor: core.Actor, kept: VectorModel, **told: object) -> None:
    core.record(verb="embed_articles", subject=("vector_model", kept.name), actor=actor, after=told)
