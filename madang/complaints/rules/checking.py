"""What a check says of a complaint (검증): pass, fail or cannot tell, with its reason, its rule and its article."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any


class Outcome(StrEnum):
    PASSED = "pass"
    FAILED = "fail"
    CANNOT_TELL = "cannot_tell"


OUTCOME_WORDS: Mapping[Outcome, str] = {
    Outcome.PASSED: "맞음",
    Outcome.FAILED: "맞지 않음",
    Outcome.CANNOT_TELL: "알 수 없음",
}


class Reason(StrEnum):
    """Why a report is not accepted (불수용 사유). A check that fails proposes one; a person decides."""

    INTERVAL_TOO_SHORT = "interval_too_short"
    TOO_FEW_PHOTOS = "too_few_photos"
    PLATE_UNREADABLE = "plate_unreadable"
    PLACE_DIFFERS = "place_differs"
    OUTSIDE_HOURS = "outside_hours"
    TOO_LATE = "too_late"
    NOT_IN_ZONE = "not_in_zone"
    DUPLICATE = "duplicate"
    ALREADY_FINED = "already_fined"
    OVER_DAILY_CAP = "over_daily_cap"
    NOT_SUPPLEMENTED = "not_supplemented"


REASON_WORDS: Mapping[Reason, str] = {
    Reason.INTERVAL_TOO_SHORT: "간격 미달",
    Reason.TOO_FEW_PHOTOS: "사진 부족",
    Reason.PLATE_UNREADABLE: "번호 식별불가",
    Reason.PLACE_DIFFERS: "위치 불일치",
    Reason.OUTSIDE_HOURS: "시간 외",
    Reason.TOO_LATE: "기한 초과",
    Reason.NOT_IN_ZONE: "구역 아님",
    Reason.DUPLICATE: "중복",
    Reason.ALREADY_FINED: "이미 부과",
    Reason.OVER_DAILY_CAP: "하루 횟수 초과",
    Reason.NOT_SUPPLEMENTED: "보완하지 않음",
}


@dataclass(frozen=True)
class Check:
    """One check of one complaint.

    `key` names the check ("interval"); `reason` is set where it failed, or would. `measured` and `needed` are
    words for people ("41초", "60초"). `rule` is the id of the dated rule and `since` its first day (ISO), so that
    the verdict can be checked against the rule of that day.
    """

    key: str
    name: str
    outcome: Outcome
    sentence: str
    reason: Reason | None = None
    article: str = ""
    measured: str = ""
    needed: str = ""
    rule: str = ""
    since: str = ""

    def as_json(self) -> dict[str, Any]:
        return dict(vars(self))


def of_json(told: Mapping[str, Any]) -> Check:
    """Read a check as `as_json` wrote it."""
    outcome, reason = Outcome(told["outcome"]), told.get("reason")
    return Check(**{**told, "outcome": outcome, "reason": Reason(reason) if reason else None})


def first_failure(checks: list[Check]) -> Check | None:
    """Return the first check that failed: its reason is the one proposed."""
    return next((check for check in checks if check.outcome is Outcome.FAILED), None)
