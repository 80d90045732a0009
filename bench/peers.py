"""The product's retrieval and its named peers behind one small interface: build on documents, search a question."""

import tempfile
from collections.abc import Sequence
from typing import Protocol

import bm25s
import numpy as np
import tantivy
from rank_bm25 import BM25Okapi

from madang.knowledge.adapters.analyser import shared_analyser
from madang.knowledge.adapters.index import Index
from madang.knowledge.rules.findings import Document

DEPTH = 10


class Peer(Protocol):
    """`build` once, then `search`: the ids found, best first, and how sure it is of the first (0 if nothing)."""

    name: str

    def build(self, documents: Sequence[Document]) -> None: ...

    def search(self, question: str) -> tuple[list[str], float]: ...


class Madang:
    """The product: three likenesses, rules and word lists, and the gate's confidence."""

    name = "Madang"

    def build(self, documents: Sequence[Document]) -> None:
        self._index = Index.build(documents, shared_analyser())

    def search(self, question: str) -> tuple[list[str], float]:
        findings = self._index.search(question, DEPTH)
        return [hit.document_id for hit in findings.hits], findings.confidence


class WhitespaceBm25:
    """What a first try does: words parted by spaces, BM25 of rank_bm25."""

    name = "whitespace BM25 (rank_bm25)"

    def build(self, documents: Sequence[Document]) -> None:
        self._ids = [document.id for document in documents]
        self._bm25 = BM25Okapi([_text(document).split() for document in documents])

    def search(self, question: str) -> tuple[list[str], float]:
        scores = np.asarray(self._bm25.get_scores(question.split()))
        return _best(self._ids, scores)


class Bm25sKiwi:
    """Kiwi morphemes and BM25 (Lucene) of bm25s."""

    name = "bm25s + Kiwi"

    def build(self, documents: Sequence[Document]) -> None:
        self._ids = [document.id for document in documents]
        self._bm25 = bm25s.BM25(method="lucene", k1=1.5, b=0.75)
        self._bm25.index([_morphemes(_text(document)) for document in documents], show_progress=False)

    def search(self, question: str) -> tuple[list[str], float]:
        known = [form for form in _morphemes(question) if form in self._bm25.vocab_dict]
        scores = self._bm25.get_scores(known) if known else np.zeros(len(self._ids))
        return _best(self._ids, np.asarray(scores))


class TantivyKiwi:
    """Kiwi morphemes in tantivy (Rust, as Lucene), any word may match."""

    name = "tantivy + Kiwi"

    def build(self, documents: Sequence[Document]) -> None:
        fields = tantivy.SchemaBuilder()
        fields.add_text_field("body", stored=False, tokenizer_name="whitespace")
        fields.add_text_field("id", stored=True, tokenizer_name="raw")
        self._schema = fields.build()
        self._folder = tempfile.TemporaryDirectory(prefix="madang-tantivy-")
        self._index = tantivy.Index(self._schema, path=self._folder.name)
        writer = self._index.writer(heap_size=100_000_000, num_threads=1)
        for document in documents:
            writer.add_document(tantivy.Document(body=" ".join(_morphemes(_text(document))), id=document.id))
        writer.commit()
        writer.wait_merging_threads()
        self._index.reload()
        self._searcher = self._index.searcher()

    def search(self, question: str) -> tuple[list[str], float]:
        terms = [tantivy.Query.term_query(self._schema, "body", form) for form in _morphemes(question)]
        query = tantivy.Query.boolean_query([(tantivy.Occur.Should, term) for term in terms])
        hits = self._searcher.search(query, DEPTH).hits
        return [self._searcher.doc(place)["id"][0] for _, place in hits], hits[0][0] if hits else 0.0


PEERS: tuple[type[Peer], ...] = (Madang, WhitespaceBm25, Bm25sKiwi, TantivyKiwi)


def _text(document: Document) -> str:
    """Title twice, as the product has it; every peer is given the same text."""
    return f"{document.title}\n{document.title}\n{document.body}"


def _morphemes(text: str) -> list[str]:
    return shared_analyser().morphemes(text)


def _best(ids: list[str], scores: "np.ndarray[tuple[int], np.dtype[np.float64]]") -> tuple[list[str], float]:
    order = np.argsort(-scores, kind="stable")[:DEPTH]
    return [ids[row] for row in order if scores[row] > 0], float(scores.max())
