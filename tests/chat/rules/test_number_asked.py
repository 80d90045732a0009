import pytest

from madang.chat.rules.number_asked import number_asked, unit_asked, unit_named, whose_number

UNITS = {
    "architecture": "건축과",
    "health": "순천시보건소",
    "water": "맑은물행정과",
    "one": "왕조1동 행정복지센터",
    "two": "서면 행정복지센터",
}
NUMBERS = {"콜센터": "061-749-3114", "요금팀": "061-749-6436", "국민연금공단": "1355"}


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("건축과 전화번호", "건축과"),
        ("민원실 번호 알려 주세요", "민원실"),
        ("보건소 연락처가 뭐예요?", "보건소"),
        ("보건소 전화 예약 되나요", ""),
        ("민원실 번호표 어디서 뽑아요", ""),
        ("전화번호 바꾸려면", ""),
        ("건축과에서 허가받고 나서 전화번호가 바뀌었는데 어디에 알려야 하나요", ""),
    ],
)
def test_a_unit_is_told_where_only_its_number_is_asked_for(text: str, unit: str) -> None:
    assert unit_asked(text) == unit


@pytest.mark.parametrize(
    ("asked", "unit"),
    [("건축과", "architecture"), ("보건소", "health"), ("행정복지센터", ""), ("수산과", "")],
)
def test_a_unit_is_found_by_its_name_or_the_only_one_that_ends_so(asked: str, unit: str) -> None:
    assert unit_named(asked, UNITS) == unit


@pytest.mark.parametrize(
    ("text", "whose"),
    [
        ("3114", "콜센터"),
        ("061-749-3114 여기 어디번호예요", "콜센터"),
        ("6436은 어디예요?", "요금팀"),
        ("1355", "국민연금공단"),
        ("110", ""),
        ("9999", ""),
        ("2026년 예산이 얼마예요", ""),
    ],
)
def test_a_number_is_told_by_its_last_digits(text: str, whose: str) -> None:
    assert whose_number(number_asked(text), NUMBERS) == whose
