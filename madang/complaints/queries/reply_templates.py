"""Reply templates (답변 서식), filled in for one complaint."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Q
from django.utils import timezone

from madang.complaints.models import Complaint, ReplyTemplate
from madang.complaints.queries.shown_complaint import checks_of, kind_of, place_of
from madang.complaints.rules.checking import REASON_WORDS, Check, Reason, first_failure
from madang.complaints.rules.replies import fill
from madang.core import api as core
from madang.organisation import api as organisation


@dataclass(frozen=True)
class FilledTemplate:
    """`missing` names the fields that had no value and stand in the text still."""

    key: str
    name: str
    reason: str
    text: str
    missing: tuple[str, ...]


def templates_for(complaint: Complaint, names: Mapping[str, str], now: datetime) -> list[FilledTemplate]:
    """Return what may begin a reply to a complaint, those of its own category first, each filled in."""
    parking = bool(complaint.category and complaint.category.parking)
    own = Q(category="") | Q(category=complaint.category_id or "")
    found = ReplyTemplate.objects.filter(own, withdrawn=False).filter(Q(parking=False) | Q(parking=parking))
    return [_filled(row, complaint, names, now) for row in found.order_by("-category", "-parking", "name")]


def template_for_reason(templates: list[FilledTemplate], reason: str) -> FilledTemplate | None:
    return next((each for each in templates if each.reason == reason), None)


def _filled(row: ReplyTemplate, complaint: Complaint, names: Mapping[str, str], now: datetime) -> FilledTemplate:
    filled = fill(row.text, values_of(complaint, names, row.reason, now))
    return FilledTemplate(row.key, row.name, row.reason, filled.text, filled.missing)


def values_of(complaint: Complaint, names: Mapping[str, str], reason: str, now: datetime) -> dict[str, str]:
    """Return the value of each field of `rules.replies.FIELDS`; "" where the complaint has none."""
    check = _check_for(complaint, reason)
    contact = organisation.contacts([complaint.department_id]) if complaint.department_id else {}
    known = contact.get(complaint.department_id or "")
    officer = organisation.people([complaint.officer_id]).get(complaint.officer_id) if complaint.officer_id else None
    return {
        "접수번호": complaint.number,
        "종류": complaint.category.name if complaint.category else "",
        "위반유형": kind_of(complaint, names) if complaint.violation else "",
        "신고일시": _words(complaint.reported_at, now),
        "발생일시": _words(complaint.happened_at, now),
        "장소": place_of(complaint, names),
        "차량번호": complaint.plate or complaint.plate_given,
        "불수용사유": REASON_WORDS[Reason(reason)] if reason in set(Reason) else "",
        "측정값": check.measured if check else "",
        "기준값": check.needed if check else "",
        "근거": check.article if check else "",
        "처리기한": _words(complaint.due_at, now),
        "담당부서": known.name if known else "",
        "담당자": f"{officer.position} {officer.name}" if officer else "",
        "전화번호": (known.telephone if known else "") or core.profile().call_center.telephone,
        "오늘": core.words(timezone.localdate(now)),
    }


def _check_for(complaint: Complaint, reason: str) -> Check | None:
    checks = checks_of(complaint)
    return next((check for check in checks if check.reason == reason), None) if reason else first_failure(checks)


def _words(moment: datetime | None, now: datetime) -> str:
    return core.words(moment, timezone.localdate(now)) if moment else ""
