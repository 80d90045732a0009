"""Learning to tell what means the same from what does not: contrastive learning of an encoder, in numpy.

Texts come in groups that mean the same. Of each pair one text must find the other among all others of its batch, by the
cosine of their vectors (van den Oord and others, "Representation Learning with Contrastive Predictive Coding", 2018).
A text's vector is the weighed sum of its words' vectors, at length 1; a word's vector is Kiwi's, turned, plus a
movement of its own. Learned are the turn, the movements and the words' weights, by Adam (Kingma and Ba, 2015).
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.floating[Any]]
Text = Sequence[int]
"""A text by the numbers of its different words, one or more."""

SIZE = 128
"""Numbers in a vector."""

EPOCHS, BATCH, PAIRS_A_BATCH = 6, 512, 128
SHARPNESS = 10.0
"""Cosines count this many times over."""
FORGOTTEN = 0.15
"""Share of the words that are left out at each step, so that no single one decides."""
_RATE, _MEAN, _SPREAD, _LEAST = 2e-3, 0.9, 0.999, 1e-8
_HELD_BACK = 6e-5
"""How strongly movements and weights are held to none."""


@dataclass(eq=False)
class _Learned:
    """Values and Adam's memory of their slopes; `rows` of a table may be moved alone."""

    values: Floats
    mean: Floats = field(init=False)
    spread: Floats = field(init=False)
    steps: NDArray[np.int64] = field(init=False)

    def __post_init__(self) -> None:
        self.mean, self.spread = np.zeros_like(self.values), np.zeros_like(self.values)
        self.steps = np.zeros((len(self.values), *[1] * (self.values.ndim - 1)), dtype=np.int64)

    def move(self, slopes: Floats, rows: NDArray[np.int64]) -> None:
        self.steps[rows] += 1
        self.mean[rows] = _MEAN * self.mean[rows] + (1 - _MEAN) * slopes
        self.spread[rows] = _SPREAD * self.spread[rows] + (1 - _SPREAD) * slopes**2
        mean = self.mean[rows] / (1 - _MEAN ** self.steps[rows])
        spread = self.spread[rows] / (1 - _SPREAD ** self.steps[rows])
        self.values[rows] -= (_RATE * mean / (np.sqrt(spread) + _LEAST)).astype(np.float32)


@dataclass(eq=False)
class Words:
    """What is known of every word at the beginning: its vector and its rarity. Shapes (words, any), (words,)."""

    vectors: Floats
    rarities: Floats


@dataclass(eq=False)
class _Batch:
    """Texts of a step, one after another: of each place the word, and where each text begins."""

    words: NDArray[np.int64]
    starts: NDArray[np.int64]
    texts: NDArray[np.int64]

    @classmethod
    def of(cls, texts: Sequence[Text]) -> "_Batch":
        sizes = np.array([len(text) for text in texts])
        starts = np.cumsum([0, *sizes[:-1]])
        return cls(np.array([word for text in texts for word in text]), starts, np.repeat(np.arange(len(texts)), sizes))


