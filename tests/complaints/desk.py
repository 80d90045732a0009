"""What tests of the desk share: the rules of deadlines and reminders, and how a complaint stands."""

from datetime import date
from typing import Any

from madang.complaints.models import Complaint, DatedRule, Event, ReplyTemplate
from madang.complaints.rules.checking import Check, Outcome, Reason
from madang.complaints.rules.deadlines import DeadlineRow

TOO_SHORT = Check("interval", "사진 간격", Outcome.FAILED, "두 사진의 간격이 41초입니다.", Reason.INTERVAL_TOO_SHORT,
                  "고시 제3조", "41초", "60초", "no-parking", "2026-01-01")  # fmt: skip
FITS = Check("photos", "사진 수", Outcome.PASSED, "사진이 2장입니다.")

SOURCE = {"name": "시험", "certainty": "general", "checked": "2026-11-23"}


def dated(kind: str, key: str, position: int, **content: Any) -> None:
    """Put a dated rule in force from the first day of the year."""
    since = date(2026, 1, 1)
    more = {"source": SOURCE} if kind == "deadline" and "source" in DeadlineRow.model_fields else {}
    told = {"id": key, "name": key, "valid_from": since.isoformat(), **more, **content}
    DatedRule.objects.create(kind=kind, key=key, valid_from=since, content=told, position=position)


def load_deadlines() -> None:
    """Seven days for a report of parking, as for 기타민원."""
    for position, key in enumerate(("parking", "other"), start=100):
        dated("deadline", key, position, length=7, unit="days", extends=1, article="민원처리법 시행령 제14조")


def load_reminders() -> None:
    """A day before to the officer, when it has passed to the team head, a day later to the department head."""
    steps = (("soon", "before", 8, "officer"), ("late", "after", 0, "team-head"),
             ("very-late", "after", 8, "department-head"))  # fmt: skip
    for position, (key, when, hours, tell) in enumerate(steps, start=200):
        dated("reminder", key, position, when=when, hours=hours, tell=tell)


def again(complaint: Complaint) -> Complaint:
    """Read it anew."""
    return Complaint.objects.get(pk=complaint.pk)


def last_event(complaint: Complaint) -> Event:
    return Event.objects.filter(complaint=complaint).latest("pk")


def seen(complaint: Complaint) -> int:
    """Return what a page that was opened now would have shown last."""
    return last_event(complaint).pk


def load_templates() -> None:
    """One reply that accepts, one for photographs too close in time, one of the road alone."""
    rows = (
        (
            "accept",
            "과태료 부과",
            "",
            "{{접수번호}} 민원을 확인하고 {{차량번호}} 차량에 과태료를 부과합니다.",
            True,
            "",
        ),
        (
            "interval",
            "간격 미달",
            "interval_too_short",
            "{{측정값}}입니다. {{기준값}}가 필요합니다({{근거}}).",
            True,
            "",
        ),
        ("road", "도로 보수", "", "{{장소}}의 도로를 고칩니다.", False, "road-damage"),
    )
    for key, name, reason, text, parking, category in rows:
        ReplyTemplate.objects.create(
            key=key, name=name, reason=reason, text=text, parking=parking, category=category, from_pack=True
        )


def found_too_short(complaint: Complaint) -> Complaint:
    """Let the interval check fail, as the checks write it."""
    Complaint.objects.filter(pk=complaint.pk).update(
        checks=[TOO_SHORT.as_json(), FITS.as_json()], proposed_reason=Reason.INTERVAL_TOO_SHORT
    )
    return again(complaint)
