"""The encoder: turns a text into a vector, so that texts which mean the same lie near whatever their words.

It knows Korean from two sources: the vectors inside Kiwi's own model, and what `actions/train_encoder.py` learned from
the thesaurus and the everyday words. Learned values are data (`data/encoder.npz`), Kiwi's basis among them: worked out
anew on another machine it might lie turned.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from io import BytesIO
from typing import Self
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from madang.knowledge.adapters.analyser import Analyser, rarity, shared_analyser
from madang.knowledge.adapters.columns import packed, unpacked
from madang.knowledge.adapters.morpheme_vectors import MorphemeVectors, Vectors

FILE = "encoder.npz"
_FINEST = 127


@dataclass(frozen=True, eq=False)
class Encoder:
    """`turn` brings Kiwi's vectors into the encoder's space; words that were taught moved there and weigh otherwise.

    `official` tells questions to an office from others. Shapes: turn (255, size), moved (words, size), weights (words,)
    as logarithms, official (size + 1,), a bias last.
    """

    kiwi: MorphemeVectors
    words: Mapping[str, int]
    turn: NDArray[np.float32]
    moved: NDArray[np.float32]
    weights: NDArray[np.float32]
    official: NDArray[np.float32]
    origin: Mapping[str, str]
    """Over which version of Kiwi and which lists it was taught."""

    @property
    def size(self) -> int:
        """Numbers in a vector."""
        return int(self.turn.shape[1])

    def of(self, texts: Sequence[Mapping[str, int]]) -> Vectors:
        """Return each text's vector, of length 1, or zeros where it says nothing; a text: forms with Kiwi's numbers."""
        known = {form: number for text in texts for form, number in text.items()}
        places = dict(zip(known, self._words(known), strict=True)) if known else {}
        sums = np.zeros((len(texts), self.size), dtype=np.float32)
        for row, text in enumerate(texts):
            if text:
                sums[row] = np.sum([places[form] for form in text], axis=0)
        lengths = np.linalg.norm(sums, axis=1, keepdims=True)
        vectors: Vectors = sums / np.maximum(lengths, 1e-6)
        return vectors

    def officialness(self, text: Mapping[str, int]) -> float:
        """Return how much a text sounds like a question to an office, as log-odds at even chances."""
        return officialness(self.of([text])[0], self.official)

    def to_bytes(self) -> bytes:
        """Return the encoder as a compressed numpy archive; movements keep one part in 127 of a word's greatest."""
        greatest = np.abs(self.moved).max(axis=1, keepdims=True) + 1e-9
        kept = BytesIO()
        np.savez_compressed(
            kept,
            allow_pickle=False,
            words=packed(self.words),
            turn=self.turn,
            moved=np.rint(self.moved / greatest * _FINEST).astype(np.int8),
            greatest=greatest.astype(np.float32),
            weights=self.weights.astype(np.float16),
            official=self.official,
            origin=np.frombuffer(json.dumps(dict(self.origin)).encode(), dtype=np.uint8),
            **self.kiwi.to_arrays("kiwi"),
        )
        return kept.getvalue()

    @classmethod
    def from_bytes(cls, data: bytes, analyser: Analyser) -> Self:
        """Read what `to_bytes` wrote."""
        with np.load(BytesIO(data), allow_pickle=False) as arrays:
            return cls(
                MorphemeVectors.from_arrays("kiwi", arrays, analyser),
                {word: place for place, word in enumerate(unpacked(arrays["words"]))},
                arrays["turn"],
                arrays["moved"].astype(np.float32) * (arrays["greatest"] / _FINEST),
                arrays["weights"].astype(np.float32),
                arrays["official"],
                json.loads(arrays["origin"].tobytes()),
            )

    def _words(self, known: Mapping[str, int]) -> Vectors:
        """Return the words' vectors as they count in a text."""
        rarities = np.array([rarity(number) for number in known.values()], dtype=np.float32)
        vectors = self.kiwi.of(list(known.values())) @ self.turn
        weights = rarities**2
        taught = [(row, self.words[form]) for row, form in enumerate(known) if form in self.words]
        if taught:
            rows, places = (list(some) for some in zip(*taught, strict=True))
            vectors[rows] += self.moved[places]
            weights[rows] *= np.exp(self.weights[places])
        counted: Vectors = vectors * weights[:, None]
        return counted


def officialness(vector: Vectors, official: NDArray[np.float32]) -> float:
    """Return the log-odds, by weights with a bias last, that a text with this vector is a question to an office."""
    return float(vector @ official[:-1] + official[-1])


@cache
def shared_encoder() -> Encoder:
    """Return the product's own encoder."""
    return Encoder.from_bytes(_kept(), shared_analyser())


def fingerprint() -> str:
    """Return what tells this encoder from another."""
    return f"{crc32(_kept()):08x}"


@cache
def _kept() -> bytes:
    return (files("madang.knowledge") / "data" / FILE).read_bytes()
