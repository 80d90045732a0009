"""How well each kind of question must do, and how it does: `floors.toml` holds a bit less than was reached."""

import math
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.regression.grading import Grade, Went

FLOORS = Path(__file__).parent / "floors.toml"
ALL, UNANSWERABLE = "all", "unanswerable"
LEEWAY, QUESTIONS_OF_LEEWAY = 0.02, 1.5
"""What may be lost before a test fails: a share, or so many questions where the kind is small."""


@dataclass(frozen=True)
class Shares:
    """Shares of a group of questions, 0 to 1. As a floor: at least `right` and `helped`, at most `wrong`."""

    right: float
    helped: float
    """Right, or partly so."""
    wrong: float

    def holds(self, floor: "Shares") -> bool:
        """Tell whether these are at least as good as a floor."""
        return self.right >= floor.right and self.helped >= floor.helped and self.wrong <= floor.wrong


def read_floors(file: Path = FLOORS) -> dict[str, Shares]:
    """Return the floors by group."""
    groups = tomllib.loads(file.read_text(encoding="utf-8"))["groups"]
    return {name: Shares(**values) for name, values in groups.items()}


def groups(asked: Sequence[Went]) -> dict[str, list[Went]]:
    """Return everything, what may not be answered, and each kind."""
    told = {ALL: list(asked), UNANSWERABLE: [went for went in asked if went.case.unanswerable]}
    for went in asked:
        told.setdefault(went.case.kind, []).append(went)
    return {name: some for name, some in told.items() if some}


def shares(asked: Sequence[Went]) -> Shares:
    right, partly, wrong = (
        sum(went.grade is grade for went in asked) / len(asked) for grade in (Grade.RIGHT, Grade.PARTLY, Grade.WRONG)
    )
    return Shares(right, right + partly, wrong)


def proposed(asked: Sequence[Went]) -> Shares:
    """Return floors a bit under what was reached, in hundredths."""
    leeway = max(LEEWAY, QUESTIONS_OF_LEEWAY / len(asked))
    reached = shares(asked)
    right, helped = (max(math.floor((share - leeway) * 100) / 100, 0.0) for share in (reached.right, reached.helped))
    return Shares(right, helped, min(math.ceil((reached.wrong + leeway) * 100) / 100, 1.0))


def as_toml(floors: Mapping[str, Shares], day: str, questions: int) -> str:
    """Write floors as the file holds them."""
    head = [
        f"# Reached on {day} with {questions} questions, less a bit; `python -m tests.regression --write-floors`.",
        "# right, helped (right or partly): at least; wrong: at most. Raise them when the product does better.",
    ]
    lines = (
        f"[groups.{name}]\nright = {floor.right:.2f}\nhelped = {floor.helped:.2f}\nwrong = {floor.wrong:.2f}"
        for name, floor in floors.items()
    )
    return "\n\n".join(["\n".join(head), *lines]) + "\n"
