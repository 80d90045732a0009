"""A planned approval line, and what may be wrong with it before it is submitted."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from madang.approval.rules.states import StepRole

LONGEST_LINE = 20


@dataclass(frozen=True)
class Chosen:
    """One step as the drafter chose it; steps of one `stage` are open at the same time."""

    stage: int
    role: StepRole
    person: str
    skip_reason: str = ""


@dataclass(frozen=True)
class PlannedStep:
    """One step; steps of the same `stage` are open at the same time, and the next stage waits for all of them.

    `rank`: of the person's post; the smaller, the higher. `skip_reason`: of a reviewer who cannot review, why.
    """

    stage: int
    role: StepRole
    person: str
    rank: int
    skip_reason: str = ""


def faults(line: Sequence[PlannedStep], drafter: str) -> list[str]:
    """Return what is wrong with a line, as Korean sentences; an empty list where it can be submitted."""
    found = [fault for rule in _RULES if (fault := rule(line, drafter))]
    return found if line else ["결재할 사람을 정해 주세요."]


def _too_long(line: Sequence[PlannedStep], drafter: str) -> str:
    return f"결재 단계는 {LONGEST_LINE}개까지 둘 수 있습니다." if len(line) > LONGEST_LINE else ""


def _one_decision(line: Sequence[PlannedStep], drafter: str) -> str:
    count = sum(1 for step in line if step.role is StepRole.DECIDE)
    return "" if count == 1 else "결재(최종)는 한 사람이어야 합니다(규정 제10조)."


def _decision_is_last(line: Sequence[PlannedStep], drafter: str) -> str:
    deciding = [step.stage for step in line if step.role is StepRole.DECIDE]
    later = any(step.stage >= stage for stage in deciding for step in line if step.role is not StepRole.DECIDE)
    return "결재 뒤에는 검토나 협조를 둘 수 없습니다(규정 제9조)." if later else ""


def _nobody_twice(line: Sequence[PlannedStep], drafter: str) -> str:
    people = [step.person for step in line]
    return "한 사람이 결재선에 두 번 들어 있습니다." if len(set(people)) != len(people) else ""


def _drafter_decides_alone(line: Sequence[PlannedStep], drafter: str) -> str:
    own = [step for step in line if step.person == drafter]
    wrong = any(step.role is not StepRole.DECIDE for step in own)
    return "기안한 사람은 자기 문서를 검토하거나 협조할 수 없습니다." if wrong else ""


def _parallel_is_consultation(line: Sequence[PlannedStep], drafter: str) -> str:
    stages = [step.stage for step in line if step.role is not StepRole.CONSULT]
    return "동시에 열 수 있는 것은 협조뿐입니다." if len(set(stages)) != len(stages) else ""


def _ranks_rise(line: Sequence[PlannedStep], drafter: str) -> str:
    ranks = [step.rank for step in sorted(line, key=lambda s: s.stage) if step.role is not StepRole.CONSULT]
    falling = any(later > earlier for earlier, later in pairwise(ranks))
    return "검토와 결재는 낮은 직위에서 높은 직위로 올라가야 합니다(규정 제9조)." if falling else ""


_RULES = (
    _too_long,
    _one_decision,
    _decision_is_last,
    _nobody_twice,
    _drafter_decides_alone,
    _parallel_is_consultation,
    _ranks_rise,
)
