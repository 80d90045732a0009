"""Place questions to the sample city: as its pack stands, and with the national standard files of the city loaded.

Monday 23 November 2026, half past ten; for festivals also Friday 19 September 2025, within the data.
"""

from datetime import datetime
from pathlib import Path

import pytest

from config.city import load_pack
from madang.core import api as core
from madang.core.rules.korean_time import KOREA
from madang.knowledge import api
from madang.knowledge.queries import search

STANDARD = Path(__file__).resolve().parents[4] / "shared" / "data" / "standard"
FILES = ("parking_2022", "tour_2024", "festival_2026", "performance_2026", "childzone_2026", "openfacility_2020")

MONDAY = datetime(2026, 11, 23, 10, 30, tzinfo=KOREA)
IN_2025 = datetime(2025, 9, 19, 14, 0, tzinfo=KOREA)
CITY_HALL = (34.9507, 127.4872)

Expected = tuple[str, list[str]]
"""The heading, and the first names."""

ARTICLE: Expected = ("", [])
"""Left alone: an article answers, or nobody."""

PACK_ALONE: dict[str, Expected] = {
    "왕조동 공영주차장 요금": ("왕조동 공영주차장", ["금당 공영주차장", "왕조2동 공영주차장"]),
    "왕지동 주차장": ("왕지동 주차장", ["왕지 제1공영주차장", "왕지 제2공영주차장"]),
    "조례동 주차장": ("조례동 주차장", ["금당 공영주차장", "왕조2동 공영주차장"]),
    "연향동에 차 댈 데": ("연향동 차 댈 데", ["동부 제1공영주차장", "동부 제2공영주차장"]),
    "지금 문 연 무료주차장": ("주차장", ["금당 공영주차장", "시민 공영주차장"]),
    "무료 주차장 어디 있어요": ("주차장", ["금당 공영주차장", "시민 공영주차장"]),
    "금당 주차장 얼마": ("금당 공영주차장", ["금당 공영주차장"]),
    "왕지 제1공영주차장 근처 주차장": ("왕지 제1공영주차장 근처 주차장", ["왕지 제2공영주차장"]),
    "조례동 호수공원 근처 주차장": ("조례호수공원 근처 주차장", ["왕지 제1공영주차장", "왕지 제2공영주차장"]),
    "국가정원 근처 주차장": ("순천만국가정원 근처 주차장", ["역전R 공영주차장"]),
    "롯데마트 근처 주차장": ("가까운 주차장", []),
    "여기서 가까운 주민센터": ("가까운 주민센터", []),
    "주민센터 어디 있어요": ("주민센터", ["낙안면 행정복지센터"]),
    "왕조1동 주민센터 몇 시까지 해요": ("왕조1동 주민센터", ["왕조1동 행정복지센터"]),
    "왕조동 동사무소": ("왕조동 동사무소", ["왕조1동 행정복지센터", "왕조2동 행정복지센터"]),
    "지금 문 연 왕조1동 주민센터": ("왕조1동 지금 문 연 주민센터", ["왕조1동 행정복지센터"]),
    "서면 주민센터 전화번호": ("서면 주민센터", ["서면 행정복지센터"]),
    "승주 읍사무소": ("승주읍 행정복지센터", ["승주읍 행정복지센터"]),
    "신대지구 도서관": ("신대지구 도서관", ["신대도서관"]),
    "매곡동 박물관": ("매곡동 박물관", ["순천시기독교역사박물관"]),
    "낙안읍성 옆 박물관": ("낙안읍성 근처 박물관", ["뿌리깊은나무박물관"]),
    "낙안면 숙소": ("낙안면 숙소", ["낙안민속자연휴양림"]),
    "조례동 도서관": ("조례동 도서관", ["조례호수도서관"]),
    "순천에 있는 도서관 위치 다 보여 줘": ("도서관", ["순천시립그림책도서관", "신대도서관"]),
    "신대출장소 주소": ("해룡면 신대출장소", ["해룡면 신대출장소"]),
    "의료원로터리 공영주차장": ("의료원로터리 공영주차장", ["의료원R 공영주차장"]),
    "지금 시청 열었어요?": ("순천시청", ["순천시청"]),
    "팔마체육시설 전화번호": ("팔마체육시설", ["팔마체육시설"]),
    "역전시장 위치": ("역전시장", ["역전시장"]),
    "공영주차장 요금": ARTICLE,
    "국가정원 입장료": ARTICLE,
    "국가정원 주차비": ARTICLE,
    "국가정원 주차장": ARTICLE,
    "낙안읍성 몇 시까지 해요": ARTICLE,
    "드라마촬영장": ARTICLE,
    "수영장 어디 있어요": ARTICLE,
    "체육시설 어디 있어요": ARTICLE,
    "주차장 무료인가요": ARTICLE,
    "도서관 회원증은 어떻게 만드나요": ARTICLE,
    "여권 사진 찍을 곳": ARTICLE,
    "불법주차 신고": ARTICLE,
    "전기차 충전소 보조금": ARTICLE,
    "안 먹는 약 약국에 버려도 되나요": ARTICLE,
    "밤에 아이 병원 어디": ARTICLE,
    "이번 주말 축제": ARTICLE,  # the pack holds no festival with a date
}

