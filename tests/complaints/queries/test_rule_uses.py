"""How often a rule decided is counted over its versions; only what had its time is called idle."""

from datetime import timedelta

import pytest
from django.utils import timezone

from madang.complaints.actions.distribute import distribute
from madang.complaints.actions.file_complaint import file_complaint
from madang.complaints.actions.rule_versions import activate_version
from madang.complaints.queries.rule_pages import version_page
from madang.complaints.queries.rule_uses import Uses, rule_uses
from madang.core.api import SYSTEM
from tests.complaints.rule_tables import drafted, in_force
from tests.support.complaints import NOW, ROAD, given

pytestmark = pytest.mark.usefixtures("parking")

LATER = NOW + timedelta(days=60)


def test_uses_go_with_the_key_from_version_to_version() -> None:
    in_force({"categories": ["parking-general"]}, {"categories": [ROAD], "department": "roads", "team": ""})
    file_complaint(SYSTEM, given(), NOW)
    distribute(NOW)
    activate_version(SYSTEM, drafted().number, NOW + timedelta(days=1))
    soon, later, late = (rule_uses(NOW + timedelta(days=days)) for days in (1, 60, 91))
    assert (soon["rule-1"].short, soon["rule-1"].long) == (1, 1)
    assert (later["rule-1"].short, later["rule-1"].long) == (0, 1)
    assert late["rule-1"].long == 0
    assert soon["rule-2"].long == 0
    assert soon["rule-1"].since == NOW


@pytest.mark.parametrize(
    ("uses", "idle"),
    [
        (Uses(), False),
        (Uses(since=NOW - timedelta(days=89)), False),
        (Uses(since=NOW - timedelta(days=90)), True),
        (Uses(0, 1, NOW - timedelta(days=200)), False),
    ],
)
def test_only_a_rule_that_had_ninety_days_is_idle(uses: Uses, idle: bool) -> None:
    assert uses.is_idle(NOW) is idle


def test_a_line_says_what_is_noted_of_it() -> None:
    version = in_force(
        {"categories": ["parking-general"]},
        {"categories": ["parking-general"], "words": ["골목"]},
        {"categories": [ROAD], "violations": ["hydrant"]},
        {"valid_from": timezone.localdate(NOW) + timedelta(days=200)},
    )
    cards = version_page(version, NOW + timedelta(days=100)).cards
    assert [[badge.words for badge in card.badges] for card in cards] == [
        ["90일 동안 쓰이지 않음"],
        ["가려짐", "90일 동안 쓰이지 않음"],
        ["맞는 것 없음", "90일 동안 쓰이지 않음"],
        ["아직 시작 전"],
    ]


def test_a_fault_names_its_line_and_keeps_the_version_from_being_put_in_force() -> None:
    page = version_page(drafted({}, {"department": "gone", "team": ""}), NOW)
    assert [each.sentence for each in page.faults] == ["2번 ‘규칙 2’: ‘gone’ 부서가 없습니다. 다른 부서를 고르세요."]
    assert page.cards[1].badges[0].tone == "bad"
