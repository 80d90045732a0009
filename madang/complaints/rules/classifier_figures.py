"""How well a classifier does on texts that it was not taught: figures, and the threshold from which it is followed."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from madang.complaints.rules.classifying import BEST, NO_COMPLAINT

LEAST_THRESHOLD = 0.40
"""Below this a person decides, whatever was measured: where Amsterdam hands over (algoritmes.overheid.nl)."""
RIGHT_AT_LEAST = 0.95
"""Share of what is answered that must be right."""
ANSWERED_WRONGLY_AT_MOST = 0.05
"""Share of the texts without a category that may be given one."""
_STEPS, _BINS = 100, 10


@dataclass(frozen=True)
class Told:
    """What was guessed of one text: its own category, and the guessed ones with their probability, best first."""

    category: str
    likeliest: tuple[tuple[str, float], ...]

    @property
    def first(self) -> str:
        return self.likeliest[0][0] if self.likeliest else NO_COMPLAINT

    @property
    def certainty(self) -> float:
        return self.likeliest[0][1] if self.likeliest else 0.0

    @property
    def is_right(self) -> bool:
        return self.first == self.category


@dataclass(frozen=True)
class Figures:
    """All shares from 0 to 1. `answered_right` is None where nothing was sure; `recall` by category id.

    `calibration_error`: the mean distance between what was promised and what came true, in ten bins (ECE).
    `no_category_answered`: of the texts that no category fits, the share that was given one all the same.
    """

    texts: int
    first_right: float
    among_three: float
    macro_f1: float
    to_a_person: float
    answered_right: float | None
    calibration_error: float
    no_category_answered: float
    recall: dict[str, float]

    def as_data(self) -> dict[str, Any]:
        return asdict(self)


def figures(told: Sequence[Told], threshold: float) -> Figures:
    """Measure guesses where a guess from `threshold` on is followed. Texts without a category count only by themselves.

    Raises ZeroDivisionError where no text has a category.
    """
    ours = [one for one in told if one.category != NO_COMPLAINT]
    others = [one for one in told if one.category == NO_COMPLAINT]
    sure = [one for one in ours if one.certainty >= threshold]
    return Figures(
        texts=len(ours),
        first_right=_share(one.is_right for one in ours),
        among_three=_share(one.category in dict(one.likeliest[:BEST]) for one in ours),
        macro_f1=_macro_f1(ours),
        to_a_person=1 - len(sure) / len(ours),
        answered_right=_share(one.is_right for one in sure) if sure else None,
        calibration_error=_calibration_error(ours),
        no_category_answered=_share(one.certainty >= threshold for one in others) if others else 0.0,
        recall=_recall(ours),
    )


def threshold_of(told: Sequence[Told]) -> float:
    """Return the lowest threshold, in hundredths, at which enough of the answered is right; 1 where there is none."""
    for step in range(round(LEAST_THRESHOLD * _STEPS), _STEPS):
        if _is_good_enough(told, step / _STEPS):
            return step / _STEPS
    return 1.0


def _is_good_enough(told: Sequence[Told], threshold: float) -> bool:
    sure = [one.is_right for one in told if one.category != NO_COMPLAINT and one.certainty >= threshold]
    others = [one.certainty >= threshold for one in told if one.category == NO_COMPLAINT]
    wrongly = _share(others) if others else 0.0
    return bool(sure) and _share(sure) >= RIGHT_AT_LEAST and wrongly <= ANSWERED_WRONGLY_AT_MOST


def _share(facts: Iterable[bool]) -> float:
    counted = list(facts)
    return sum(counted) / len(counted)


def _recall(told: Sequence[Told]) -> dict[str, float]:
    found: dict[str, list[bool]] = defaultdict(list)
    for one in told:
        found[one.category].append(one.is_right)
    return {category: _share(rights) for category, rights in sorted(found.items())}


def _macro_f1(told: Sequence[Told]) -> float:
    """Return the mean of each category's harmonic mean of precision and recall; every category counts alike."""
    scores = []
    for category in {one.category for one in told}:
        hits = sum(one.is_right for one in told if one.category == category)
        named = sum((one.first == category) + (one.category == category) for one in told)
        scores.append(2 * hits / named)
    return sum(scores) / len(scores)


def _calibration_error(told: Sequence[Told]) -> float:
    bins: dict[int, list[Told]] = defaultdict(list)
    for one in told:
        bins[min(int(one.certainty * _BINS), _BINS - 1)].append(one)
    gaps = (abs(sum(one.certainty for one in some) - sum(one.is_right for one in some)) for some in bins.values())
    return sum(gaps) / len(told)
