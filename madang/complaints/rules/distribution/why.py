"""Why a complaint went where it went, in a word; `reasons.py` says it in sentences."""

from collections.abc import Mapping
from enum import StrEnum


class Why(StrEnum):
    RULE = "rule"
    DEFAULT = "default"
    """No rule fits: the category's own department."""
    GROUP = "group"
    """With the officer of the complaint that leads its duplicate group."""
    UNSURE = "unsure"
    """The classifier is not sure of the category."""
    BORDER = "border"
    """So near a border that the rules of two areas lead elsewhere."""
    OUTSIDE = "outside"
    """The place lies outside the city."""
    NOBODY = "nobody"
    GONE = "gone"
    """The rule names a department, team or person that is gone."""


TO_A_PERSON = frozenset({Why.UNSURE, Why.BORDER, Why.OUTSIDE, Why.NOBODY, Why.GONE})

WHY_WORDS: Mapping[Why, str] = {
    Why.RULE: "규칙에 따라",
    Why.DEFAULT: "종류의 기본 부서로",
    Why.GROUP: "같은 건의 담당자에게",
    Why.UNSURE: "종류를 확신할 수 없어 사람에게",
    Why.BORDER: "경계에 있어 사람에게",
    Why.OUTSIDE: "시 밖이라 사람에게",
    Why.NOBODY: "근무하는 담당자가 없어 사람에게",
    Why.GONE: "규칙의 부서가 없어져 사람에게",
}
