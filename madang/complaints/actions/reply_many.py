"""Reply to several complaints at once (함께 답변, 함께 불수용): a template is filled in for each."""

from collections.abc import Iterable
from datetime import datetime

from madang.complaints.actions.answer import answer
from madang.complaints.actions.many import Chosen, Fate, do_to_many
from madang.complaints.actions.refuse import refuse
from madang.complaints.models import Complaint
from madang.complaints.policy import may_read, no_such_complaint, represented_by, staff_person
from madang.complaints.queries.reply_templates import template_for_reason, templates_for
from madang.complaints.queries.shown_complaint import names_shown
from madang.complaints.rules.replies import Verdict
from madang.core.api import Actor, Refusal


def answer_many(actor: Actor, chosen: Iterable[Chosen], template: str, verdict: Verdict, now: datetime) -> list[Fate]:
    """Answer each with one template. One whose template has a field left open is not answered, and says so."""
    names = names_shown()

    def each(one: Chosen) -> Complaint:
        filled = templates_for(_readable(actor, one, now), names, now)
        found = next((row for row in filled if row.key == template and not row.reason), None)
        if found is None:
            raise Refusal("이 종류에 맞는 서식이 아닙니다.", "다른 서식을 고르거나 하나씩 답변해 주세요.")
        return answer(actor, one.number, found.text, verdict, now, seen=one.seen)

    return do_to_many(chosen, each)


def refuse_many(actor: Actor, chosen: Iterable[Chosen], now: datetime) -> list[Fate]:
    """Refuse each for the reason that its checks propose; one without a proposed reason is left as it is."""
    names = names_shown()

    def each(one: Chosen) -> Complaint:
        complaint = _readable(actor, one, now)
        reason = _proposed(complaint)
        found = template_for_reason(templates_for(complaint, names, now), reason)
        if found is None:
            raise Refusal("이 불수용 사유의 서식이 없습니다.", "하나씩 열어 답변을 적어 주세요.")
        return refuse(actor, one.number, reason, found.text, now, seen=one.seen)

    return do_to_many(chosen, each)


def _proposed(complaint: Complaint) -> str:
    if not complaint.proposed_reason:
        raise Refusal("제안된 불수용 사유가 없습니다.", "하나씩 열어 사유를 골라 주세요.")
    return complaint.proposed_reason


def _readable(actor: Actor, one: Chosen, now: datetime) -> Complaint:
    """Return it as its template is filled in from it; the deed itself asks again. Raises NotFound for strangers."""
    person = staff_person(actor)
    complaint = Complaint.objects.select_related("category").filter(number=one.number).first()
    if complaint is None or not may_read(complaint, person, represented_by(person, now)):
        raise no_such_complaint()
    return complaint
