"""The states of a version of the distribution rules."""

from collections.abc import Mapping
from enum import StrEnum


class VersionState(StrEnum):
    DRAFT = "draft"
    ACTIVE = "active"
    FORMER = "former"


VERSION_WORDS: Mapping[VersionState, str] = {
    VersionState.DRAFT: "작성 중",
    VersionState.ACTIVE: "적용 중",
    VersionState.FORMER: "지난 판",
}
