"""Two runs over the same questions: what surely changed, and what may be chance.

A paired bootstrap (Efron and Tibshirani 1993, chapter 16; for retrieval Sakai 2006, "Evaluating evaluation metrics
based on the bootstrap"): questions are drawn again, each with both of its outcomes, so that what makes a question hard
cancels out. A change is sure where 95 % of the differences lie on one side of zero. Among twenty figures one may look
sure by chance alone.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from madang.knowledge.rules.evaluation import MARKS, Count, Figures, Interval, Outcome, Outcomes
from madang.knowledge.rules.metrics import middle, resamples
from madang.knowledge.rules.zones import ZoneOf, zone_marks

Pair = tuple[Outcome, Outcome]
"""One question before and after."""

LOWER_IS_BETTER = ("wrong_", "out_of_scope_", "article_wrong_", "article_out_of_scope_", "ece")
"""Beginnings of the names of figures that had better be low."""

NEITHER_IS_BETTER = ("asked_back", "article_asked_back", "p50_ms", "p95_ms")
"""Left out: more asking back may be better or worse, and times belong to the machine."""


class Change(StrEnum):
    BETTER = "better"
    WORSE = "worse"
    UNCLEAR = "unclear"


@dataclass(frozen=True)
class Difference:
    """One figure before and after. `won` and `lost` count the questions that do better and worse; None for AUROC and
    the like, which no single question has."""

    before: float
    after: float
    interval: Interval
    change: Change
    won: int | None = None
    lost: int | None = None


def pair(before: Outcomes, after: Outcomes) -> list[Pair]:
    """Put the outcomes of one question together, by id, in the order of the later run."""
    known = {outcome.id: outcome for outcome in before}
    return [(known[outcome.id], outcome) for outcome in after]


def differences(pairs: Sequence[Pair], count: Count, zones: tuple[ZoneOf, ZoneOf]) -> dict[str, Difference]:
    """Return the difference of each figure that has a better side; `zones` say what either run shows."""
    before, after = count([pair[0] for pair in pairs]), count([pair[1] for pair in pairs])
    drawn = [_subtract(count([p[0] for p in some]), count([p[1] for p in some])) for some in resamples(pairs)]
    told = {}
    for name, later in after.items():
        earlier = before.get(name)
        if earlier is None or later is None or name in NEITHER_IS_BETTER:
            continue
        interval = middle([one[name] for one in drawn if name in one])
        won, lost = _won_and_lost(pairs, name, zones)
        told[name] = Difference(earlier, later, interval, _change(name, interval), won, lost)
    return told


def _subtract(before: Figures, after: Figures) -> dict[str, float]:
    both = ((name, before.get(name), later) for name, later in after.items())
    return {name: later - earlier for name, earlier, later in both if earlier is not None and later is not None}


def _change(name: str, interval: Interval) -> Change:
    if interval is None or interval[0] <= 0 <= interval[1]:
        return Change.UNCLEAR
    return Change.BETTER if (interval[0] > 0) is not name.startswith(LOWER_IS_BETTER) else Change.WORSE


def _won_and_lost(pairs: Sequence[Pair], name: str, zones: tuple[ZoneOf, ZoneOf]) -> tuple[int | None, int | None]:
    earlier, later = ({**MARKS, **zone_marks(zone_of)}.get(name) for zone_of in zones)
    if earlier is None or later is None:
        return None, None
    worth = -1 if name.startswith(LOWER_IS_BETTER) else 1
    gains = [worth * ((later(after) or 0.0) - (earlier(before) or 0.0)) for before, after in pairs]
    return sum(gain > 0 for gain in gains), sum(gain < 0 for gain in gains)
