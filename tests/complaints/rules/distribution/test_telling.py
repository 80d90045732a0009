"""A rule is read as a sentence; what is gone is named."""

from datetime import date
from typing import Any

import pytest

from madang.complaints.rules.distribution.telling import Names, effect_on, tell
from tests.complaints.rules.distribution.test_table import SQUARE, rule

NAMES = Names(
    categories={"parking-school-zone": "어린이보호구역 주정차", "bus": "버스"},
    violations={"hydrant": "소화전 5m 이내"},
    areas={"a1": "왕조1동", "a2": "왕조2동", "a3": "덕연동", "a4": "향동", "a5": "서면", "a6": "도사동"},
    departments={"traffic-management": "교통관리과"},
    teams={"parking-enforcement": "주차단속팀"},
    people={"haneul": "김하늘"},
    rules={"rest": "그 밖의 주정차"},
)


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({}, "모든 민원 → 교통관리과"),
        (
            {"categories": ["parking-school-zone"], "areas": ["a1", "a2"], "days": "working", "since": "09:00",
             "until": "18:00", "team": "parking-enforcement", "skill": "주차"},
            "어린이보호구역 주정차 · 왕조1동, 왕조2동 · 근무일 09:00–18:00 → 교통관리과 주차단속팀 (업무: 주차)",
        ),
        ({"since": "18:00", "until": "09:00"}, "18:00–다음 날 09:00 → 교통관리과"),
        ({"weekdays": [5, 0], "words": ["정문", "후문"]}, "월·토요일 · 내용에 ‘정문’, ‘후문’ → 교통관리과"),
        ({"areas": ["a1", "a2", "a3", "a4", "a5", "a6"]}, "왕조1동, 왕조2동, 덕연동, 향동 외 2가지 → 교통관리과"),
        ({"drawn": SQUARE, "channels": ["safety_report"]}, "지도에 그린 구역 · 안전신문고 → 교통관리과"),
        ({"officer": "haneul", "to_shift": True}, "모든 민원 → 교통관리과 김하늘 (밤과 휴일에는 당직에게)"),
        ({"otherwise": "rest"}, "모든 민원 → 교통관리과 (담당자가 없으면 ‘그 밖의 주정차’ 규칙으로)"),
        ({"violations": ["gone"], "department": "gone"}, "없어진 ‘gone’ → 없어진 ‘gone’"),
    ],
)  # fmt: skip
def test_a_rule_is_told(given: dict[str, Any], said: str) -> None:
    assert tell(rule(**given), NAMES).sentence == said


@pytest.mark.parametrize(
    ("days", "said", "today"),
    [
        ({}, "", ""),
        ({"valid_from": "2026-12-01"}, "2026년 12월 1일부터", "아직 시작 전"),
        ({"valid_until": "2026-11-22"}, "2026년 11월 22일까지", "기간 끝남"),
        ({"valid_from": "2026-11-23", "valid_until": "2026-11-23"}, "2026년 11월 23일부터 2026년 11월 23일까지", ""),
    ],
)
def test_its_days_are_told(days: dict[str, Any], said: str, today: str) -> None:
    assert tell(rule(**days), NAMES).effect == said
    assert effect_on(rule(**days), date(2026, 11, 23)) == today
