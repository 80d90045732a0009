"""Why nobody can do a step today: told to the drafter, who puts another person in it or leaves the review out."""

from enum import StrEnum


class StepProblem(StrEnum):
    """The first three are the organisation's own (`ActingProblem`), by the same values."""

    NOBODY = "nobody"
    CIRCLE = "circle"
    TOO_LONG = "too_long"
    OWN = "own"
    """Who would act is the drafter: nobody reviews or decides their own draft in another's place."""
    VACANT = "vacant"
    """The person left the post, and nobody follows."""


STEP_PROBLEM_WORDS = {
    StepProblem.NOBODY: "대행자가 정해지지 않았습니다.",
    StepProblem.CIRCLE: "서로를 대행하도록 정해져 있어 아무도 대신할 수 없습니다.",
    StepProblem.TOO_LONG: "대행자가 줄줄이 부재중이라 대신할 사람을 찾지 못했습니다.",
    StepProblem.OWN: "대행자가 기안한 사람이라 대신할 수 없습니다.",
    StepProblem.VACANT: "자리를 떠났고 이어받은 사람이 없습니다.",
}
