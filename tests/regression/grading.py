"""What came of a question, beside what should have."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from madang.chat.rules.outcome import Outcome
from tests.regression.cases import DECLINED, Case

_DECLINING = frozenset(Outcome) - {Outcome.CHOICES, Outcome.PLACES, Outcome.FAILED}
"""What may end a question that nothing answers, where no article is shown."""


class Grade(StrEnum):
    RIGHT = "right"
    PARTLY = "partly"
    """The right article is among two or three to choose from; one of several questions is answered; or somebody who
    should have been declined is asked back."""
    MISSED = "missed"
    """Declined, or sent another way, without a wrong article or place."""
    WRONG = "wrong"
    """A wrong article is shown, or places; or anything is, where nothing may be."""


@dataclass(frozen=True)
class Got:
    """How it ended: the articles shown, those offered to choose from, and what failed inside, if anything."""

    outcome: Outcome
    shown: tuple[str, ...] = ()
    offered: tuple[str, ...] = ()
    fault: str = ""

    def __str__(self) -> str:
        offered = f"? {' '.join(self.offered)}" if self.offered else ""
        return " ".join(part for part in (f"={self.outcome}", *self.shown, offered, self.fault) if part)


@dataclass(frozen=True)
class Went:
    case: Case
    got: Got
    ms: float

    @property
    def grade(self) -> Grade:
        return grade(self.case, self.got)


def grade(case: Case, got: Got) -> Grade:
    """Judge one question."""
    if got.outcome in case.outcomes or _answers(case, got.shown):
        return Grade.RIGHT
    if got.outcome in _DECLINING and not got.shown and DECLINED in case.outcomes:
        return Grade.RIGHT
    if case.parts and (_touches(case, got.shown) or _touches(case, got.offered)):
        return Grade.PARTLY
    if case.unanswerable and got.outcome is Outcome.CHOICES:
        return Grade.PARTLY
    return Grade.WRONG if got.shown or got.outcome is Outcome.PLACES else Grade.MISSED


def _answers(case: Case, shown: Sequence[str]) -> bool:
    """Tell whether every part has its article, and a single question no article that is not meant."""
    if not case.parts or not shown:
        return False
    meant = frozenset().union(*case.parts)
    return all(part & set(shown) for part in case.parts) and (len(case.parts) > 1 or set(shown) <= meant)


def _touches(case: Case, ids: Sequence[str]) -> bool:
    return any(part & set(ids) for part in case.parts)
