"""A model exported to ONNX, in a folder: `tokenizer.json` and `model.onnx`, computed on this machine's processor."""

from collections.abc import Sequence
from pathlib import Path
from time import monotonic
from typing import Any

import numpy as np
import onnxruntime
from numpy.typing import NDArray
from onnxruntime.capi import onnxruntime_pybind11_state as onnx_faults
from tokenizers import Encoding, Tokenizer

from madang.knowledge.adapters.embeddings.folder import FolderFacts, Pooling, UnreadableFolder, onnx_file
from madang.knowledge.adapters.embeddings.port import Vectors, checked
from madang.knowledge.rules.embedding import Fault, NotEmbedded

BATCH = 16
THREADS = 2
"""Processor threads of one computation: a question is short, and others are being answered meanwhile."""

_FAULTS = (
    onnx_faults.Fail,
    onnx_faults.InvalidArgument,
    onnx_faults.InvalidGraph,
    onnx_faults.InvalidProtobuf,
    onnx_faults.NoSuchFile,
    onnx_faults.NotImplemented,
    onnx_faults.RuntimeException,
)


class OnnxFolder:
    """Computes the vectors of texts. Loading takes seconds for a model of some hundred MB.

    Raises:
        UnreadableFolder: the tokenizer or the model cannot be read.
    """

    def __init__(self, folder: Path, facts: FolderFacts) -> None:
        self._tokenizer = _tokenizer(folder / "tokenizer.json", facts.most_tokens)
        self._session = _session(folder)
        self._pooling = facts.pooling
        self._wanted = [wanted.name for wanted in self._session.get_inputs()]
        self._given = [given.name for given in self._session.get_outputs()]

    def embed(self, texts: Sequence[str], seconds: float) -> Vectors:
        until = monotonic() + seconds
        rows = []
        for at in range(0, len(texts), BATCH):
            if monotonic() > until:
                raise NotEmbedded(Fault.TOO_SLOW)
            rows.append(self._computed(texts[at : at + BATCH]))
        return np.concatenate(rows)

    def _computed(self, texts: Sequence[str]) -> Vectors:
        encoded = self._tokenizer.encode_batch(list(texts))
        mask = _table(encoded, "attention_mask")
        fed = {
            "input_ids": _table(encoded, "ids"),
            "attention_mask": mask,
            "token_type_ids": _table(encoded, "type_ids"),
        }
        try:
            told = self._session.run(None, {name: table for name, table in fed.items() if name in self._wanted})
        except _FAULTS:
            raise NotEmbedded(Fault.BROKEN) from None
        return checked(self._pooled(told, mask), len(texts))

    def _pooled(self, told: Sequence[Any], mask: NDArray[np.int64]) -> NDArray[np.float32]:
        """Return the model's own vectors of whole texts where it gives them, else pool those of the tokens."""
        if "sentence_embedding" in self._given:
            whole: NDArray[np.float32] = told[self._given.index("sentence_embedding")]
            return whole
        first = np.asarray(told[0], dtype=np.float32)
        if first.ndim != 3:
            raise NotEmbedded(Fault.WRONG_LENGTH)
        return pooled(first, mask, self._pooling)


def pooled(tokens: NDArray[np.float32], mask: NDArray[np.int64], pooling: Pooling) -> NDArray[np.float32]:
    """Make vectors (texts, dimensions) of those of tokens (texts, tokens, dimensions); the mask is 0 at the filling."""
    there = mask[:, :, None].astype(np.float32)
    everyone = np.arange(len(tokens))
    result: NDArray[np.float32]
    match pooling:
        case Pooling.MEAN:
            result = (tokens * there).sum(axis=1) / np.maximum(there.sum(axis=1), 1.0)
        case Pooling.HIGHEST:
            result = np.where(there > 0, tokens, np.float32(-np.inf)).max(axis=1)
        case Pooling.FIRST:
            result = tokens[everyone, mask.argmax(axis=1)]
        case Pooling.LAST:
            result = tokens[everyone, mask.shape[1] - 1 - mask[:, ::-1].argmax(axis=1)]
    return result


def _tokenizer(file: Path, most_tokens: int) -> Tokenizer:
    try:
        tokenizer = Tokenizer.from_file(str(file))
    except Exception as broken:  # the package knows no narrower one
        raise UnreadableFolder(f"토크나이저를 읽을 수 없어요: {file}") from broken
    tokenizer.enable_truncation(most_tokens)
    tokenizer.enable_padding(**(tokenizer.padding or {}) | {"length": None})
    return tokenizer


def _session(folder: Path) -> onnxruntime.InferenceSession:
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = THREADS
    try:
        return onnxruntime.InferenceSession(str(onnx_file(folder)), options, providers=["CPUExecutionProvider"])
    except _FAULTS as broken:
        raise UnreadableFolder(f"ONNX 모델을 읽을 수 없어요: {onnx_file(folder)}") from broken


def _table(encoded: Sequence[Encoding], part: str) -> NDArray[np.int64]:
    return np.array([getattr(one, part) for one in encoded], dtype=np.int64)