class Contrast:
    """An encoder while it learns: `turn` (any, SIZE), `moved` (words, SIZE), `weights` (words,), logarithms."""

    def __init__(self, words: Words, seed: int = 0) -> None:
        self.words, self.chance = words, np.random.default_rng(seed)
        turned, _ = np.linalg.qr(self.chance.standard_normal((words.vectors.shape[1], SIZE)))
        self.turn = _Learned(turned.astype(np.float32))
        self.moved = _Learned(np.zeros((len(words.rarities), SIZE), dtype=np.float32))
        self.weights = _Learned(np.zeros(len(words.rarities), dtype=np.float32))

    def learn(self, groups: Sequence[Sequence[Text]], pairs: Sequence[tuple[Text, Text]]) -> list[float]:
        """Learn that texts of a group mean the same, the first one the office's; return the loss of each epoch."""
        return [self._epoch(groups, pairs) for _ in range(EPOCHS)]

    def _epoch(self, groups: Sequence[Sequence[Text]], pairs: Sequence[tuple[Text, Text]]) -> float:
        losses = [self._step(*batch) for batch in self._batches(groups, pairs)]
        return float(np.mean(losses))

    def _batches(
        self, groups: Sequence[Sequence[Text]], pairs: Sequence[tuple[Text, Text]]
    ) -> Iterator[tuple[list[Text], list[Text], NDArray[np.int64]]]:
        """Yield texts, what each must find, and the number of the group that both are of."""
        said = [(group, place) for group, texts in enumerate(groups) for place in range(1, len(texts))]
        order = self.chance.permutation(len(said))
        for begin in range(0, len(order), BATCH):
            some = [said[at] for at in order[begin : begin + BATCH]]
            more = [pairs[at] for at in self.chance.integers(0, len(pairs), PAIRS_A_BATCH)] if pairs else []
            left = [groups[group][place] for group, place in some] + [one for one, _ in more]
            right = [groups[group][self._other(len(groups[group]))] for group, _ in some] + [two for _, two in more]
            numbers = [group for group, _ in some] + [-1 - place for place in range(len(more))]
            yield left, right, np.array(numbers)

    def _other(self, size: int) -> int:
        """Choose what a phrasing must find: the office's words a little oftener than any one."""
        return 0 if self.chance.random() < 0.6 else int(self.chance.integers(size))

    def _step(self, left: Sequence[Text], right: Sequence[Text], groups: NDArray[np.int64]) -> float:
        sides = [_Batch.of(left), _Batch.of(right)]
        seen = [self._seen(side) for side in sides]
        loss, slopes = _contrast(seen[0].units, seen[1].units, groups)
        gradients = [self._back(*some) for some in zip(sides, seen, slopes, strict=True)]
        self.turn.move(np.sum([one[0] for one in gradients], axis=0), np.arange(len(self.turn.values)))
        words = np.concatenate([side.words for side in sides])
        self._move(words, *(np.concatenate([one[part] for one in gradients]) for part in (1, 2)))
        return loss

    def _move(self, words: NDArray[np.int64], moves: Floats, weighings: Floats) -> None:
        """Move each word by the sum of the slopes at its places."""
        order = np.argsort(words, kind="stable")
        rows, starts = np.unique(words[order], return_index=True)
        self.moved.move(np.add.reduceat(moves[order], starts) + _HELD_BACK * self.moved.values[rows], rows)
        self.weights.move(np.add.reduceat(weighings[order], starts) + _HELD_BACK * self.weights.values[rows], rows)

    def _seen(self, side: _Batch) -> "_Seen":
        places = self.words.vectors[side.words] @ self.turn.values + self.moved.values[side.words]
        weights = self.words.rarities[side.words] ** 2 * np.exp(self.weights.values[side.words])
        weights = weights * (self.chance.random(len(weights)) > FORGOTTEN)
        sums = np.add.reduceat(places * weights[:, None], side.starts)
        lengths = np.linalg.norm(sums, axis=1, keepdims=True) + 1e-6
        return _Seen(places, weights.astype(np.float32), sums / lengths, lengths)

    def _back(self, side: _Batch, seen: "_Seen", slopes: Floats) -> tuple[Floats, Floats, Floats]:
        """Return the slopes of the turn, and at each place of the word's movement and weight."""
        of_sums = (slopes - (slopes * seen.units).sum(axis=1, keepdims=True) * seen.units) / seen.lengths
        at_places = of_sums[side.texts]
        moves = (at_places * seen.weights[:, None]).astype(np.float32)
        return self.words.vectors[side.words].T @ moves, moves, (at_places * seen.places).sum(axis=1) * seen.weights


@dataclass(eq=False)
class _Seen:
    places: Floats
    weights: Floats
    units: Floats
    lengths: Floats


def _contrast(left: Floats, right: Floats, groups: NDArray[np.int64]) -> tuple[float, tuple[Floats, Floats]]:
    """Return the loss, and its slopes by both sides' vectors; others of the same group neither help nor hinder."""
    scores = SHARPNESS * left @ right.T
    scores[(groups[:, None] == groups[None, :]) & ~np.eye(len(groups), dtype=bool)] = -1e9
    loss, pull = 0.0, np.zeros_like(scores)
    for axis in (0, 1):
        shares = np.exp(scores - scores.max(axis=axis, keepdims=True))
        shares /= shares.sum(axis=axis, keepdims=True)
        loss -= float(np.log(np.diag(shares) + 1e-12).mean())
        pull += shares - np.eye(len(groups), dtype=np.float32)
    pull *= SHARPNESS / len(groups)
    return loss, (pull @ right, pull.T @ left)
