"""Kinds that the data lack: known as kinds, with where to look. The finders are those of the sample city."""

from datetime import datetime
from urllib.parse import unquote

import pytest

from madang.core.rules.korean_time import KOREA
from madang.knowledge import api
from madang.knowledge.api import PlacesFound
from tests.support.places import add_standard_row, load_places_town, place

MONDAY = datetime(2026, 11, 23, 10, 30, tzinfo=KOREA)


@pytest.fixture(autouse=True)
def _town(small_town: None) -> None:
    load_places_town()


def find(text: str) -> PlacesFound:
    found = api.find_places(text, MONDAY)
    assert found is not None, text
    return found


def links(found: PlacesFound) -> list[str]:
    return [unquote(block["address"]) for block in found.blocks if block["kind"] == "link"]


@pytest.mark.parametrize(
    ("text", "heading", "first"),
    [
        ("순천역 근처 약국", "순천역 약국", "https://www.e-gen.or.kr"),
        ("지금 문 연 병원", "병원", "https://www.e-gen.or.kr"),
        ("일요일 밤에 여는 약국", "약국", "https://www.e-gen.or.kr"),
        ("심장충격기 어디", "심장충격기", "https://www.e-gen.or.kr"),
        ("전기차 충전소 조례동", "조례동 전기차 충전소", "https://ev.or.kr"),
        ("무더위쉼터", "무더위쉼터", "https://www.safekorea.go.kr"),
        ("롯데마트 근처 와이파이 되는곳", "롯데마트 와이파이 되는 곳", "https://www.wififree.kr"),
        ("왕지동 우체국 어디예요", "왕지동 우체국", "https://www.epost.go.kr"),
        ("연향동 경로당", "연향동 경로당", "https://map.naver.com"),
        ("은행", "은행", "https://map.naver.com"),
        ("가까운 ATM 어디 있나", "atm", "https://map.naver.com"),
        ("비 오는데 실내놀이터 있나요", "실내 놀이터", "https://map.naver.com"),
        ("연향동 세탁소", "연향동 세탁소", "https://map.naver.com"),
    ],
)
def test_a_kind_without_data_leads_to_a_finder(text: str, heading: str, first: str) -> None:
    found = find(text)
    assert (found.heading, links(found)[0], found.found) == (heading, first, 0)
    assert "우리 자료에 없어요" in found.blocks[0]["paragraphs"][0]
    assert found.sources
    assert found.is_elsewhere


def test_a_kind_without_any_finder_is_sought_on_a_map() -> None:
    assert links(find("가까운 수영장")) == ["https://map.kakao.com/link/search/순천시 수영장"]


def test_a_market_is_no_answer_to_who_needs_a_toilet() -> None:
    found = find("화장실 급해요 중앙시장")
    assert links(found)[-1] == "https://map.kakao.com/link/search/순천시 중앙시장 화장실"
    assert all(block["kind"] != "places" for block in found.blocks)


def test_somebody_can_be_called() -> None:
    assert find("지금 문 연 병원").blocks[-1]["number"] == "119"
    assert find("은행").blocks[-1]["kind"] == "telephone"


@pytest.mark.parametrize(
    "text",
    [
        "병원비 지원",
        "약국 개설 신고",
        "은행 대출",
        "와이파이 안 돼요",
        "세탁소 폐업 신고",
        "스마트폰 교육",
        "식당 위생 점검",
    ],
)
def test_other_matters_of_such_a_kind_are_left_alone(text: str) -> None:
    assert api.find_places(text, MONDAY) is None


def test_once_there_are_places_of_the_kind_they_answer() -> None:
    add_standard_row(**place("toilet-1", "toilet", "조례호수공원 공중화장실", address="순천시 조례동 1867"))
    found = find("조례동 화장실")
    assert found.blocks[0]["points"][0]["name"] == "조례호수공원 공중화장실"
