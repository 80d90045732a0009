"""Our departments are known however they are written (수신자 표기: 시행규칙 별지 제1호서식), and nobody else's are."""

import pytest

from madang.documents.rules.own_units import City, OwnUnits

OURS = {
    "accounting": "회계과",
    "traffic-management": "교통관리과",
    "safety": "안전교통국",
    "health": "순천시보건소",
    "city-hall": "순천시청",
    "deogyeon": "덕연동 행정복지센터",
}
OWN = OwnUnits(OURS, City("순천시", "순천시장"))


@pytest.mark.parametrize(
    ("written", "department"),
    [
        ("회계과", "accounting"),
        ("회계과장", "accounting"),
        ("순천시 회계과", "accounting"),
        ("순천시회계과장", "accounting"),
        ("순천시청 회계과", "accounting"),
        ("순천시장(회계과장)", "accounting"),
        ("순천시장 (회계과)", "accounting"),
        ("순천시장（회계과장）", "accounting"),
        ("교통 관리과", "traffic-management"),
        ("안전교통국장", "safety"),
        ("순천시보건소", "health"),
        ("보건소장", "health"),
        ("순천시청", "city-hall"),
        ("덕연동", "deogyeon"),
        ("덕연동장", "deogyeon"),
        ("순천시장(덕연동장)", "deogyeon"),
        ("덕연동행정복지센터", "deogyeon"),
        ("여수시 회계과", ""),
        ("여수시장(회계과장)", ""),
        ("순천시장", ""),
        ("순천시의회의장", ""),
        ("순천시장(도로과장)", ""),
        ("전라남도교육감(회계과장)", ""),
        ("", ""),
    ],
)
def test_a_department_is_known_as_people_write_it(written: str, department: str) -> None:
    assert OWN.find(written) == department


@pytest.mark.parametrize(
    ("written", "near"),
    [
        ("회계괘", "회계과"),
        ("교통과", "교통관리과"),
        ("순천시 교통관리가", "교통관리과"),
        ("여수시장", ""),
        ("순천교육지원청교육장(행정지원과장)", ""),
        ("", ""),
    ],
)
def test_a_slip_is_near_to_what_was_meant_and_another_body_to_none(written: str, near: str) -> None:
    assert OWN.nearest(written) == near


def test_without_a_city_only_the_names_themselves_are_known() -> None:
    plain = OwnUnits(OURS, City())
    assert plain.find("회계과장") == "accounting"
    assert plain.find("순천시 회계과") == ""
    assert not plain.is_city("")
    assert not plain.seems_own("순천시 도로과")
