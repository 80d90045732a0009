"""A table of rules says what is wrong with it before it is put in force."""

from typing import Any

import pytest

from madang.complaints.rules.distribution.examining import Ground, RuleProblem, examine
from madang.complaints.rules.distribution.rows import RuleRow
from tests.complaints.rules.distribution.test_table import SQUARE, rule

GROUND = Ground(
    categories={"parking-general": "불법 주정차", "bus": "버스"},
    violations={"hydrant": "parking-general"},
    areas={"wangjo-1": "왕조1동", "wangjo-2": "왕조2동"},
    departments={"traffic-management": "교통관리과", "roads": "도로과"},
    teams={"parking-enforcement": "traffic-management"},
    people={"haneul": "traffic-management"},
)
SMALL = {
    "type": "Polygon",
    "coordinates": [[[127.41, 34.91], [127.42, 34.91], [127.42, 34.92], [127.41, 34.92], [127.41, 34.91]]],
}
CROSSED = {
    "type": "Polygon",
    "coordinates": [[[127.4, 34.9], [127.5, 35.0], [127.5, 34.9], [127.4, 35.0], [127.4, 34.9]]],
}


def problems(*rows: RuleRow) -> list[tuple[str, RuleProblem]]:
    return [(found.key, found.problem) for found in examine(rows, GROUND)]


@pytest.mark.parametrize(
    ("wrong", "problem"),
    [
        ({"department": "gone"}, RuleProblem.DEPARTMENT_GONE),
        ({"team": "gone"}, RuleProblem.TEAM_GONE),
        ({"department": "roads", "team": "parking-enforcement"}, RuleProblem.TEAM_GONE),
        ({"officer": "gone"}, RuleProblem.OFFICER_GONE),
        ({"department": "roads", "officer": "haneul"}, RuleProblem.OFFICER_GONE),
        ({"categories": ["gone"]}, RuleProblem.UNKNOWN),
        ({"violations": ["gone"]}, RuleProblem.UNKNOWN),
        ({"areas": ["gone"]}, RuleProblem.UNKNOWN),
        ({"otherwise": "gone"}, RuleProblem.OTHERWISE_UNKNOWN),
        ({"otherwise": "one"}, RuleProblem.CIRCLE),
        ({"drawn": CROSSED}, RuleProblem.DRAWN),
        ({"drawn": {"type": "Point", "coordinates": [127.4, 34.9]}}, RuleProblem.DRAWN),
        ({"drawn": {"type": "Polygon"}}, RuleProblem.DRAWN),
        ({"categories": ["bus"], "violations": ["hydrant"]}, RuleProblem.UNREACHABLE),
        ({"days": "working", "weekdays": [5, 6]}, RuleProblem.UNREACHABLE),
    ],
)
def test_what_is_wrong_with_one_rule_is_said(wrong: dict[str, Any], problem: RuleProblem) -> None:
    assert ("one", problem) in problems(rule(**wrong))


def test_a_sound_table_has_no_finding() -> None:
    table = [
        rule("hydrant", violations=["hydrant"], team="parking-enforcement", officer="haneul", otherwise="rest"),
        rule("wangjo", areas=["wangjo-1"], drawn=SQUARE),
        rule("rest"),
    ]
    assert problems(*table) == []


def test_a_circle_over_several_rules_is_found_at_each_of_them_and_nowhere_else() -> None:
    table = [
        rule("a", otherwise="b", categories=["bus"]),
        rule("b", otherwise="c", areas=["wangjo-1"]),
        rule("c", otherwise="b", areas=["wangjo-2"]),
    ]
    assert problems(*table) == [("b", RuleProblem.CIRCLE), ("c", RuleProblem.CIRCLE)]


@pytest.mark.parametrize(
    ("wide", "narrow"),
    [
        ({}, {"categories": ["bus"]}),
        ({"categories": ["bus"]}, {"categories": ["bus"], "areas": ["wangjo-1"]}),
        ({"areas": ["wangjo-1"]}, {"areas": ["wangjo-1"], "words": ["소화전"]}),
        ({"words": ["소화"]}, {"words": ["소화전", "소화기"]}),
        ({"since": "08:00", "until": "20:00"}, {"since": "09:00", "until": "18:00"}),
        ({"since": "20:00", "until": "08:00"}, {"since": "22:00", "until": "06:00"}),
        ({"valid_from": "2026-01-01"}, {"valid_from": "2026-02-01", "valid_until": "2026-03-01"}),
        ({"drawn": SQUARE}, {"drawn": SMALL}),
        ({"weekdays": [0, 1]}, {"weekdays": [1]}),
    ],
)
def test_a_rule_that_an_earlier_one_takes_everything_from_is_pointed_out(
    wide: dict[str, Any], narrow: dict[str, Any]
) -> None:
    first, second = rule("first", **wide), rule("second", **narrow)
    assert problems(first, second) == [("second", RuleProblem.SHADOWED)]
    assert ("second", RuleProblem.SHADOWED) not in problems(rule("second", **narrow), rule("first", **wide))


def test_several_rules_may_shadow_one_together() -> None:
    table = [
        rule("bus", categories=["bus"]),
        rule("one", areas=["wangjo-1"]),
        rule("two", areas=["wangjo-2"]),
        rule("both", categories=["bus", "parking-general"], areas=["wangjo-1", "wangjo-2"]),
    ]
    [found] = examine(table, GROUND)
    assert (found.key, found.problem) == ("both", RuleProblem.SHADOWED)
    assert "‘bus’, ‘one’, ‘two’" in found.sentence
    assert problems(*table[:3], rule("left", categories=["parking-general"])) == [], "a place in no area is left"


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ({"skill": "parking"}, {"categories": ["bus"]}),
        ({"department": "roads"}, {}),
    ],
)
def test_where_a_rule_leads_does_not_matter_for_what_it_takes(first: dict[str, Any], second: dict[str, Any]) -> None:
    assert problems(rule("first", **first), rule("second", **second)) == [("second", RuleProblem.SHADOWED)]


def test_only_faults_keep_a_version_from_being_activated() -> None:
    shadowed, gone = examine([rule("first"), rule("second", department="gone")], GROUND)[::-1]
    assert not shadowed.is_fault
    assert gone.is_fault
