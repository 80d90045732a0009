"""공개구분: whether a document is open to the public, its grounds, and the grade of N2SF that follows from them."""

from collections.abc import Iterable, Sequence
from datetime import date
from enum import StrEnum
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

Phrase = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=300)]


class Openness(StrEnum):
    OPEN = "open"
    PARTIAL = "partial"
    CLOSED = "closed"


OPENNESS_NAMES = {Openness.OPEN: "공개", Openness.PARTIAL: "부분공개", Openness.CLOSED: "비공개"}


class Grade(StrEnum):
    """국가 망 보안체계: C classified, S sensitive, O open."""

    CLASSIFIED = "C"
    SENSITIVE = "S"
    OPEN = "O"


GRADE_NAMES = {Grade.CLASSIFIED: "기밀", Grade.SENSITIVE: "민감", Grade.OPEN: "공개"}

LAST_CLASSIFIED = 4
"""Grounds 1 to 4 make a document C, the later ones S (guideline 1.0)."""


class Source(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)
    name: Phrase
    certainty: Literal["confirmed", "single", "general", "computed", "dated"]
    checked: date


class Ground(BaseModel):
    """One ground for withholding, in the city pack's `openness.yaml`; in force on `valid_from` and on `valid_until`."""

    model_config = ConfigDict(extra="forbid", frozen=True)
    number: int = Field(ge=1, le=99)
    name: Phrase
    article: Phrase
    valid_from: date
    valid_until: date | None = None
    source: Source

    def is_in_force(self, day: date) -> bool:
        return self.valid_from <= day and (self.valid_until is None or day <= self.valid_until)


class WrongGroundsError(ValueError):
    """The grounds do not fit the openness; the sentence says how to put it right."""


def printed(openness: Openness, grounds: Iterable[int] = ()) -> str:
    """Return how it stands on the page: "공개", "부분공개(5)", "비공개(1,6)" (기록물관리법 시행규칙 제18조)."""
    numbers = ",".join(map(str, sorted(set(grounds))))
    return f"{OPENNESS_NAMES[openness]}({numbers})" if numbers else OPENNESS_NAMES[openness]


def grade(grounds: Iterable[int]) -> Grade:
    """Return the highest grade that the grounds ask for; O without any."""
    numbers = set(grounds)
    if not numbers:
        return Grade.OPEN
    return Grade.CLASSIFIED if min(numbers) <= LAST_CLASSIFIED else Grade.SENSITIVE


def grounds_in_force(grounds: Iterable[Ground], day: date) -> tuple[Ground, ...]:
    """Return the grounds of that day, by their numbers."""
    return tuple(sorted((each for each in grounds if each.is_in_force(day)), key=lambda each: each.number))


def misfit(openness: Openness, grounds: Sequence[int]) -> str | None:
    """Return the sentence that says why grounds and openness do not go together; None where they do."""
    name = OPENNESS_NAMES[openness]
    if openness is Openness.OPEN and grounds:
        return "공개 문서에는 비공개 근거 번호를 적지 않습니다. 번호를 지우거나 부분공개로 바꿔 주세요."
    if openness is not Openness.OPEN and not grounds:
        return f"{name} 문서에는 근거 번호를 적어야 합니다. ‘{name}(5)’처럼 번호를 골라 주세요."
    return None


def must_fit(openness: Openness, grounds: Sequence[int], known: Iterable[Ground], day: date) -> None:
    """Raise WrongGroundsError unless the grounds are those that the law of the day has, and as the openness asks."""
    if fault := misfit(openness, grounds):
        raise WrongGroundsError(fault)
    strange = sorted(set(grounds) - {each.number for each in grounds_in_force(known, day)})
    if strange:
        told = ", ".join(f"{number}호" for number in strange)
        raise WrongGroundsError(f"{told}는 법에 없는 근거 번호입니다. 목록에서 다시 골라 주세요.")
