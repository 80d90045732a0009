"""The second stage: the first candidates are ordered anew by a weighed sum of what speaks for each.

Every feature is counted in units of its highest value among the candidates of the question, so that no collection's
size or language shows in it and weights learned on one serve another. The weights are data (`data/ranking.json`),
learned by `actions/train_ranking.py`, never from an evaluation set of another city's.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from madang.knowledge.rules.wordlists import read_text

FEATURES = ("words", "sense")
"""What is known of a candidate, in the order of the columns of every table of features.

words: how well it matches the words and the matter of the question; sense: how like it is in other words.
"""

CANDIDATES = 64
"""How many of the first stage are ordered anew: the right document is among them for all but one question in forty."""


@dataclass(frozen=True)
class Ranking:
    """The weight of each feature, none below 0."""

    weights: Mapping[str, float]

    def in_order(self) -> list[float]:
        """Return the weights in the order of `FEATURES`."""
        return [self.weights[name] for name in FEATURES]


@cache
def product_ranking() -> Ranking:
    """Return the weights of `data/ranking.json`."""
    return Ranking(json.loads(read_text("ranking.json"))["weights"])
