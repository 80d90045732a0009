"""Ask the citizen for what is missing (보완 요청; 민원 처리에 관한 법률 제22조), once more where nothing came."""

from datetime import datetime

from django.db import transaction
from django.utils import timezone

from madang.complaints.actions.carry_out import carry_out, touched
from madang.complaints.actions.given_words import reason_given
from madang.complaints.actions.held_complaint import held_complaint
from madang.complaints.models import Complaint
from madang.complaints.queries.dated_rules import settings_on
from madang.complaints.queries.supplementing import requests_of
from madang.complaints.rules.states import ComplaintState, Deed
from madang.complaints.rules.supplement import Requests, last_day
from madang.core import api as core
from madang.core.api import Actor, Refusal


@transaction.atomic
def ask_supplement(actor: Actor, number: str, wanted: str, now: datetime, *, seen: int | None = None) -> Complaint:
    """Ask for something more, in words that the citizen reads, with the last day where the city sets a period.

    Who is waited for is asked again only when that day has passed. Raises NotFound, NotAllowed, TooLate, Refusal.
    """
    held = held_complaint(actor, number, Deed.ASK_SUPPLEMENT, now, seen=seen)
    words, today = reason_given(wanted, "보완할 내용을"), timezone.localdate(now)
    before = requests_of(held.complaint)
    if held.state is ComplaintState.AWAITING:
        _must_be_over(before, now)
    until = last_day(today, before.times, settings_on(today), core.city_calendar())
    told = f"이것을 더 알려 주세요. {words}" + (f" ({core.words(until, today)}까지)" if until else "")
    facts = {"wanted": words, **({"until": until.isoformat()} if until else {})}
    return carry_out(held, touched(held), told=told, facts=facts)


def _must_be_over(before: Requests, now: datetime) -> None:
    today = timezone.localdate(now)
    if before.until and not before.is_over(today):
        raise Refusal(
            f"{core.words(before.until, today)}까지 시민의 보완을 기다립니다.",
            "그날이 지나면 다시 요청할 수 있습니다. 급하면 전화로 알려 주세요.",
            status=409,
        )
