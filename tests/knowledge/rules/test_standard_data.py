"""The columns of the national standard open data."""

import pytest

from madang.knowledge.rules.standard_data import recognise, weekly, won

DAYS = {"평일": "weekday", "토요일": "saturday", "공휴일": "holiday"}


@pytest.mark.parametrize(
    ("columns", "dataset"),
    [
        ({"주차장명", "주차구획수", "위도"}, "parking"),
        ({"관광지명", "관광지구분"}, "sight"),
        ({"축제명", "축제시작일자", "새 칸"}, "festival"),
        ({"행사명", "행사시작일자"}, "performance"),
        ({"개방시설명", "개방장소명"}, "open-facility"),
        ({"대상시설명", "보호구역도로폭"}, "school-zone"),
        ({"무인교통단속카메라관리번호", "설치장소"}, "camera"),
        ({"이름", "주소"}, None),
    ],
)
def test_a_set_is_known_by_its_header(columns: set[str], dataset: str | None) -> None:
    found = recognise(frozenset(columns))
    assert (found.id if found else None) == dataset


def test_midnight_to_midnight_means_closed_that_day() -> None:
    cells = {
        "평일운영시작시각": "08:00",
        "평일운영종료시각": "20:00",
        "토요일운영시작시각": "00:00",
        "토요일운영종료시각": "00:00",
    }
    assert weekly(cells, DAYS) == {"weekday": ("08:00", "20:00")}


def test_money_is_written_as_people_do() -> None:
    assert [won("500"), won("120000"), won("무료")] == ["500원", "120,000원", "무료"]


def test_parking_fees_are_told_in_words() -> None:
    parking = recognise(frozenset({"주차장명", "주차구획수"}))
    assert parking is not None
    cells = {"요금정보": "유료", "주차기본시간": "60", "주차기본요금": "0", "추가단위시간": "30", "추가단위요금": "500"}
    assert parking.describe(cells)["fees"] == "처음 60분 무료, 30분마다 500원"
    assert parking.describe({"요금정보": "무료"})["fees"] == "무료"
