"""The index: two views of every document and its phrases, mixed into one score, with the evidence for the gate.

1. letters: BM25 over runs of two and three letters without spaces, which forgives spacing and misspelling;
2. morphemes: BM25 over what Kiwi finds, which forgives endings and particles;
3. phrases: likeness to the title or to another way of asking, whichever is nearest, so that many of them gain nothing by number.

An index knows no database: it is built in memory and kept as bytes, without pickle.
"""

import io
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Any, Self

import numpy as np
from numpy.typing import NDArray

from madang.knowledge.adapters.analyser import Analyser
from madang.knowledge.adapters.columns import Arrays, Columns, Floats, bm25, packed, phrase_vectors, unpacked
from madang.knowledge.adapters.question import Question, read_question
from madang.knowledge.rules.findings import NOTHING_FOUND, Document, Findings, Hit
from madang.knowledge.rules.gate import Evidence, confidence
from madang.knowledge.rules.text import clean, grams
from madang.knowledge.rules.spelling import print_spelling

__all__ = ["INDEX_VERSION", "Document", "Findings", "Hit", "Index"]

INDEX_VERSION = 1
"""Grows whenever an index kept by an older program would be read or scored differently."""

LETTERS, MORPHEMES, PHRASES = 0.4, 0.4, 0.2
"""Shares of the three in a score."""

ALIAS_SHARPNESS = 3
"""Likeness to another way of asking counts as its cube: nearly the same words count fully, a few shared ones hardly."""


@dataclass(frozen=True)
class View:
    """One way to see the documents: as wholes (title twice, other ways of asking, body), and phrase by phrase."""

    wholes: Columns
    phrases: Columns

    @classmethod
    def build(cls, documents: Sequence[Document], terms_of: Callable[[str], list[str]]) -> Self:
        phrases = [[terms_of(phrase) for phrase in _phrases(document)] for document in documents]
        bodies = [terms_of(document.body) for document in documents]
        wholes = bm25([list(chain(p[0], *p, body)) for p, body in zip(phrases, bodies, strict=True)])
        return cls(wholes, phrase_vectors(list(chain.from_iterable(phrases)), wholes))

    def likeness(self, question: Mapping[str, float]) -> Floats:
        """Return the cosine of a question with each phrase, 0 to 1."""
        weights = {term: weight * self.wholes.rarity(term) for term, weight in question.items()}
        length = float(np.sqrt(sum(weight**2 for weight in weights.values())))
        return self.phrases.sums(weights) / np.float32(length or 1)

    def to_arrays(self, name: str) -> dict[str, NDArray[Any]]:
        return self.wholes.to_arrays(f"{name}.wholes") | self.phrases.to_arrays(f"{name}.phrases")

    @classmethod
    def from_arrays(cls, name: str, arrays: Arrays) -> Self:
        return cls(*(Columns.from_arrays(f"{name}.{part}", arrays) for part in ("wholes", "phrases")))


