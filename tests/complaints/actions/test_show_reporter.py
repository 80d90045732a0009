"""Who sent it is shown on demand, to whoever does the work, and each look is counted."""

import pytest

from madang.complaints.actions.show_reporter import show_reporter
from madang.complaints.models import Reporter
from madang.complaints.rules.filing import GivenReporter
from madang.core.api import NotAllowed, NotFound
from madang.core.models import AuditEntry
from tests.support.complaints import NOW, actor, assigned

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("parking")]


def test_each_look_is_counted() -> None:
    complaint = assigned(reporter=GivenReporter(name="박순심", phone="01012345678"))
    assert show_reporter(actor("haneul"), complaint.number, NOW).phone == "01012345678"
    show_reporter(actor("serin"), complaint.number, NOW)
    looks = AuditEntry.objects.filter(verb="show_reporter", subject_id=complaint.number)
    assert sorted(looks.values_list("actor_name", flat=True)) == ["김하늘", "오세린"]


def test_nobody_else_is_shown_it_and_nothing_is_counted() -> None:
    complaint = assigned()
    with pytest.raises(NotAllowed):
        show_reporter(actor("boram"), complaint.number, NOW)
    with pytest.raises(NotFound):
        show_reporter(actor("narae"), complaint.number, NOW)
    assert not AuditEntry.objects.filter(verb="show_reporter").exists()


def test_a_sender_who_is_gone_is_said_to_be_gone() -> None:
    complaint = assigned()
    Reporter.objects.filter(complaint=complaint).delete()
    with pytest.raises(NotFound, match="신고인 정보가 없습니다"):
        show_reporter(actor("haneul"), complaint.number, NOW)
