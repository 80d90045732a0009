"""The thesaurus: which matters a question is about, and which matters a document is about.

People and articles name the same matter with other words; each line of the thesaurus holds both. A question is likened
to the matters by what people say, a document by its title and by how well its text speaks the matter's official words.
Then the two are likened by the matters they share. The words themselves are never added to a question: a wrong matter
would bring wrong words, whereas a document of another matter gains nothing here.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from io import BytesIO
from typing import Any, Self

import numpy as np
from numpy.typing import NDArray

from madang.knowledge.adapters.analyser import Analyser, shared_analyser
from madang.knowledge.adapters.columns import Arrays, Floats, packed, unpacked
from madang.knowledge.adapters.lexical import Lexical, relative
from madang.knowledge.adapters.question import Question, read_question
from madang.knowledge.rules.findings import Document
from madang.knowledge.rules.matters import Matter, fingerprint, known_matters
from madang.knowledge.rules.spelling import as_offices_write

FILE = "thesaurus.npz"
"""Where the thesaurus stands, seen through letters and morphemes; made by `python -m bench.encoder`."""

SHARPNESS = 6
"""A question's likeness to a matter counts as this power: the best few count, the many half-like ones do not."""

SUBJECTS = 8
"""Matters kept for a document."""


@dataclass(frozen=True, eq=False)
class About:
    """What a question is about: its likeness to each matter, 0 to 1."""

    matters: Floats
    known: float
    """0 to 1: share of the question's words that people or offices use for the nearest matter."""


@dataclass(frozen=True, eq=False)
class Subjects:
    """What documents are about: for each the matters nearest to it and their shares, which sum to 1. Shape (n, 8)."""

    matters: NDArray[np.int32]
    shares: Floats

    def likeness(self, about: About) -> Floats:
        """Return how far each document is about what the question is about, 0 to 1. Shape (n,)."""
        if not len(about.matters):
            return np.zeros(len(self.matters), dtype=np.float32)
        shared = (about.matters[self.matters] * self.shares).sum(axis=1)
        return about.known * relative(shared)

    def to_arrays(self, name: str) -> dict[str, NDArray[Any]]:
        """Return the arrays that `from_arrays` reads under the same name."""
        return {f"{name}.matters": self.matters, f"{name}.shares": self.shares}

    @classmethod
    def from_arrays(cls, name: str, arrays: Arrays) -> Self:
        """Read what `to_arrays` wrote."""
        return cls(arrays[f"{name}.matters"], arrays[f"{name}.shares"])


@dataclass(frozen=True, eq=False)
class Thesaurus:
    """The matters, searched like documents: the official words are the title, the phrasings other ways of asking."""

    matters: Lexical

    @classmethod
    def build(cls, analyser: Analyser) -> Self:
        """See all known matters: about 20 s for 35,000 phrasings."""
        return cls(Lexical.build([_document(one) for one in known_matters()], analyser.morphemes))

    def about(self, asked: Question) -> About:
        """Tell what a question is about."""
        if not self.matters.size:
            return About(np.zeros(0, dtype=np.float32), 0.0)
        mixed, words = self.matters.scores(asked).mixed, self.matters.morphemes.wholes
        typed = {form: weight * words.rarity(form) for form, weight in asked.typed.items()}
        return About(relative(mixed) ** SHARPNESS, self.matters.held(typed, int(mixed.argmax())))

    def subjects(self, documents: Sequence[Document], lexical: Lexical, analyser: Analyser) -> Subjects:
        """Tell what documents are about; `lexical` must see the same documents."""
        if not self.matters.size or not documents:
            return Subjects(np.zeros((len(documents), 0), np.int32), np.zeros((len(documents), 0), np.float32))
        spoken = _spoken(lexical)
        likely = [self._asked(document, analyser) ** 2 * spoken[:, row] for row, document in enumerate(documents)]
        nearest = np.array([np.argsort(-some, kind="stable")[:SUBJECTS] for some in likely], dtype=np.int32)
        nearest = nearest.reshape(len(documents), -1)
        shares = np.array([some[best] for some, best in zip(likely, nearest, strict=True)]).reshape(nearest.shape)
        return Subjects(nearest, (shares / (shares.sum(axis=1, keepdims=True) + 1e-9)).astype(np.float32))

    def to_bytes(self) -> bytes:
        """Return the thesaurus as a compressed numpy archive, with what tells the state of the matters."""
        kept = BytesIO()
        np.savez_compressed(kept, allow_pickle=False, of=packed([fingerprint()]), **self.matters.to_arrays("matters"))
        return kept.getvalue()

    @classmethod
    def from_bytes(cls, data: bytes) -> Self:
        """Read what `to_bytes` wrote.

        Raises:
            ValueError: it was made of other matters than there are now.
        """
        with np.load(BytesIO(data), allow_pickle=False) as arrays:
            if unpacked(arrays["of"]) != [fingerprint()]:
                raise ValueError(f"{FILE} was made of other matters; make it anew: python -m bench.encoder")
            return cls(Lexical.from_arrays("matters", arrays))

    def _asked(self, document: Document, analyser: Analyser) -> Floats:
        """Return how like each matter is to the title, and to the other ways of asking on the average."""
        title, *others = (
            relative(self.matters.scores(read_question(phrase, analyser)).mixed)
            for phrase in (document.title, *document.also_asked)
        )
        return title + np.mean(others, axis=0) if others else title


def _spoken(lexical: Lexical) -> Floats:
    """Return how fully each document speaks each matter's official words. Shape (matters, documents)."""
    return np.array([relative(lexical.morphemes.wholes.sums(words)) for words in _official_words()])


@cache
def _official_words() -> tuple[dict[str, float], ...]:
    return tuple(shared_analyser().rarities(matter.official) for matter in known_matters())


def _document(matter: Matter) -> Document:
    """Return a matter as a document, its phrasings in standard Korean as questions are."""
    return Document("", matter.official, tuple(as_offices_write(one) for one in matter.phrasings))


@cache
def shared_thesaurus() -> Thesaurus:
    """Return the product's own thesaurus."""
    return Thesaurus.from_bytes((files("madang.knowledge") / "data" / FILE).read_bytes())