@dataclass(frozen=True)
class Index:
    """A searchable collection; build it, or read it from bytes."""

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
        """Index documents; their ids must differ and hold no line break."""
        starts = np.cumsum([0, *(1 + len(document.also_asked) for document in documents)])[:-1]
        return cls(
            tuple(document.id for document in documents),
            starts.astype(np.int64),
            View.build(documents, lambda text: grams(print_spelling(clean(text)))),
            View.build(documents, analyser.morphemes),
            analyser,
        )

    def search(self, question: str, limit: int = 10) -> Findings:
        """Find the documents most likely to answer, best first, and how surely the first one may be shown."""
        hits, evidence = self.look_up(question, limit)
        return Findings(hits, confidence(evidence)) if evidence else NOTHING_FOUND

    def look_up(self, question: str, limit: int = 10) -> tuple[tuple[Hit, ...], Evidence | None]:
        """Find the documents and what speaks for the first; None where nothing in the question is known here."""
        asked = read_question(question, self.analyser)
        if not self.size:
            return (), None
        by_letters, by_morphemes = self.letters.wholes.sums(asked.grams), self.morphemes.wholes.sums(asked.morphemes)
        likeness = (self.letters.likeness(asked.grams) + self.morphemes.likeness(asked.morphemes)) / 2
        scores = LETTERS * _relative(by_letters) + MORPHEMES * _relative(by_morphemes) + PHRASES * self._nearest(likeness)
        best = _highest(scores, max(limit, 2))
        if not len(best):
            return (), None
        hits = tuple(Hit(self.ids[row], float(scores[row])) for row in best[:limit])
        return hits, self._evidence(asked, best, scores, by_letters, by_morphemes, likeness)

    def _nearest(self, likeness: Floats) -> Floats:
        """Return for each document the likeness of its nearest phrase."""
        sharp = likeness**ALIAS_SHARPNESS
        sharp[self.first_phrases] = likeness[self.first_phrases]
        return np.maximum.reduceat(sharp, self.first_phrases)

    def _evidence(self, asked, best, scores, by_letters, by_morphemes, likeness):
        top = int(best[0])
        typed = asked.typed
        total = sum(typed.values()) or 1.0
        known = sum(w for t, w in typed.items() if t in self.morphemes.wholes.terms)
        held = sum(w for t, w in typed.items() if self.morphemes.wholes.holds(top, t))
        first = int(self.first_phrases[top]); last = int(self.first_phrases[top+1]) if top+1 < self.size else len(likeness)
        near = first + int(np.argmax(likeness[first:last]))
        held_p = sum(w for t, w in typed.items() if self.morphemes.phrases.holds(near, t))
        perfect_m = sum(w*self.morphemes.wholes.rarity(t) for t, w in typed.items()) or 1
        perfect_l = sum(self.letters.wholes.rarity(t) for t, w in asked.grams.items() if w == 1) or 1
        s2 = float(scores[best[1]]) if len(best) > 1 else 0.0
        return dict(total=total, n=len(typed), known=known/total, held=held/total, held_phrase=held_p/total, held_abs=held, heldp_abs=held_p,
            like=float(likeness[near]), like_t=float(likeness[first]), m=float(by_morphemes[top])/perfect_m, l=float(by_letters[top])/perfect_l, mraw=float(by_morphemes[top]),
            mmax=float(by_morphemes.max()), lraw=float(by_letters[top]), lmax=float(by_letters.max()),perfect_m=perfect_m,
            margin=1 - s2/float(scores[top]), score=float(scores[top]), N=self.size, highidf=float(np.log(1+(self.size+.5)/.5)))

    def to_bytes(self) -> bytes:
        """Return the index as bytes (a compressed numpy archive, no pickle)."""
        parts = {"ids": packed(self.ids), "first_phrases": self.first_phrases}
        parts |= self.letters.to_arrays("letters") | self.morphemes.to_arrays("morphemes")
        kept = io.BytesIO()
        np.savez_compressed(kept, allow_pickle=False, **parts)
        return kept.getvalue()

    @classmethod
    def from_bytes(cls, data: bytes, analyser: Analyser) -> Self:
        """Read an index that `to_bytes` made, with an analyser of the same kind."""
        with np.load(io.BytesIO(data), allow_pickle=False) as arrays:
            return cls(
                tuple(unpacked(arrays["ids"])),
                arrays["first_phrases"],
                View.from_arrays("letters", arrays),
                View.from_arrays("morphemes", arrays),
                analyser,
            )


def _phrases(document: Document) -> tuple[str, ...]:
    return (document.title, *document.also_asked)


def _relative(scores: Floats) -> Floats:
    highest = scores.max()
    return scores / highest if highest > 0 else scores


def _highest(scores: Floats, limit: int) -> NDArray[np.int64]:
    """Return the rows above zero with the highest scores, best first; equals in the order of the collection."""
    order = np.argsort(-scores, kind="stable")[:limit]
    return order[scores[order] > 0]
