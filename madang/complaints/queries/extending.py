"""How far the deadline of a complaint may be put off."""

from dataclasses import dataclass
from datetime import datetime

from django.db.models import Max
from django.utils import timezone

from madang.complaints.models import Complaint
from madang.complaints.queries.dated_rules import deadline_rules
from madang.complaints.queries.due import dues_without_waiting
from madang.complaints.rules.deadlines import DeadlineRow, rule_on
from madang.complaints.rules.extension import latest
from madang.complaints.rules.states import ComplaintState, Deed
from madang.core import api as core
from madang.core.api import Refusal


@dataclass(frozen=True)
class Extension:
    """`latest` is the last moment to which the deadline may be put off now."""

    rule: DeadlineRow
    latest: datetime


def extension_of(complaint: Complaint, now: datetime) -> Extension:
    """Return by what the rule of the day of receipt lets the deadline be put off. Raises Refusal where it does not.

    What has run out is not put off any more: the article speaks of what cannot be done within its period.
    """
    term = complaint.category.term if complaint.category else "other"
    rule = rule_on(deadline_rules(), term, timezone.localdate(complaint.received_at))
    if rule is None or complaint.due_at is None:
        raise Refusal("이 민원에는 정해진 처리기한이 없습니다.", "민원 배부 담당에게 확인해 주세요.")
    done = _times_extended(complaint)
    if done >= rule.extends:
        times = "한 차례" if rule.extends == 1 else f"{rule.extends}차례"
        told = f"이미 {times} 늘렸습니다." if rule.extends else "이 종류의 민원은 기한을 늘릴 수 없습니다."
        raise Refusal(f"{told} 더 늘릴 수 없습니다({rule.article}).", "기한 안에 답변해 주세요.", status=409)
    if _has_run_out(complaint, now):
        raise Refusal(
            f"처리기한이 지나 늘릴 수 없습니다({rule.article}).",
            "연장은 기한 안에 해야 합니다. 늦은 까닭을 답변에 적어 지금 답변해 주세요.",
            status=409,
        )
    return Extension(rule, latest(rule, complaint.due_at, core.city_calendar(), timezone.localtime))


def _has_run_out(complaint: Complaint, now: datetime) -> bool:
    """Tell whether the deadline has passed; the time during which the citizen is waited for does not count."""
    waits = complaint.state == ComplaintState.AWAITING
    due = dues_without_waiting(complaint, now)["due_at"] if waits else complaint.due_at
    return due is not None and due < now


def _times_extended(complaint: Complaint) -> int:
    """Count since it was last opened again: from then on a deadline of its own runs."""
    reopened = complaint.events.filter(kind=Deed.REOPEN).aggregate(last=Max("pk"))["last"] or 0
    return complaint.events.filter(kind=Deed.EXTEND, pk__gt=reopened).count()