WITH_STANDARD_DATA: dict[str, Expected] = {
    "왕조동 공영주차장 요금": ("왕조동 공영주차장", ["금당 공영주차장", "왕조2동 공영주차장"]),
    "연향 주차장": ("연향 주차장", ["연향 제1공영주차장", "연향 제2공영주차장"]),
    "남초등학교 근처 주차장": ("남초등학교 근처 주차장", ["시민 공영주차장", "성동 공영주차장"]),
    "왕운초 앞 주차장": ("왕운초등학교 근처 주차장", ["왕지 제2공영주차장"]),
    "순천대학교 근처 도서관": ("순천대학교 근처 도서관", ["순천시립그림책도서관"]),
    "해룡면 어린이보호구역": ("해룡면 어린이보호구역", ["기린숲유치원"]),
    "왕조1동 골프장": ("왕조1동에서 가까운 골프장", ["승주골프장"]),
    "회의실 어디 있어요": ("회의실", ["소회의실3", "소회의실4"]),
    "팔마 테니스장 요금": ("팔마테니스장", ["팔마테니스장"]),
    "작년 10월 축제": ("작년 10월 축제", ["2025 세계유산축전-선암사·순천갯벌", "순천 대학로 축제"]),
    "이번 주말 축제": ("이번 주말(11월 28일~29일) 축제", []),
    "공영주차장 요금": ARTICLE,
}

IN_SEPTEMBER_2025: dict[str, Expected] = {
    "이번 주말 축제": ("이번 주말(9월 20일~21일) 축제", ["2025 세계유산축전-선암사·순천갯벌", "역전 싱싱거리 페스타"]),
    "크리스마스 공연": ("크리스마스(12월 25일) 공연", ["도심 해방로드, 주말의 광장", "시립극단 제71회 정기공연"]),
    "오천동 축제": ("오천동 축제", ["2025 순천뷰티페스타(사전행사)"]),
    "지금 문 연 축구장": ("지금 문 연 축구장", ["강청수변공원축구장"]),
}


@pytest.fixture
def _city(db: None) -> None:
    search.put_back()
    load_pack(core.city_pack())
    api.rebuild_index()


def answers(questions: dict[str, Expected], now: datetime) -> dict[str, Expected]:
    """Ask each question; of the names, as many as are expected."""
    return {text: _told(text, len(names), now) for text, (_, names) in questions.items()}


def _told(text: str, count: int, now: datetime) -> Expected:
    found = api.find_places(text, now)
    if found is None:
        return ARTICLE
    lists = [block for block in found.blocks if block["kind"] == "places"]
    return found.heading, [point["name"] for block in lists for point in block["points"]][:count]


def shown_names(text: str) -> list[str]:
    found = api.find_places(text, MONDAY)
    assert found
    block = next(block for block in found.blocks if block["kind"] == "places")
    return [point["name"] for point in [*block["points"], *block["more"]]]


@pytest.mark.usefixtures("_city")
def test_the_pack_alone_answers_place_questions() -> None:
    assert answers(PACK_ALONE, MONDAY) == PACK_ALONE


@pytest.mark.usefixtures("_city")
def test_from_the_city_hall_the_office_and_the_parking_around_it_come_first() -> None:
    office, parking = (api.find_places(f"여기서 가까운 {kind}", MONDAY, CITY_HALL) for kind in ("주민센터", "주차장"))
    assert office
    assert parking
    assert office.blocks[1]["points"][0]["name"] == "장천동 행정복지센터"
    assert parking.blocks[1]["points"][0]["name"] == "시민 공영주차장"


@pytest.mark.usefixtures("_city")
@pytest.mark.skipif(not STANDARD.is_dir(), reason="the national files lie beside the checkout only where fetched")
def test_with_the_standard_data_more_is_known_and_nothing_stands_twice() -> None:
    before = shown_names("왕조동 주차장")
    for stem in FILES:
        api.import_places(STANDARD / f"{stem}_suncheon.csv", core.SYSTEM)
    assert shown_names("왕조동 주차장") == before
    assert answers(WITH_STANDARD_DATA, MONDAY) == WITH_STANDARD_DATA
    assert answers(IN_SEPTEMBER_2025, IN_2025) == IN_SEPTEMBER_2025
