"""The index: finds candidates by their words and matters, orders them anew, and tells the evidence for the gate.

1. `lexical.py`: what the words of a question find; `thesaurus.py`: what is about the same matter; `senses.py`: what is
   like it in other words. The best of all three are candidates;
2. `rules/ranking.py` weighs the first two against the third.

An index knows no database: it is built in memory and kept as bytes. Measured in `docs/decisions/0002-retrieval.md` and
`0005-second-stage.md`.
"""

import io
import json
from collections.abc import Sequence, Set
from dataclasses import dataclass
from functools import cache, cached_property
from typing import Self
from zlib import crc32

import kiwipiepy
import numpy as np

from madang.knowledge.adapters import encoder
from madang.knowledge.adapters.analyser import Analyser
from madang.knowledge.adapters.columns import Floats
from madang.knowledge.adapters.lexical import Lexical, Scores, relative
from madang.knowledge.adapters.question import Question, read_question
from madang.knowledge.adapters.repair import Repair
from madang.knowledge.adapters.senses import Senses
from madang.knowledge.adapters.thesaurus import Subjects, Thesaurus, shared_thesaurus
from madang.knowledge.rules.everyday import everyday_lists
from madang.knowledge.rules.findings import NOTHING_FOUND, Document, Findings, Hit
from madang.knowledge.rules.gate import Evidence, confidence, sureness
from madang.knowledge.rules.matters import fingerprint
from madang.knowledge.rules.ranking import CANDIDATES, product_ranking
from madang.knowledge.rules.wordlists import read_text

__all__ = ["INDEX_VERSION", "Document", "Findings", "Hit", "Index"]

_RULES = ("spellings.tsv", "endings.tsv", "numbers.tsv")
_LISTS = crc32("".join([fingerprint(), encoder.fingerprint(), *map(read_text, (*_RULES, *everyday_lists()))]).encode())
INDEX_VERSION = f"4 kiwi {kiwipiepy.__version__} lists {_LISTS:08x}"
"""What an index depends on besides its documents; one kept under another version must be built anew."""

MATTERS = 0.4
"""Weight of being about the matter of the question when candidates are chosen; the words weigh 1."""

SENSE = 0.6
"""Weight of being alike in other words when candidates are chosen."""


@dataclass(frozen=True, eq=False)
class Candidates:
    """What is known of a question's candidates, the best of the first stage first."""

    rows: list[int]
    features: Floats
    """The columns of `FEATURES`, each 0 or more. Shape (candidates, features)."""
    asked: Question
    scores: Scores

    @property
    def scaled(self) -> Floats:
        """The features in units of the highest of each."""
        scaled: Floats = self.features / np.maximum(self.features.max(axis=0), 1e-9)
        return scaled


@dataclass(frozen=True, eq=False)
class Index:
    """A searchable collection; `build` it, or read it `from_bytes`."""

    ids: tuple[str, ...]
    lexical: Lexical
    thesaurus: Thesaurus
    subjects: Subjects
    senses: Senses
    analyser: Analyser

    def as_meant(self, question: str) -> str:
        """Return a question with its slips of a finger put right, by the words of this collection and of people."""
        return self._repair.mend(question)

    @property
    def size(self) -> int:
        """Number of documents."""
        return len(self.ids)

    @cached_property
    def vocabulary(self) -> Set[str]:
        """Every morpheme that a document or the thesaurus holds."""
        return self.lexical.morphemes.wholes.terms.keys() | self.thesaurus.matters.morphemes.wholes.terms.keys()

    @cached_property
    def _repair(self) -> Repair:
        return Repair.of(self.vocabulary, self.analyser)

    @classmethod
    def build(cls, documents: Sequence[Document], analyser: Analyser) -> Self:
        """Index documents: about 6 ms for each on one core, most of it Kiwi's; the first of a process 3 s more."""
        numbered = cache(analyser.numbered)
        lexical = Lexical.build(documents, lambda text: [form for form, _ in numbered(text)])
        thesaurus = shared_thesaurus()
        subjects = thesaurus.subjects(documents, lexical, analyser)
        senses = Senses.build(documents, encoder.shared_encoder(), lambda text: dict(numbered(text)))
        return cls(tuple(document.id for document in documents), lexical, thesaurus, subjects, senses, analyser)

    def search(self, question: str, limit: int = 10) -> Findings:
        """Find the documents most likely to answer, best first, and how surely the first one may be shown."""
        hits, evidence = self.look_up(question, limit)
        return Findings(hits, confidence(evidence), sureness(evidence)) if evidence else NOTHING_FOUND

    def look_up(self, question: str, limit: int = 10) -> tuple[tuple[Hit, ...], Evidence | None]:
        """Find the documents and what speaks for the first; None where nothing in the question is known here."""
        found = self.candidates(question)
        if not found:
            return (), None
        weights = np.array(product_ranking().in_order())
        preferred = found.scaled @ weights
        order = np.argsort(-preferred, kind="stable")
        hits = tuple(
            Hit(self.ids[found.rows[place]], float(preferred[place] / weights.sum())) for place in order[:limit]
        )
        return hits, self._evidence(found, preferred, int(order[0]))

    def candidates(self, question: str) -> Candidates | None:
        """Find what the second stage orders; None where nothing in the question is known here."""
        if not self.size:
            return None
        asked = read_question(self.as_meant(question), self.analyser)
        scores = self.lexical.scores(asked)
        words = scores.mixed + MATTERS * self.subjects.likeness(self.thesaurus.about(asked))
        sense = self.senses.likeness(asked.typed_numbers, encoder.shared_encoder())
        rows = _highest(relative(words) + SENSE * relative(sense), CANDIDATES)
        return Candidates(rows, np.stack([words[rows], sense[rows]], axis=1), asked, scores) if rows else None

    def to_bytes(self) -> bytes:
        """Return the index as a compressed numpy archive, without pickle: 0.5 MB for 190 articles."""
        parts = (
            self.lexical.to_arrays("lexical") | self.subjects.to_arrays("subjects") | self.senses.to_arrays("senses")
        )
        ids = np.frombuffer(json.dumps(self.ids).encode(), dtype=np.uint8)
        kept = io.BytesIO()
        np.savez_compressed(kept, allow_pickle=False, ids=ids, **parts)
        return kept.getvalue()

    @classmethod
    def from_bytes(cls, data: bytes, analyser: Analyser) -> Self:
        """Read an index that `to_bytes` made with an analyser of the same kind."""
        with np.load(io.BytesIO(data), allow_pickle=False) as arrays:
            return cls(
                tuple(json.loads(arrays["ids"].tobytes())),
                Lexical.from_arrays("lexical", arrays),
                shared_thesaurus(),
                Subjects.from_arrays("subjects", arrays),
                Senses.from_arrays("senses", arrays),
                analyser,
            )

    def _evidence(self, found: Candidates, preferred: Floats, first: int) -> Evidence:
        row, lexical, scores = found.rows[first], self.lexical, found.scores
        return Evidence(
            letters=float(scores.letters.max()) / lexical.letters.wholes.highest_idf,
            held=lexical.held(found.asked.typed, row),
            share=1 / float(np.exp(preferred - preferred[first]).sum()),
            sense=float(found.features[first, 1]),
            official=encoder.shared_encoder().officialness(found.asked.typed_numbers),
            words=float(found.features[first, 0]),
        )


def _highest(scores: Floats, limit: int) -> list[int]:
    """Return the rows above zero with the highest scores, best first; equals in the order of the collection."""
    return [int(row) for row in np.argsort(-scores, kind="stable")[:limit] if scores[row] > 0]
