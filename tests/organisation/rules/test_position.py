"""직위 as it stands on a document."""

import pytest

from madang.organisation.rules.position import position_words


@pytest.mark.parametrize(
    ("post", "department", "team", "words"),
    [
        ("시장", "순천시청", "", "시장"),
        ("부시장", "순천시청", "", "부시장"),
        ("국장", "안전교통국", "", "안전교통국장"),
        ("과장", "교통관리과", "", "교통관리과장"),
        ("과장", "교통관리과(보기)", "", "교통관리과장"),
        ("소장", "순천시보건소", "", "순천시보건소장"),
        ("소장", "농업기술센터", "", "농업기술센터 소장"),
        ("과장", "낙안읍성지원사업소", "", "낙안읍성지원사업소 과장"),
        ("팀장", "교통관리과", "주차단속팀", "주차단속팀장"),
        ("팀장", "교통관리과", "주차단속팀(보기)", "주차단속팀장"),
        ("팀장", "세정과", "재산세 담당", "재산세 담당 팀장"),
        ("팀장", "교통관리과", "", "팀장"),
        ("읍면동장", "덕연동 행정복지센터", "", "덕연동장"),
        ("읍면동장", "승주읍 행정복지센터", "", "승주읍장"),
        ("읍면동장", "상사면사무소", "", "상사면장"),
        ("주무관", "교통관리과", "주차단속팀", "주무관"),
    ],
)
def test_who_leads_a_unit_carries_its_name(post: str, department: str, team: str, words: str) -> None:
    assert position_words(post, department, team) == words
