"""The outcome of the questions as tables for people."""

from collections.abc import Sequence

from madang.knowledge.rules.metrics import percentile
from tests.regression.cases import TURNS
from tests.regression.floors import Shares, groups, shares
from tests.regression.grading import Grade, Went


def overview(asked: Sequence[Went], floors: dict[str, Shares]) -> str:
    """Return a line for each group, with its floors in brackets."""
    head = f"{'':<14}{'questions':>10}{'right':>16}{'helped':>16}{'wrong':>16}{'p95 ms':>9}"
    return "\n".join([head, *(_line(name, some, floors.get(name)) for name, some in groups(asked).items())])


def failing(asked: Sequence[Went]) -> str:
    """Return every question that did not go as it should: line, kind, grade, question, expected and got."""
    return "\n".join(_failing(went) for went in asked if went.grade is not Grade.RIGHT)


def _line(name: str, some: Sequence[Went], floor: Shares | None) -> str:
    now = shares(some)
    both = [
        (now.right, floor and floor.right),
        (now.helped, floor and floor.helped),
        (now.wrong, floor and floor.wrong),
    ]
    told = "".join(
        f"{value:>8.3f} ({limit:.2f})" if limit is not None else f"{value:>8.3f} (  - )" for value, limit in both
    )
    return f"{name:<14}{len(some):>10}{told}{percentile([went.ms for went in some], 0.95) or 0.0:>9.1f}"


def _failing(went: Went) -> str:
    case = went.case
    question = TURNS.join(case.turns)
    told = f"{case.line:>5} {case.kind} {went.grade}: {question}"
    return f"{told}\n        expected {case.expected}\n        got      {went.got}"
