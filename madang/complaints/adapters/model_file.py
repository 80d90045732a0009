"""A trained classifier as numpy arrays: how it reads a text, and how it is kept. No pickle: a file runs nothing."""

import zipfile
import zlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256
from io import BytesIO
from typing import Any, Self

import numpy as np
from numpy.typing import NDArray

from madang.complaints.adapters.features import MEANING_SHARE, Seen, is_word, said, see, share

FORMAT = 1
PROBE = "골목 가로등이 꺼져서 밤에 너무 어두워요"
"""Seen by the same analyser, it has the same vector: how a model knows that it still reads what it was taught on."""
_ALIKE = 0.02

Floats = NDArray[np.float32]


class UnreadableModelError(Exception):
    """The bytes are no classifier that this process can use."""


@dataclass(frozen=True, eq=False)
class Model:
    """A multinomial logistic regression. Shapes: idf (terms,), weights (terms + size of a meaning, labels),
    bias (labels,).

    `temperature` divides the scores, so that a probability of 0.8 is right 8 times in 10. `taught`: a digest of each
    text that it was taught on, for it must not be examined on these.
    """

    labels: tuple[str, ...]
    terms: tuple[str, ...]
    idf: Floats
    weights: Floats
    bias: Floats
    temperature: float
    probe: Floats
    taught: NDArray[np.uint64]

    @cached_property
    def places(self) -> Mapping[str, int]:
        return {term: place for place, term in enumerate(self.terms)}

    def probabilities(self, seen: Seen) -> Floats:
        """Return the calibrated probability of each label, shape (texts, labels)."""
        scores = np.tile(self.bias, (len(seen), 1))
        scores += (seen.vectors * np.float32(MEANING_SHARE)) @ self.weights[len(self.terms) :]
        for row, terms in enumerate(seen.terms):
            places, values = self.weighed(terms)
            scores[row] += values @ self.weights[places]
        scores = scores / self.temperature
        scores = np.exp(scores - scores.max(axis=1, keepdims=True))
        shares: Floats = scores / scores.sum(axis=1, keepdims=True)
        return shares

    def weighed(self, terms: Mapping[str, int]) -> tuple[list[int], Floats]:
        """Return the places of the known terms and how much each counts: its idf, each kind brought to its share."""
        known = [(self.places[term], count, term[0]) for term, count in terms.items() if term in self.places]
        places = [place for place, _, _ in known]
        values = (1 + np.log(np.array([count for _, count, _ in known], dtype=np.float64))) * self.idf[places]
        kinds = np.array([kind for _, _, kind in known])
        for kind in set(kinds.tolist()):
            here = kinds == kind
            values[here] *= share(f"{kind}:") / np.linalg.norm(values[here])
        return places, values.astype(np.float32)

    def leading_words(self, text: str, label: str, most: int) -> list[str]:
        """Return the words that stand in a text and spoke most for a label, the strongest first."""
        if label not in self.labels:
            return []
        places, values = self.weighed(see([text]).terms[0])
        margins = self.weights[places] - self.weights[places].mean(axis=1, keepdims=True)
        spoke = values * margins[:, self.labels.index(label)]
        best = [(float(gain), self.terms[place]) for gain, place in zip(spoke, places, strict=True) if gain > 0]
        words = [said(term) for _, term in sorted(best, reverse=True) if is_word(term)]
        return [word for word in words if word in text][:most]  # 깨지 of 깨졌어요 is no word that anybody wrote

    def to_bytes(self) -> bytes:
        """Return the model as a numpy archive; the same model gives the same bytes."""
        kept = BytesIO()
        np.savez_compressed(
            kept,
            allow_pickle=False,
            format=np.array([FORMAT]),
            labels=_packed(self.labels),
            terms=_packed(self.terms),
            idf=self.idf,
            weights=self.weights.astype(np.float16),
            bias=self.bias,
            temperature=np.array([self.temperature]),
            probe=self.probe,
            taught=self.taught,
        )
        return kept.getvalue()

    @classmethod
    def from_bytes(cls, data: bytes) -> Self:
        """Read what `to_bytes` wrote. Raises UnreadableModelError."""
        try:
            with np.load(BytesIO(data), allow_pickle=False) as arrays:
                model = cls._of(arrays)
        except (ValueError, KeyError, IndexError, TypeError, EOFError, OSError, zipfile.BadZipFile, zlib.error) as bad:
            raise UnreadableModelError(str(bad)) from bad
        model.must_fit()
        return model

    def must_fit(self) -> None:
        """Raise UnreadableModelError where its parts do not belong together, or texts are seen otherwise by now."""
        rows = len(self.terms) + len(self.probe)
        if self.weights.shape != (rows, len(self.labels)) or self.idf.shape != (len(self.terms),):
            raise UnreadableModelError("its parts do not belong together")
        if self.bias.shape != (len(self.labels),) or not self.labels or not self._is_finite() or self.temperature <= 0:
            raise UnreadableModelError("its numbers are broken")
        probe = see([PROBE]).vectors[0]
        if probe.shape != self.probe.shape or not np.allclose(probe, self.probe, atol=_ALIKE):
            raise UnreadableModelError("it was taught on texts that were seen otherwise")

    def _is_finite(self) -> bool:
        numbers = (self.idf, self.weights, self.bias, self.probe, np.array([self.temperature]))
        return all(bool(np.isfinite(each).all()) for each in numbers)

    @classmethod
    def _of(cls, arrays: Mapping[str, NDArray[Any]]) -> Self:
        if int(arrays["format"][0]) != FORMAT:
            raise ValueError("another format")
        return cls(
            _unpacked(arrays["labels"]),
            _unpacked(arrays["terms"]),
            arrays["idf"].astype(np.float32),
            arrays["weights"].astype(np.float32),
            arrays["bias"].astype(np.float32),
            float(arrays["temperature"][0]),
            arrays["probe"].astype(np.float32),
            arrays["taught"].astype(np.uint64),
        )


def _packed(words: Iterable[str]) -> NDArray[np.uint8]:
    return np.frombuffer("\n".join(words).encode(), dtype=np.uint8)


def _unpacked(array: NDArray[Any]) -> tuple[str, ...]:
    return tuple(array.astype(np.uint8).tobytes().decode().split("\n"))


def digests(texts: Iterable[str]) -> NDArray[np.uint64]:
    """Return eight bytes for each text by which it is known again, and from which it cannot be read."""
    told = (int.from_bytes(sha256(text.encode("utf-8", "replace")).digest()[:8], "big") for text in texts)
    return np.fromiter(told, dtype=np.uint64)


def likeliest(labels: Sequence[str], row: Floats) -> tuple[tuple[str, float], ...]:
    """Return the labels with their probability, the likeliest first; equal ones in the order of the labels."""
    return tuple((labels[place], float(row[place])) for place in np.argsort(-row, kind="stable"))
