"""The table of rules is kept in versions: drafted, changed by one at a time, put in force whole, returned to."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest

from madang.complaints.actions.rule_versions import (
    FaultyVersion,
    MisfitRule,
    activate_version,
    discard_version,
    draft_version,
    order_rules,
    remove_rule,
    save_rule,
)
from madang.complaints.models import RuleVersion
from madang.complaints.queries.rule_versions import active_rules, rows_of
from madang.complaints.rules.distribution.versions import VersionState
from madang.core.api import SYSTEM, NotAllowed, NotFound, Refusal
from madang.core.models import AuditEntry
from madang.organisation.models import Department
from tests.support.complaints import NOW, actor, hire

pytestmark = pytest.mark.usefixtures("parking")

TO_TRAFFIC = {"department": "traffic-management"}


def rule(key: str, **changes: Any) -> dict[str, Any]:
    return {"key": key, "name": key, **TO_TRAFFIC, **changes}


def draft(*rules: dict[str, Any]) -> RuleVersion:
    version = draft_version(SYSTEM, "시험", NOW)
    for each in rules:
        save_rule(SYSTEM, version.number, edition_of(version), each)
    version.refresh_from_db()
    return version


def edition_of(version: RuleVersion) -> int:
    return RuleVersion.objects.get(pk=version.pk).edition


def keys(version: RuleVersion) -> list[str]:
    return [row.key for row in rows_of(version.pk)]


def test_a_draft_begins_as_a_copy_of_what_is_in_force() -> None:
    first = draft(rule("one"), rule("two"))
    activate_version(SYSTEM, first.number, NOW)
    second = draft_version(SYSTEM, "다음", NOW)
    assert keys(second) == ["one", "two"]
    assert (second.number, second.based_on, second.state) == (first.number + 1, first, VersionState.DRAFT)


def test_rules_are_added_changed_moved_and_taken_out() -> None:
    version = draft(rule("one"), rule("two"), rule("three"))
    save_rule(SYSTEM, version.number, version.edition, rule("three", note="먼저"), 1)
    assert keys(version) == ["three", "one", "two"]
    save_rule(SYSTEM, version.number, edition_of(version), rule("one", skill="주차"))
    assert [row.skill for row in rows_of(version.pk)] == ["", "주차", ""], "it stays where it stood"
    order_rules(SYSTEM, version.number, edition_of(version), ["two", "one", "three"])
    remove_rule(SYSTEM, version.number, edition_of(version), "one")
    assert keys(version) == ["two", "three"]


def test_whoever_saves_over_another_one_is_told() -> None:
    version = draft(rule("one"))
    save_rule(SYSTEM, version.number, version.edition, rule("two"))
    with pytest.raises(Refusal, match="그사이 다른 직원이 이 판을 고쳤습니다") as refused:
        save_rule(SYSTEM, version.number, version.edition, rule("three"))
    assert refused.value.status == 409
    assert keys(version) == ["one", "two"]


def test_a_rule_that_does_not_fit_is_refused_beside_its_field() -> None:
    version = draft()
    with pytest.raises(MisfitRule) as refused:
        save_rule(SYSTEM, version.number, version.edition, rule("one", name="", weekdays=[9]))
    assert set(refused.value.faults) == {"name", "weekdays"}
    assert keys(version) == []


@pytest.mark.parametrize(
    ("rules", "told"),
    [
        ([rule("one", department="gone")], "‘gone’ 부서가 없습니다"),
        ([rule("one", otherwise="two"), rule("two", categories=["bus"], otherwise="one")], "돌아서 자기에게 옵니다"),
        ([rule("one", areas=["nowhere"])], "없는 항목을 가리킵니다: 읍면동 ‘nowhere’."),
    ],
    ids=["a department that is gone", "a circle", "an area that is not there"],
)
def test_a_version_with_a_fault_is_not_put_in_force(rules: list[dict[str, Any]], told: str) -> None:
    version = draft(*rules)
    with pytest.raises(FaultyVersion, match=told.replace("(", r"\(").replace(")", r"\)")):
        activate_version(SYSTEM, version.number, NOW)
    assert not RuleVersion.objects.filter(state=VersionState.ACTIVE).exists()


def test_one_click_returns_to_a_former_version() -> None:
    first, second = draft(rule("one")), draft(rule("two"))
    activate_version(SYSTEM, first.number, NOW)
    activate_version(SYSTEM, second.number, NOW + timedelta(hours=1))
    assert active_rules().number == second.number
    activate_version(SYSTEM, first.number, NOW + timedelta(hours=2))
    assert active_rules().number == first.number
    states = dict(RuleVersion.objects.values_list("number", "state"))
    assert states == {first.number: VersionState.ACTIVE, second.number: VersionState.FORMER}


def test_a_former_version_whose_department_is_gone_meanwhile_is_not_returned_to() -> None:
    first, second = draft(rule("one", department="roads")), draft(rule("two"))
    activate_version(SYSTEM, first.number, NOW)
    activate_version(SYSTEM, second.number, NOW)
    Department.objects.filter(id="roads").update(withdrawn=True)
    with pytest.raises(FaultyVersion):
        activate_version(SYSTEM, first.number, NOW)
    assert active_rules().number == second.number


@pytest.mark.parametrize(
    "deed",
    [
        lambda number: save_rule(SYSTEM, number, 2, rule("new")),
        lambda number: remove_rule(SYSTEM, number, 2, "one"),
        lambda number: order_rules(SYSTEM, number, 2, ["one"]),
        lambda number: discard_version(SYSTEM, number),
    ],
    ids=["save", "remove", "order", "discard"],
)
def test_what_was_in_force_stays_as_it_was(deed: Callable[[int], object]) -> None:
    version = draft(rule("one"))
    activate_version(SYSTEM, version.number, NOW)
    with pytest.raises(Refusal, match="적용했던 판은 고칠 수 없습니다"):
        deed(version.number)


def test_a_draft_is_thrown_away_with_its_rules() -> None:
    version = draft(rule("one"))
    discard_version(SYSTEM, version.number)
    assert not RuleVersion.objects.filter(pk=version.pk).exists()


def test_only_the_complaint_desk_keeps_the_rules() -> None:
    hire("bada", "정바다", department="roads", team="", appointments=("complaint-desk",))
    assert draft_version(actor("bada"), "시험", NOW).created_by == "정바다"
    with pytest.raises(NotAllowed):
        draft_version(actor("haneul"), "시험", NOW)


def test_unknown_versions_and_rules_are_refused() -> None:
    version = draft(rule("one"))
    with pytest.raises(NotFound):
        activate_version(SYSTEM, 99, NOW)
    with pytest.raises(NotFound):
        remove_rule(SYSTEM, version.number, version.edition, "two")
    with pytest.raises(Refusal, match="목록이 달라졌습니다"):
        order_rules(SYSTEM, version.number, version.edition, ["one", "two"])


def test_every_change_is_audited() -> None:
    version = draft(rule("one"))
    activate_version(SYSTEM, version.number, NOW)
    verbs = AuditEntry.objects.filter(subject_kind="distribution_rules").values_list("verb", flat=True)
    assert list(verbs) == ["draft_rule_version", "save_rule", "activate_rule_version"]
