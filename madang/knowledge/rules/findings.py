"""What retrieval is given and what it finds."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Document:
    """One question that the city can answer: how it is put (`title`, `also_asked`) and what it answers (`body`)."""

    id: str
    title: str
    also_asked: tuple[str, ...] = ()
    body: str = ""


@dataclass(frozen=True)
class Hit:
    document_id: str
    score: float
    """0 to 1; comparable within one question only."""


@dataclass(frozen=True)
class Findings:
    """The documents found, best first."""

    hits: tuple[Hit, ...]
    confidence: float
    """0 to 1: how surely the question is ours at all; comparable between questions and between collections."""
    sureness: float = 1.0
    """0 to 1: how surely the first hit is the one that is meant; comparable in the same way."""


NOTHING_FOUND = Findings((), 0.0, 0.0)
