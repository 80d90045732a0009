"""The index: three likenesses between a question and a document, mixed into one score, and the evidence for the gate.

1. letters: BM25 over pairs of neighbouring letters without spaces, which forgives spacing and misspelling;
2. morphemes: BM25 over what Kiwi finds, which forgives endings and particles;
3. phrases: the nearest of the title and the other ways of asking, so that a document gains nothing by having many.

An index knows no database: it is built in memory and kept as bytes. Measured in `docs/decisions/0002-retrieval.md`.
"""

import io
import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Self
from zlib import crc32

import kiwipiepy
import numpy as np
from numpy.typing import NDArray

from madang.knowledge.adapters.analyser import Analyser
from madang.knowledge.adapters.columns import Floats
from madang.knowledge.adapters.question import Question, read_question
from madang.knowledge.adapters.view import View
from madang.knowledge.rules.findings import NOTHING_FOUND, Document, Findings, Hit
from madang.knowledge.rules.gate import Evidence, confidence
from madang.knowledge.rules.spelling import print_spelling
from madang.knowledge.rules.text import clean, pairs
from madang.knowledge.rules.wordlists import read_text

__all__ = ["INDEX_VERSION", "Document", "Findings", "Hit", "Index"]

INDEX_VERSION = f"2 kiwi {kiwipiepy.__version__} spellings {crc32(read_text('spellings.tsv').encode()):08x}"
"""What an index depends on besides its documents; one kept under another version must be built anew."""

LETTERS, MORPHEMES, PHRASES = 0.4, 0.4, 0.2
"""Shares of the three in a score."""

ALIAS_SHARPNESS = 3
"""Likeness to another way of asking counts as its cube: nearly the same words count fully, a few shared ones hardly."""


@dataclass(frozen=True)
class Scores:
    """What a question scores: by document (`letters`, `morphemes`, `mixed`) and by phrase (`likeness`)."""

    letters: Floats
    morphemes: Floats
    likeness: Floats
    mixed: Floats


@dataclass(frozen=True, eq=False)
class Index:
    """A searchable collection; `build` it, or read it `from_bytes`."""

    ids: tuple[str, ...]
    first_phrases: NDArray[np.int64]
    letters: View
    morphemes: View
    analyser: Analyser

    @property
    def size(self) -> int:
        """Number of documents."""
        return len(self.ids)

    @classmethod
    def build(cls, documents: Sequence[Document], analyser: Analyser) -> Self:
        """Index documents: about 4 ms for each on one core, nearly all of it Kiwi's."""
        starts = np.cumsum([0, *(1 + len(document.also_asked) for document in documents)])
        return cls(
            tuple(document.id for document in documents),
            starts[:-1].astype(np.int64),
            View.build(documents, lambda text: pairs(print_spelling(clean(text)))),
            View.build(documents, analyser.morphemes),
            analyser,
        )

    def search(self, question: str, limit: int = 10) -> Findings:
        """Find the documents most likely to answer, best first, and how surely the first one may be shown."""
        hits, evidence = self.look_up(question, limit)
        return Findings(hits, confidence(evidence)) if evidence else NOTHING_FOUND

    def look_up(self, question: str, limit: int = 10) -> tuple[tuple[Hit, ...], Evidence | None]:
        """Find the documents and what speaks for the first; None where nothing in the question is known here."""
        if not self.size:
            return (), None
        asked = read_question(question, self.analyser)
        scores = self._scores(asked)
        best = _highest(scores.mixed, max(limit, 2))
        if not best:
            return (), None
        hits = tuple(Hit(self.ids[row], float(scores.mixed[row])) for row in best[:limit])
        return hits, self._evidence(asked, scores, best)

    def to_bytes(self) -> bytes:
        """Return the index as a compressed numpy archive, without pickle: 3 MB for 2,645 documents."""
        parts = self.letters.to_arrays("letters") | self.morphemes.to_arrays("morphemes")
        ids = np.frombuffer(json.dumps(self.ids).encode(), dtype=np.uint8)
        kept = io.BytesIO()
        np.savez_compressed(kept, allow_pickle=False, ids=ids, first_phrases=self.first_phrases, **parts)
        return kept.getvalue()

    @classmethod
    def from_bytes(cls, data: bytes, analyser: Analyser) -> Self:
        """Read an index that `to_bytes` made with an analyser of the same kind: 40 ms for 2,645 documents."""
        with np.load(io.BytesIO(data), allow_pickle=False) as arrays:
            ids = tuple(json.loads(arrays["ids"].tobytes()))
            letters, morphemes = (View.from_arrays(name, arrays) for name in ("letters", "morphemes"))
            return cls(ids, arrays["first_phrases"], letters, morphemes, analyser)

    def _scores(self, asked: Question) -> Scores:
        letters, morphemes = self.letters.wholes.sums(asked.pairs), self.morphemes.wholes.sums(asked.morphemes)
        likeness = (self.letters.likeness(asked.pairs) + self.morphemes.likeness(asked.morphemes)) / 2
        mixed = LETTERS * _relative(letters) + MORPHEMES * _relative(morphemes) + PHRASES * self._nearest(likeness)
        return Scores(letters, morphemes, likeness, mixed)

    def _nearest(self, likeness: Floats) -> Floats:
        """Return for each document the likeness of its nearest phrase."""
        counted = likeness**ALIAS_SHARPNESS
        counted[self.first_phrases] = likeness[self.first_phrases]
        nearest: Floats = np.maximum.reduceat(counted, self.first_phrases)
        return nearest

    def _evidence(self, asked: Question, scores: Scores, best: Sequence[int]) -> Evidence:
        first, second = best[0], best[1] if len(best) > 1 else None
        held = sum(weight for form, weight in asked.typed.items() if self.morphemes.wholes.holds(first, form))
        runner_up = float(scores.mixed[second]) if second is not None else 0.0
        return Evidence(
            letters=float(scores.letters.max()) / self.letters.wholes.highest_idf,
            morphemes=float(scores.morphemes.max()) / self.morphemes.wholes.highest_idf,
            held=held / (sum(asked.typed.values()) or 1.0),
            likeness=float(scores.likeness[self._phrases_of(first)].max()),
            lead=1 - runner_up / float(scores.mixed[first]),
        )

    def _phrases_of(self, row: int) -> slice:
        start = int(self.first_phrases[row])
        return slice(start, int(self.first_phrases[row + 1]) if row + 1 < self.size else None)


def _relative(scores: Floats) -> Floats:
    highest = scores.max()
    return scores / highest if highest > 0 else scores


def _highest(scores: Floats, limit: int) -> list[int]:
    """Return the rows above zero with the highest scores, best first; equals in the order of the collection."""
    return [int(row) for row in np.argsort(-scores, kind="stable")[:limit] if scores[row] > 0]
