"""A trial counts what would change, and changes nothing."""

from datetime import timedelta
from typing import Any

import pytest

from madang.complaints.actions.distribute import distribute
from madang.complaints.actions.file_complaint import file_complaint
from madang.complaints.actions.rule_versions import save_rule
from madang.complaints.models import Complaint, RuleVersion
from madang.complaints.queries.trials import PERSON, Counted, run_trial
from madang.core.api import SYSTEM
from tests.complaints.rule_tables import drafted, in_force
from tests.support.complaints import NOW, given

pytestmark = pytest.mark.usefixtures("parking")

AFTER = NOW + timedelta(hours=1)


@pytest.fixture(autouse=True)
def _decided(parking: None) -> None:
    """Two about a car of which one tells of an alley, one about no stopping: all three to the team."""
    in_force({"categories": ["parking-general", "parking-no-stop"]})
    file_complaint(SYSTEM, given(plate="12가3456", text="골목을 막고 있어요"), NOW)
    file_complaint(SYSTEM, given(plate="34나5678", text="인도에 있어요"), NOW)
    file_complaint(
        SYSTEM, given(plate="56다7890", category="parking-no-stop", violation="hydrant", text="소화전 앞"), NOW
    )
    distribute(NOW)


def with_first(**rule: Any) -> RuleVersion:
    """Draft a copy of the version in force with one more rule before all others."""
    version = drafted()
    save_rule(SYSTEM, version.number, version.edition, rule, 1)
    version.refresh_from_db()
    return version


def test_a_copy_changes_nothing() -> None:
    result = run_trial(drafted(), AFTER, 30)
    assert (result.looked_at, result.changed, result.moves, result.listed) == (3, 0, (), ())


def test_what_would_go_elsewhere_is_counted_by_unit_and_rule() -> None:
    version = with_first(key="alley", name="골목", words=["골목"], department="roads")
    result = run_trial(version, AFTER, 30)
    assert (result.looked_at, result.changed, result.to_person) == (3, 1, 0)
    assert result.moves == (Counted("교통관리과 주차단속팀", "도로과", 1),)
    assert result.by_rule == (("골목", 1),)
    assert result.listed[0].number == Complaint.objects.get(text="골목을 막고 있어요").number
    assert result.listed[0].lat == pytest.approx(34.960)


def test_what_would_newly_wait_for_a_person_is_said() -> None:
    result = run_trial(with_first(key="gone", name="없는 곳", department="gone"), AFTER, 30)
    assert (result.changed, result.to_person, result.from_person) == (3, 3, 0)
    assert {move.now for move in result.moves} == {PERSON}


def test_only_the_span_is_looked_at() -> None:
    assert run_trial(drafted(), NOW + timedelta(days=8), 7).looked_at == 0
