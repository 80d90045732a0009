"""Past decisions are made again under another version: what would change is told before it happens."""

from datetime import timedelta
from typing import Any

import pytest

from madang.complaints.actions.distribute import distribute
from madang.complaints.actions.file_complaint import file_complaint
from madang.complaints.actions.rule_versions import activate_version, draft_version, save_rule
from madang.complaints.models import Decision, Officer, RuleVersion
from madang.complaints.queries.replaying import Replayed, replay, replay_decisions, trial
from madang.core.api import SYSTEM, NotFound
from madang.organisation.models import Absence
from tests.support.complaints import NOW, ROAD, given

pytestmark = pytest.mark.usefixtures("parking")

TEAM = {"department": "traffic-management", "team": "parking-enforcement"}
ROADS = {"department": "roads"}


def version(*rules: dict[str, Any], in_force: bool = False) -> RuleVersion:
    made = draft_version(SYSTEM, "시험", NOW)
    made.rules.all().delete()
    for place, rule in enumerate(rules):
        save_rule(SYSTEM, made.number, made.edition + place, {"key": f"r{place}", "name": f"규칙 {place}", **rule})
    if in_force:
        activate_version(SYSTEM, made.number, NOW)
    return RuleVersion.objects.get(pk=made.pk)


def decide(**changes: Any) -> None:
    file_complaint(SYSTEM, given(**changes), NOW)
    distribute(NOW)


def again(under: RuleVersion) -> list[Replayed]:
    return list(replay(under, NOW - timedelta(days=1), NOW + timedelta(days=1)))


def test_the_same_version_decides_the_same() -> None:
    same = version(TEAM, in_force=True)
    decide()
    [replayed] = again(same)
    assert not replayed.is_changed
    assert (replayed.was, replayed.now_rule) == (("traffic-management", "parking-enforcement"), "r0")


def test_another_version_shows_what_it_would_change_and_changes_nothing() -> None:
    version(TEAM, in_force=True)
    decide(text="소화전 앞이에요")
    decide(plate="34나5678")
    other = version({"words": ["소화전"], **ROADS}, TEAM)
    assert [(each.now, each.is_changed) for each in again(other)] == [
        (("roads", ""), True),
        (("traffic-management", "parking-enforcement"), False),
    ]
    assert set(Decision.objects.values_list("department", flat=True)) == {"traffic-management"}


def test_a_version_under_which_a_person_must_choose_says_so() -> None:
    version(TEAM, in_force=True)
    decide()
    faulty = version({"department": "gone"})
    [replayed] = again(faulty)
    assert (replayed.now, replayed.now_why) == (("", ""), "gone")


def test_who_was_away_that_day_is_not_asked_again() -> None:
    same = version(TEAM, in_force=True)
    for officer in Officer.objects.all():
        Absence.objects.create(person_id=officer.pk, kind="연가", from_day=NOW.date(), to_day=NOW.date())
    decide()
    assert [each.is_changed for each in again(same)] == [False]


def test_a_duplicate_follows_its_group_and_an_unknown_category_is_left_out() -> None:
    same = version({"categories": ["parking-general"], **TEAM}, in_force=True)
    decide()
    decide()
    decide(category="", violation="", text="무엇인지 모르겠어요")
    assert [each.was_why for each in again(same)] == ["rule", "group"]


def test_a_trial_looks_at_the_last_thirty_days() -> None:
    version(TEAM, in_force=True)
    decide()
    other = version(ROADS)
    assert len(list(trial(other, NOW + timedelta(days=30)))) == 1
    assert not list(trial(other, NOW + timedelta(days=31)))


def test_a_version_that_is_not_there_is_refused() -> None:
    with pytest.raises(NotFound):
        replay_decisions(99, NOW, NOW)


def test_a_category_without_a_rule_has_its_own_department_in_every_version() -> None:
    Officer.objects.create(person_id="narae")
    version({"categories": ["parking-general"], **TEAM}, in_force=True)
    decide(category=ROAD, violation="", plate="")
    [replayed] = again(version(TEAM))
    assert replayed.is_changed
