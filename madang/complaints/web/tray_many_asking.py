"""What the page shows and asks before one deed is done to several complaints."""

from collections import Counter
from datetime import datetime

from madang.complaints.models import Complaint, ReplyTemplate
from madang.complaints.queries.reply_templates import template_for_reason, templates_for
from madang.complaints.queries.shown_complaint import names_shown
from madang.complaints.rules.checking import REASON_WORDS, Reason
from madang.complaints.rules.replies import VERDICT_WORDS
from madang.organisation import api as organisation

SAMPLES = 3
"""Replies that are shown as they will go out."""


def asking(deed: str, complaints: list[Complaint], department: str | None, now: datetime) -> dict[str, object]:
    """Return what the form of a deed needs; `department` bounds who may get them, None does not."""
    if deed == "answer":
        return _asking_answer(complaints)
    if deed == "refuse":
        return _asking_refuse(complaints, now)
    return {"officers": _officers(complaints, department)}


def _asking_answer(complaints: list[Complaint]) -> dict[str, object]:
    parking = all(each.category and each.category.parking for each in complaints)
    kept = ReplyTemplate.objects.filter(withdrawn=False, reason="")
    templates = [row for row in kept if not row.parking or parking]
    return {"templates": templates, "verdicts": VERDICT_WORDS}


def _asking_refuse(complaints: list[Complaint], now: datetime) -> dict[str, object]:
    """Count the proposed reasons, and show the first replies as they will go out."""
    reasons = Counter(each.proposed_reason for each in complaints if each.proposed_reason in set(Reason))
    names, samples = names_shown(), []
    for each in [each for each in complaints if each.proposed_reason][:SAMPLES]:
        found = template_for_reason(templates_for(each, names, now), each.proposed_reason)
        samples.append({"number": each.number, "template": found, "reason": REASON_WORDS[Reason(each.proposed_reason)]})
    counted = [(REASON_WORDS[Reason(reason)], count) for reason, count in reasons.most_common()]
    return {"reasons": counted, "refusable": sum(reasons.values()), "samples": samples}


def _officers(complaints: list[Complaint], department: str | None) -> list[organisation.PersonRef]:
    """Return who may get them: the staff of the person's department, or of all the complaints' for the desk."""
    departments = {department} if department else {each.department_id for each in complaints if each.department_id}
    return [person for each in sorted(departments) for person in organisation.staff_of(each)]
