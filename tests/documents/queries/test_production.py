"""The production report of the whole city (기록령 제33조, 제42조)."""

from datetime import date

import pytest

from madang.core.api import NotAllowed
from madang.core.models import AuditEntry
from madang.documents.actions.take_register import take_production
from madang.documents.models import RecordsDuty
from madang.documents.queries.production import production
from madang.documents.rules.production import Production
from tests.documents.conftest import MORNING
from tests.documents.going_out import received_in
from tests.support.office import actor
from tests.support.papers import Paper

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("office")]


def test_each_department_has_its_line_and_others_none() -> None:
    Paper().decided()
    received_in("accounting", "garam")
    RecordsDuty.objects.create(
        department_id="traffic", duty="report-to-record-centre", about=2026, done_by_id="bora", done_at=MORNING
    )
    assert production(2026) == [
        Production("교통관리과", produced=2, open=2, files=1, told_on=date(2026, 11, 23)),
        Production("회계과", received=1, open=1),
    ]
    assert production(2025) == []


def test_it_is_taken_by_the_record_centre_alone_with_its_sum_and_audited() -> None:
    Paper().decided()
    taken = take_production(actor("yeoreum"), 2026)
    assert [line[0] for line in taken] == ["교통관리과", "합계"]
    assert AuditEntry.objects.get(verb="take_report").after == {"year": 2026, "form": "csv", "of": "city"}
    for who in ("bora", "ideun", "haneul"):
        with pytest.raises(NotAllowed, match="기록관"):
            take_production(actor(who), 2026)
