"""규정 제13조: receivers and senders between units are named by their heads."""

import pytest

from madang.documents.rules.unit_heads import head_of

NAMED = {
    "회계과": "회계과장",
    "안전교통국": "안전교통국장",
    "주차단속팀": "주차단속팀장",
    "순천시보건소": "순천시보건소장",
    "덕연동 행정복지센터": "덕연동장",
    "승주읍 행정복지센터": "승주읍장",
    "순천문화예술회관": "순천문화예술회관장",
    "감사담당관": "감사담당관",
    "순천시청": "순천시청",
}


@pytest.mark.parametrize(("unit", "head"), NAMED.items())
def test_a_unit_is_named_by_its_head(unit: str, head: str) -> None:
    assert head_of(unit) == head
