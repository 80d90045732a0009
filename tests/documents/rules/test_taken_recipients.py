"""What a name was taken for is said, before anything goes outside by a slip."""

import pytest

from madang.documents.rules.kinds import RecipientKind
from madang.documents.rules.own_units import City, OwnUnits
from madang.documents.rules.recipient_lines import read
from madang.documents.rules.taken_recipients import TakenFor, doubts, taken_for

OURS, CITY = {"accounting": "회계과", "planning": "기획과"}, City("순천시", "순천시장")


def test_each_kind_is_told_with_its_names_as_printed() -> None:
    lines = read("여수시장(교통과장)\n순천시 회계과\n개인: 박순심\n기획과", OURS, CITY)
    assert taken_for(lines) == [
        TakenFor(RecipientKind.DEPARTMENT, ("회계과장", "기획과장")),
        TakenFor(RecipientKind.OUTSIDE, ("여수시장(교통과장)",)),
        TakenFor(RecipientKind.PERSON, ("박순심",)),
    ]
    assert taken_for([]) == []


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("회계괘", "혹시 ‘회계과’입니까"),
        ("순천시 회계괘", "혹시 ‘회계과’입니까"),
        ("순천시 교통행정과", "부서 이름을 확인해 주세요"),
        ("순천시장(교통행정과장)", "부서 이름을 확인해 주세요"),
        ("순천시장", "처리할 부서를 적어 주세요"),
        ("회계괘 <who@example.go.kr>", ""),
        ("회계과", ""),
        ("여수시장", ""),
        ("순천시의회의장", ""),
        ("개인: 기획가", ""),
    ],
)
def test_a_name_that_may_be_ours_is_doubted(line: str, told: str) -> None:
    found = doubts(read(line, OURS, CITY), OwnUnits(OURS, CITY))
    assert len(found) == bool(told)
    assert all(told in doubt and "다른 기관으로 봅니다" in doubt for doubt in found)
