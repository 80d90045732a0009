"""Put off the deadline of a complaint (처리기한 연장; 민원 처리에 관한 법률 시행령 제21조)."""

from datetime import date, datetime

from django.db import transaction
from django.utils import timezone

from madang.complaints.actions.carry_out import carry_out, touched
from madang.complaints.actions.given_words import reason_given
from madang.complaints.actions.held_complaint import held_complaint
from madang.complaints.models import Complaint
from madang.complaints.queries.extending import Extension, extension_of
from madang.complaints.rules.extension import put_off
from madang.complaints.rules.states import Deed
from madang.core import api as core
from madang.core.api import Actor, Refusal


@transaction.atomic
def extend(
    actor: Actor, number: str, until: date | None, reason: str, now: datetime, *, seen: int | None = None
) -> Complaint:
    """Put the deadline off to a day, and tell the citizen the reason and the new day without delay.

    Raises NotFound, NotAllowed, TooLate, and Refusal where the rule allows none or not so far, or the deadline passed.
    """
    held = held_complaint(actor, number, Deed.EXTEND, now, seen=seen)
    words, given = reason_given(reason, "연장하는 까닭을"), extension_of(held.complaint, now)
    new = _new_deadline(held.complaint, given, until, now)
    told = f"처리기한을 {core.words(new, timezone.localdate(now))}까지로 늘렸어요. 까닭: {words}"
    rule = given.rule
    facts = {"rule": rule.id, "rule_since": rule.valid_from.isoformat(), "article": rule.article}
    changes = {"due_at": new, "extended_at": now, **touched(held)}
    return carry_out(held, changes, told=told, inside=words, facts=facts)


def _new_deadline(complaint: Complaint, given: Extension, until: date | None, now: datetime) -> datetime:
    if until is None:
        raise Refusal("새 처리기한을 골라야 합니다.", "며칠까지 늘릴지 날짜를 골라 주세요.")
    if until > timezone.localtime(given.latest).date():
        last = core.words(timezone.localtime(given.latest).date())
        raise Refusal(f"{last}까지만 늘릴 수 있습니다({given.rule.article}).", "그 안에서 날짜를 골라 주세요.")
    new = put_off(until, given.latest, core.city_calendar(), timezone.localtime)
    if complaint.due_at and new <= complaint.due_at:
        raise Refusal("새 처리기한이 지금 기한보다 뒤여야 합니다.", "더 뒤의 날짜를 골라 주세요.")
    if new <= now:
        raise Refusal("새 처리기한이 이미 지난 때입니다.", "앞으로 올 날짜를 골라 주세요.")
    return new
