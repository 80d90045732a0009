"""What is said of one complaint in a row or at the head of a page: place, deadline, checks."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from madang.complaints.models import Complaint
from madang.complaints.queries.violations import violation_names
from madang.complaints.rules.checking import REASON_WORDS, Check, Outcome, Reason, of_json
from madang.complaints.rules.states import OPEN, ComplaintState
from madang.core import api as core

AREA = "area:"
A_MINUTE = 60


@dataclass(frozen=True)
class ShownComplaint:
    """`rest` says how much working time is left, or by how much it is late; `tone` as the tags know it.

    `verdict` sums up the checks in a word; `at` is its number on the map beside the list, None without a point.
    """

    complaint: Complaint
    place: str
    kind: str
    rest: str
    is_late: bool
    is_soon: bool
    verdict: str
    verdict_tone: str
    seen: int = 0


def shown(complaint: Complaint, names: Mapping[str, str], now: datetime) -> ShownComplaint:
    running = complaint.state in OPEN and complaint.state != ComplaintState.AWAITING
    late = bool(running and complaint.due_at and complaint.due_at < now)
    words, tone = verdict_of(checks_of(complaint))
    return ShownComplaint(
        complaint=complaint,
        place=place_of(complaint, names),
        kind=kind_of(complaint, names),
        rest=rest_words(complaint, now) if running else "",
        is_late=late,
        is_soon=not late and running and _hours_left(complaint, now) <= 8,
        verdict=words,
        verdict_tone=tone,
        seen=getattr(complaint, "seen", None) or 0,
    )


def checks_of(complaint: Complaint) -> list[Check]:
    return [of_json(told) for told in complaint.checks]


def names_shown() -> dict[str, str]:
    """Return what the ids in complaints are called: kinds of violation, and areas behind "area:"."""
    areas = {f"{AREA}{key}": name for key, name in core.area_lookup().names.items()}
    return {**violation_names(), **areas}


def place_of(complaint: Complaint, names: Mapping[str, str]) -> str:
    """Return the address or the words for the place; for a bare point the area that it lies in."""
    told = complaint.road_address or complaint.lot_address or complaint.place_words
    area = names.get(f"{AREA}{complaint.area_id}", "")
    if not told and complaint.lat is not None:
        return f"{area} (지도 위치)" if area else "지도 위치"
    return told or "위치를 적지 않음"


def kind_of(complaint: Complaint, names: Mapping[str, str]) -> str:
    """Return the violation where there is one, else the category."""
    category = complaint.category.name if complaint.category else "종류를 정하지 않음"
    return names.get(complaint.violation, "") or category


def verdict_of(checks: list[Check]) -> tuple[str, str]:
    """Sum up checks: the reason of the first that failed, or how many cannot tell. A word and its tone."""
    failed = [check for check in checks if check.outcome is Outcome.FAILED]
    if failed:
        first = REASON_WORDS[failed[0].reason] if isinstance(failed[0].reason, Reason) else failed[0].name
        return (f"{first} 외 {len(failed) - 1}" if len(failed) > 1 else first), "bad"
    unsure = sum(1 for check in checks if check.outcome is Outcome.CANNOT_TELL)
    if unsure:
        return f"{unsure}가지 알 수 없음", "care"
    return ("모두 맞음", "good") if checks else ("", "")


def rest_words(complaint: Complaint, now: datetime) -> str:
    """Say the working time until the deadline, or since: "3일 2시간 남음", "5시간 지남"; a day has eight hours.

    In the night after a deadline no working time has passed yet: "기한 지남".
    """
    if complaint.due_at is None:
        return ""
    calendar = core.city_calendar()
    if complaint.due_at < now:
        passed = calendar.working_hours_between(complaint.due_at, now).total_seconds()
        return f"{_time(passed)} 지남" if passed >= A_MINUTE else "기한 지남"
    left = calendar.working_hours_between(now, complaint.due_at).total_seconds()
    return f"{_time(left)} 남음" if left >= A_MINUTE else "곧 기한"


def _hours_left(complaint: Complaint, now: datetime) -> float:
    if complaint.due_at is None:
        return float("inf")
    return core.city_calendar().working_hours_between(now, complaint.due_at).total_seconds() / 3600


def _time(seconds: float) -> str:
    """Hours of the office make days of eight, as 민원 처리에 관한 법률 제19조 counts them."""
    days, hours = divmod(int(seconds // 3600), 8)
    if days:
        return f"{days}일 {hours}시간" if hours else f"{days}일"
    return f"{hours}시간" if hours else f"{int(seconds // 60)}분"
