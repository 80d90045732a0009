"""Filing: a number, a receipt, a deadline; and every reason not to."""

from datetime import timedelta

import pytest

from madang.complaints.actions.file_complaint import file_complaint
from madang.complaints.actions.filed import NotFiled
from madang.complaints.models import Complaint
from madang.complaints.rules.states import ComplaintState
from madang.core.rules.people import VISITOR
from tests.support.complaints import NOW, given


def test_a_complaint_is_filed_with_its_number_and_the_first_step_told(parking: None) -> None:
    kept = file_complaint(VISITOR, given(), NOW)
    assert kept.number.startswith("2026-")
    assert kept.state == ComplaintState.RECEIVED
    assert [event.told for event in kept.events.all()] == ["접수했어요. 담당자를 찾고 있어요."]


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"happened_at": NOW + timedelta(days=1)}, "happened_at"),
        ({"category": "nothing"}, "category"),
        ({"violation": "hydrant"}, "violation"),
        ({"text": "", "plate": ""}, "text"),
        ({"answers": {"size": "small"}}, "answers.size"),
    ],
)
def test_what_cannot_be_filed_names_the_field_and_keeps_nothing(
    parking: None, changes: dict[str, object], field: str
) -> None:
    with pytest.raises(NotFiled) as refused:
        file_complaint(VISITOR, given(**changes), NOW)
    assert [fault.field for fault in refused.value.faults] == [field]
    assert not Complaint.objects.exists()
