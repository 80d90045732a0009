"""What a run of the benchmark found: how each question went with each system. No question's words are in it."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from madang.knowledge.rules.evaluation import Figures, Interval, Outcome, Outcomes, intervals, retrieval_figures
from madang.knowledge.rules.zones import gate_figures

OWN = "Madang"


@dataclass(frozen=True)
class SystemResult:
    """One system on one set. A peer's confidence is its raw score: fit for its own order only."""

    outcomes: tuple[Outcome, ...]
    build_s: float

    @cached_property
    def figures(self) -> Figures:
        return _figures(self.outcomes)

    @cached_property
    def intervals(self) -> Mapping[str, Interval]:
        return intervals(self.outcomes, _figures)

    def figure(self, name: str) -> float:
        """Return a figure; 0 where nothing could be counted."""
        return self.figures[name] or 0.0


@dataclass(frozen=True)
class SetResult:
    """Every system on one set; the product first."""

    name: str
    about: str
    documents: int
    systems: Mapping[str, SystemResult]

    @property
    def own(self) -> SystemResult:
        return self.systems[OWN]

    @property
    def peers(self) -> Mapping[str, SystemResult]:
        return {name: system for name, system in self.systems.items() if name != OWN}

    @property
    def in_scope(self) -> int:
        return sum(outcome.in_scope for outcome in self.own.outcomes)

    @property
    def out_of_scope(self) -> int:
        return len(self.own.outcomes) - self.in_scope


@dataclass(frozen=True)
class Results:
    """A whole run: `day` as YYYY-MM-DD, the product's thresholds, and each set."""

    day: str
    machine: str
    answer_from: float
    ask_back_from: float
    sets: tuple[SetResult, ...]


def _figures(outcomes: Outcomes) -> Figures:
    return retrieval_figures(outcomes) | gate_figures(outcomes)
