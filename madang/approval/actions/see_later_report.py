"""Note that what was decided in one's absence was reported (사후보고)."""

from django.db import transaction
from django.utils import timezone

from madang.approval.models import LaterReport
from madang.approval.policy import person_behind
from madang.core import api as core
from madang.core.api import Actor, NotFound


@transaction.atomic
def see_later_report(actor: Actor, report_id: int) -> None:
    """The person who was absent has seen it. Raises NotFound for the report of somebody else."""
    person = person_behind(actor)
    report = LaterReport.objects.select_for_update().filter(pk=report_id, absent=person.id).first()
    if report is None:
        raise NotFound("그런 사후보고가 없습니다.")
    if report.seen_at is None:
        report.seen_at = timezone.now()
        report.save(update_fields=["seen_at"])
        core.record(verb="see_later_report", subject=("course", str(report.step.course_id)), actor=actor)
