"""What was asked of a citizen and did not come (보완): by when, and what may be done then.

민원 처리에 관한 법률 제22조; 시행령 제24조 (asked once more) and 제25조 (returned after that).
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, Protocol

from madang.complaints.rules.checking import Check, Outcome, Reason, first_failure, of_json
from madang.complaints.rules.settings import SettingsRow

ASKED_AGAIN = "민원 처리에 관한 법률 시행령 제24조제3항"
RETURNED = "민원 처리에 관한 법률 시행령 제25조제1항"
TIMES_BEFORE_RETURNING = 2

KEY = "supplement"
"""The check that proposes to return a complaint."""


class WorkingDays(Protocol):
    """What a period asks of the working calendar."""

    def add_working_days(self, day: date, count: int) -> date: ...


@dataclass(frozen=True)
class Requests:
    """What was asked for and has not come: how often, and until which day the last time; None without a period."""

    times: int = 0
    until: date | None = None

    def is_over(self, today: date) -> bool:
        return self.until is not None and self.until < today


def last_day(asked: date, before: int, settings: SettingsRow | None, calendar: WorkingDays) -> date | None:
    """Return the last day for what is asked on a day, after `before` requests that nothing came of.

    The day of asking is not counted, and no period ends on a day off (민법 제157조, 제161조).
    """
    first, later = (settings.supplement_days, settings.supplement_again_days) if settings else (None, None)
    days = later if before else first
    return calendar.add_working_days(asked + timedelta(days=days), 0) if days else None


def proposes_return(requests: Requests, until: str, settings: SettingsRow | None) -> Check:
    """Return the check that proposes to return a complaint; `until` in words. A person decides."""
    return Check(
        KEY,
        "보완",
        Outcome.FAILED,
        f"보완을 {requests.times}번 요청했으나 {until}까지 오지 않았습니다. 되돌려 보낼 수 있습니다.",
        Reason.NOT_SUPPLEMENTED,
        RETURNED,
        f"{requests.times}회 요청",
        f"{until}까지",
        settings.id if settings else "",
        settings.valid_from.isoformat() if settings else "",
    )


def with_proposal(told: Iterable[Mapping[str, Any]], check: Check) -> list[dict[str, Any]]:
    """Return the checks of a complaint with this one first, so that its reason is the one proposed."""
    return [check.as_json(), *_others(told)]


def without_proposal(told: Iterable[Mapping[str, Any]]) -> tuple[list[dict[str, Any]], str]:
    """Return the checks without that of the supplement, and the reason that they propose, "" for none."""
    left = _others(told)
    failed = first_failure([of_json(each) for each in left])
    return left, (failed.reason or "") if failed else ""


def is_proposed(told: Iterable[Mapping[str, Any]]) -> bool:
    return any(each.get("key") == KEY for each in told)


def _others(told: Iterable[Mapping[str, Any]]) -> list[dict[str, Any]]:
    return [dict(each) for each in told if each.get("key") != KEY]
