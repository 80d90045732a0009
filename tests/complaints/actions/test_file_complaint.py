"""Filing: a number, a receipt, a deadline; and every reason not to."""

from datetime import timedelta

import pytest

from madang.complaints.actions.distribute import distribute
from madang.complaints.actions.file_complaint import file_complaint
from madang.complaints.actions.filed import NotFiled
from madang.complaints.models import Complaint
from madang.complaints.rules.filing import GivenPhoto
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
        ({"category": "", "violation": "", "text": ""}, "category"),
    ],
)
def test_what_cannot_be_filed_names_the_field_and_keeps_nothing(
    parking: None, changes: dict[str, object], field: str
) -> None:
    with pytest.raises(NotFiled) as refused:
        file_complaint(VISITOR, given(**changes), NOW)
    assert [fault.field for fault in refused.value.faults] == [field]
    assert not Complaint.objects.exists()


def test_a_photograph_alone_is_enough_and_a_person_looks_what_it_is_about(parking: None) -> None:
    photos = (GivenPhoto("1.jpg"),)
    kept = file_complaint(VISITOR, given(category="", violation="", text="", plate="", photos=photos), NOW)
    distribute(NOW)
    kept.refresh_from_db()
    assert kept.state == ComplaintState.REVIEWING
    assert "내용으로도 알 수 없어" in kept.decisions.get().reasons[0]
