"""The signers' line of a document (결재란): who has a box, and what stands in it. One table.

행정업무의 운영 및 혁신에 관한 규정 시행규칙 제7조제2항부터 제4항까지: who neither signs nor marks 전결 has no box.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from madang.approval.rules.states import StepRole, StepState


class Mark(StrEnum):
    NONE = ""
    DELEGATED = "전결"
    ACTING = "대결"


@dataclass(frozen=True)
class SignedStep:
    """What the boxes are made of. `acted_by` is the acting person's position and name, where one signed.

    `day` is the date as printed, "11. 23."; `reason` why a review was skipped, such as "출장".
    """

    role: StepRole
    state: StepState
    position: str
    name: str
    acted_by: tuple[str, str] | None = None
    reason: str = ""
    day: str = ""


@dataclass(frozen=True)
class Box:
    """One box: position, name, mark, date (with the decision alone), or a reason instead of a signature."""

    position: str
    name: str
    mark: Mark = Mark.NONE
    date: str = ""
    reason: str = ""


@dataclass(frozen=True)
class Boxes:
    signers: tuple[Box, ...]
    consulted: tuple[Box, ...]


def boxes(steps: Sequence[SignedStep], *, delegated: bool) -> Boxes:
    """Return the boxes of a line as far as it was signed; `delegated`: the decision is a 전결."""
    line = [step for step in steps if step.role is not StepRole.CONSULT]
    beside = [step for step in steps if step.role is StepRole.CONSULT]
    signers = [box for step in line for box in _boxes_of(step, delegated)]
    return Boxes(tuple(signers), tuple(box for step in beside for box in _plain(step)))


def _boxes_of(step: SignedStep, delegated: bool) -> list[Box]:
    return _decision(step, delegated) if step.role is StepRole.DECIDE else _plain(step)


def _plain(step: SignedStep) -> list[Box]:
    """Draft, review, consultation: a signature, or the reason why there is none (규정 제9조제1항)."""
    if step.state is StepState.SKIPPED:
        # The draft of who decides alone was not left out: it stands in the one box of the decision.
        return [] if step.role is StepRole.DRAFT else [Box(step.position, "", reason=step.reason)]
    if step.state is not StepState.SIGNED:
        return []
    if step.acted_by:
        # The person in whose place it was done is named by the position alone; the one who signed by the name.
        return [Box(f"{step.position} 직무대리", step.acted_by[1])]
    return [Box(step.position, step.name)]


def _decision(step: SignedStep, delegated: bool) -> list[Box]:
    if step.state is not StepState.SIGNED:
        return []
    if step.acted_by is None:
        return [Box(step.position, step.name, Mark.DELEGATED if delegated else Mark.NONE, step.day)]
    acting = Box(*step.acted_by, Mark.ACTING, step.day)
    # 대결 of a delegated matter: the delegate's box says 전결 and nothing else (시행규칙 제7조제4항).
    return [Box(step.position, "", Mark.DELEGATED), acting] if delegated else [acting]
