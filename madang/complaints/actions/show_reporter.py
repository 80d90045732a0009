"""Show who sent a complaint (신고인 보기): each look is counted in the audit (개인정보 보호법 제29조)."""

from datetime import datetime

from django.db import transaction

from madang.complaints.models import Complaint, Reporter
from madang.complaints.policy import handles, may_read, no_such_complaint, represented_by, staff_person
from madang.core import api as core
from madang.core.api import Actor, NotAllowed, NotFound

SHOWN = "show_reporter"


@transaction.atomic
def show_reporter(actor: Actor, number: str, now: datetime) -> Reporter:
    """Return the sender's name and telephone to whoever does the work. Raises NotFound, NotAllowed."""
    person = staff_person(actor)
    stands_for = represented_by(person, now)
    complaint = Complaint.objects.select_related("reporter").filter(number=number).first()
    if complaint is None or not may_read(complaint, person, stands_for):
        raise no_such_complaint()
    if not handles(complaint, person, stands_for):
        raise NotAllowed("신고인은 담당자와 그 상급자만 볼 수 있습니다.", "담당자에게 확인해 달라고 말해 주세요.")
    reporter = Reporter.objects.filter(complaint=complaint).first()
    if reporter is None:
        raise NotFound("신고인 정보가 없습니다.", "보관 기간이 지나 지웠거나 알리지 않은 민원입니다.")
    core.record(verb=SHOWN, subject=("complaint", number), actor=actor)
    return reporter
