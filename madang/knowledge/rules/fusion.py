"""Fusion: what the words found and what the vectors found, mixed into one list.

A convex combination of scores scaled within the question (Bruch, Gai, Ingber: "An Analysis of Fusion Functions for
Hybrid Retrieval", 2023). Scaling hides how good a channel's best is, so each is weighed by how sure it is of it:

    score(a) = (1 - share) * words.confidence * words(a)  +  share * vectors.confidence * vectors(a)

where words(a) is the score in units of the highest, and vectors(a) the cosine brought from lowest..highest to 0..1.
What one channel did not find counts 0 there.
"""

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Self

from madang.knowledge.rules.findings import Findings, Hit

DEPTH = 30
"""Articles that each channel brings."""

RIVAL = 0.5
"""A channel half as sure as the first hit's own, and of another article, makes both as likely meant."""


@dataclass(frozen=True)
class CosineModel:
    """A logistic model over the first cosine and its lead over the second: no two models' cosines mean the same."""

    cosine: float
    lead: float
    bias: float

    def confidence(self, hits: Sequence[Hit]) -> float:
        """Return how surely the first hit is right, 0 to 1; scores are cosines, best first."""
        first, lead = hits[0].score, lead_of(hits)
        return 1 / (1 + math.exp(-(self.bias + self.cosine * first + self.lead * lead)))


@dataclass(frozen=True)
class Nearest:
    """Articles by the cosine of their nearest text, best first.

    `confidence` is how surely the first is right, 0 to 1; None where the model could not be calibrated: then it may
    order what the words found, and answers nothing by itself.
    """

    hits: tuple[Hit, ...]
    confidence: float | None

    @classmethod
    def of(cls, hits: tuple[Hit, ...], model: CosineModel | None) -> Self:
        return cls(hits, model.confidence(hits) if model and hits else None)


NOTHING_NEAR = Nearest((), None)


def lead_of(hits: Sequence[Hit]) -> float:
    """Return how far the first cosine is above the second; 0 where there is no second."""
    return hits[0].score - hits[1].score if len(hits) > 1 else 0.0


@dataclass(frozen=True)
class _Channel:
    first: str
    confidence: float
    sureness: float
    weight: float
    scores: Mapping[str, float]
    """0 to 1, by article."""


def mix(words: Findings, nearest: Nearest, share: float, limit: int) -> Findings:
    """Return at most `limit` hits, best first, and how surely the first may be shown.

    Confidence and sureness are those of the channel which is surer of the first hit. Where a channel is about as sure
    of another article, that one stands beside the first with the same score: the gate then asks which is meant.
    """
    if not nearest.hits:
        return replace(words, hits=words.hits[:limit])
    channels = list(_channels(words, nearest, share))
    mixed = _mixed(channels)
    first, *others = sorted(mixed, key=lambda key: -mixed[key])
    confidence = max(channel.confidence * channel.scores.get(first, 0.0) for channel in channels)
    sureness = max(channel.sureness * channel.scores.get(first, 0.0) for channel in channels)
    rivals = [one.first for one in channels if one.first != first and one.confidence >= RIVAL * confidence]
    beside = [Hit(key, mixed[first]) for key in (first, *dict.fromkeys(rivals))]
    after = [Hit(key, mixed[key]) for key in others if key not in rivals]
    return replace(words, hits=(*beside, *after)[:limit], confidence=confidence, sureness=sureness)


def _channels(words: Findings, nearest: Nearest, share: float) -> Iterator[_Channel]:
    """Give the channels that found something."""
    if words.hits:
        weight = (1 - share) * words.confidence
        scores = _in_units_of_the_first(words.hits)
        yield _Channel(words.hits[0].document_id, words.confidence, words.sureness, weight, scores)
    if nearest.hits:
        trust = words.confidence if nearest.confidence is None else nearest.confidence
        scores = _between_lowest_and_highest(nearest.hits)
        sure = nearest.confidence or 0.0
        yield _Channel(nearest.hits[0].document_id, sure, sure, share * trust, scores)


def _mixed(channels: Sequence[_Channel]) -> dict[str, float]:
    mixed: dict[str, float] = {}
    for channel in channels:
        for key, score in channel.scores.items():
            mixed[key] = mixed.get(key, 0.0) + channel.weight * score
    return mixed


def _in_units_of_the_first(hits: tuple[Hit, ...]) -> dict[str, float]:
    return {hit.document_id: hit.score / hits[0].score for hit in hits}


def _between_lowest_and_highest(hits: tuple[Hit, ...]) -> dict[str, float]:
    """Scale to 0..1; equals are all 1."""
    highest, lowest = hits[0].score, hits[-1].score
    spread = highest - lowest
    return {hit.document_id: (hit.score - lowest) / spread if spread > 0 else 1.0 for hit in hits}
