"""Places that answer a message, in a small town. It is Monday 23 November 2026, half past ten."""

from datetime import date, datetime
from urllib.parse import unquote

import pytest

from madang.core.rules.korean_time import KOREA
from madang.knowledge import api
from tests.support.places import (
    MONDAY,
    OFFICE_HOURS,
    add_standard_row,
    find,
    kinds,
    load_places_town,
    names,
    place,
    sentences,
)


@pytest.fixture(autouse=True)
def _town(small_town: None) -> None:
    load_places_town()


@pytest.mark.parametrize(
    ("text", "heading", "first"),
    [
        ("왕조동 공영주차장 요금", "왕조동 공영주차장", ["금당 공영주차장", "왕지 제1공영주차장"]),
        ("왕조동공영주차장요금", "왕조동 공영주차장", ["금당 공영주차장", "왕지 제1공영주차장"]),
        ("왕조 1동 주민센터 전화번호", "왕조1동 주민센터", ["왕조1동 행정복지센터"]),
        ("조례동 주차장", "조례동 주차장", ["금당 공영주차장"]),
        ("왕지동 주차장", "왕지동 주차장", ["왕지 제1공영주차장"]),
        ("연향동 주차할 곳", "연향동 주차할 곳", ["연향 주차타워"]),
        ("조례동 왕지동 주차장", "조례동·왕지동 주차장", ["금당 공영주차장", "왕지 제1공영주차장"]),
        ("서면 주민센터", "서면 주민센터", ["서면 행정복지센터"]),
        ("금당 주차장 얼마", "금당 공영주차장", ["금당 공영주차장"]),
        ("연향 주차장", "연향 주차타워", ["연향 주차타워"]),
        ("왕조 주민센터", "왕조 주민센터", ["왕조1동 행정복지센터", "왕조2동 행정복지센터"]),
        ("조례동 호수공원 근처 주차장", "조례호수공원 근처 주차장", ["왕지 제1공영주차장"]),
        ("왕운초 앞 주차장", "왕운초등학교 근처 주차장", ["왕지 제1공영주차장"]),
        ("지금 문 연 무료주차장", "지금 문 연 무료 주차장", ["연향 주차타워"]),
        ("일요일에 문 여는 도서관", "일요일(11월 29일)에 여는 도서관", ["조례호수도서관"]),
        ("이번 주말 축제", "이번 주말(11월 28일~29일) 축제", ["제12회 국밥축제"]),
        ("조례동 축제", "조례동 축제", ["제12회 국밥축제"]),
        ("지난 축제", "지난 축제", ["2026 비어페스타"]),
        ("비어페스타 언제", "2026 비어페스타", ["2026 비어페스타"]),
        ("왕지 제1공영주차장", "왕지 제1공영주차장", ["왕지 제1공영주차장"]),
        ("그림책도서관 어디 있어요", "순천시립그림책도서관", ["순천시립그림책도서관"]),
    ],
)
def test_a_question_finds_its_places(text: str, heading: str, first: list[str]) -> None:
    found = find(text)
    assert (found.heading, names(found)[: len(first)]) == (heading, first)


@pytest.mark.parametrize(
    "text",
    [
        "공영주차장 요금",
        "공영주차장 요금은 얼마인가요?",
        "주차장 무료인가요",
        "주말에 공영주차장 무료인가요",
        "주차 단속 시간",
        "도서관 회원증은 어떻게 만드나요",
        "축제 언제 해요",
        "여권 재발급",
        "병원비 지원",
        "우체국 택배 요금",
        "왕조1동",
        "",
    ],
)
def test_everything_else_is_left_alone(text: str) -> None:
    assert api.find_places(text, MONDAY) is None


def test_a_list_is_told_with_distances_hours_fees_and_the_day_of_the_data() -> None:
    found = find("조례호수공원 근처 주차장")
    first = next(block for block in found.blocks if block["kind"] == "places")["points"][0]
    assert (first["name"], first["distance_words"]) == ("왕지 제1공영주차장", "1.1km")
    assert first["fees"] == "처음 60분 무료, 그 뒤 30분마다 500원"
    assert (first["data_date"], first["is_old"]) == ("2022년 2월 25일 기준", True)
    assert first["directions"].startswith("https://map.kakao.com/link/to/")
    assert [source.name for source in found.sources] == ["전국표준데이터"]


def test_unknown_hours_are_neither_open_nor_closed() -> None:
    found = find("왕지동 주차장 지금 열었어요")
    assert "지금 여는지는 자료에 없어요" in sentences(found)
    point = found.blocks[1]["points"][0]
    assert (point["open"], point["open_words"]) == (None, "여는 시간은 자료에 없어요")


def test_a_car_park_outside_its_paid_hours_is_not_called_closed() -> None:
    sunday = datetime(2026, 11, 29, 10, 0, tzinfo=KOREA)
    point = find("금당 주차장", sunday).blocks[0]["points"][0]
    assert (point["open"], point["open_words"]) == (None, "자료에 적힌 운영 시간이 아니에요")


def test_a_closed_place_says_when_it_opens() -> None:
    point = find("왕조1동 주민센터", datetime(2026, 11, 22, 20, 0, tzinfo=KOREA)).blocks[0]["points"][0]
    assert (point["open"], point["open_words"]) == (False, "지금은 닫혀 있어요 · 내일 오전 9시에 열어요")


def test_a_wish_that_nothing_fulfils_is_said_and_somebody_to_ask_is_shown() -> None:
    found = find("왕조동 무료 주차장")
    assert names(found) == ["왕지 제1공영주차장"]
    assert "내내 무료라고 적힌 곳은 없어요" in sentences(found)
    assert kinds(found)[-1] == "telephone"


def test_no_festival_is_invented_and_what_comes_later_is_shown() -> None:
    found = find("내일 축제")
    assert "내일(11월 24일) 열리는 축제 일정을 자료에서 찾지 못했어요" in sentences(found)
    assert "2026년 2월 25일 것이라" in sentences(found)
    assert names(found) == ["제12회 국밥축제"]


def test_festivals_that_are_over_are_not_shown_unless_asked_for() -> None:
    found = find("12월 축제")
    assert names(found) == ["제12회 국밥축제"]  # the next one, told as such
    assert "2026 비어페스타" not in names(find("내년 축제"))


def test_an_hour_is_read_with_the_kind() -> None:
    assert names(find("밤 9시에 여는 도서관")) == ["조례호수도서관"]
    assert find("밤 9시에 여는 도서관").heading == "밤 9시에 여는 도서관"
    assert names(find("일요일 밤 9시에 여는 도서관"))[0] != "조례호수도서관"  # it closes at six on Sundays
    assert "밤 9시에 문을 연다고 적힌 곳이 없어요" in sentences(find("밤 9시에 여는 주민센터"))


def test_of_places_whose_hours_nobody_can_reckon_with_those_that_tell_any_come_first() -> None:
    add_standard_row(**place("quiet", "library", "가람도서관"))
    add_standard_row(**place("told", "library", "하늘도서관", hours="자료실 09:00~22:00"))
    found = names(find("일요일 밤 9시에 여는 도서관"))
    assert found.index("하늘도서관") < found.index("가람도서관")


def test_a_place_without_a_point_is_found_on_a_map_by_its_name() -> None:
    point = find("왕조1동 주민센터").blocks[0]["points"][0]
    assert unquote(point["directions"]) == "https://map.kakao.com/link/search/순천시 왕조1동 행정복지센터"


def test_a_place_is_asked_for_with_open_and_its_name_apart() -> None:
    add_standard_row(**place("hall", "office", "순천시청", weekly_hours=OFFICE_HOURS))
    point = find("지금 시청 열었어요?").blocks[0]["points"][0]
    assert (point["name"], point["open_words"]) == ("순천시청", "지금 열려 있어요 · 오후 6시까지")


def test_an_article_that_has_the_name_in_its_title_answers() -> None:
    assert api.find_places("공영주차장 어디 있어요", MONDAY) is not None
    assert api.find_places("공영주차장 요금은 얼마인가요?", MONDAY) is None


def test_rows_of_two_sources_for_one_place_are_shown_once_and_fill_each_other() -> None:
    row = place(
        "parking-x", "car-park", "연향 주차 타워", address="전라남도 순천시 연향상가8길 9", point=(34.945, 127.517)
    )
    add_standard_row(**{**row, "telephone": "061-749-5907", "data_date": date(2022, 2, 25)})
    found = find("연향동 주차장")
    assert names(found) == ["연향 주차타워"]
    point = found.blocks[0]["points"][0]
    assert (point["telephone"], point["data_date"]) == ("061-749-5907", "2022년 2월 25일 기준")


def test_places_without_points_show_their_areas_on_the_map() -> None:
    block = find("왕조 주민센터").blocks[0]
    assert block["areas"] == [{"id": "wangjo1", "name": "왕조1동"}, {"id": "wangjo2", "name": "왕조2동"}]


def test_no_more_than_twenty_are_listed_five_at_once() -> None:
    for number in range(1, 26):
        row = place(
            f"p-{number}", "car-park", f"서면 제{number}주차장", point=(35.0 + number / 1000, 127.5), fees="무료"
        )
        add_standard_row(**row)
    found = find("서면 주차장")
    block = next(block for block in found.blocks if block["kind"] == "places")
    assert (len(block["points"]), len(block["more"]), found.found) == (5, 15, 25)
    assert "모두 25곳 가운데 20곳까지 보여 드려요." in sentences(found)


def test_a_place_of_which_only_the_name_is_known_is_no_empty_card() -> None:
    add_standard_row(**place("office-x", "town-office", "덕연동 행정복지센터", area="deogyeon"))
    found = find("연향동 주민센터 위치")
    assert "주소와 전화번호는 자료에 없어요" in sentences(found)
    assert kinds(found) == ["places", "text", "link", "telephone"]
    assert "자료에 없어요" not in sentences(find("왕지 제1공영주차장"))


@pytest.mark.parametrize(
    ("text", "heading"),
    [
        ("제가 왕지동 사는데 동사무소 어디로 가야 되나요", "왕지동 동사무소"),
        ("이삿짐 옮기느라 그런데 서면 쪽 주차장", "서면에서 가까운 주차장"),
    ],
)
def test_what_somebody_tells_of_themselves_first_is_no_hindrance(text: str, heading: str) -> None:
    assert find(text).heading == heading


@pytest.mark.parametrize("text", ["도서관 몇 시까지 하나요", "도서관 언제 문 닫아요", "도서관 휴관일"])
def test_the_hours_of_a_kind_are_those_of_each(text: str) -> None:
    add_standard_row(**place("west-library", "library", "서면도서관"))
    assert set(names(find(text))) >= {"조례호수도서관"}


def test_a_day_just_ahead_asks_what_is_open_then() -> None:
    assert find("내일 도서관 하나요").heading == "내일(11월 24일) 여는 도서관"


def test_around_the_clock_is_a_wish() -> None:
    hours = dict.fromkeys(("weekday", "saturday", "sunday", "holiday"), ("00:00", "24:00"))
    add_standard_row(**place("night", "library", "달밤도서관", weekly_hours=hours))
    found = find("24시간 하는 도서관")
    assert (found.heading, names(found)) == ("24시간 여는 도서관", ["달밤도서관"])
    assert api.find_places("24시간 공영주차장 요금", MONDAY) is None


def test_a_place_withdrawn_is_not_shown() -> None:
    api.load_pack_places([])
    assert api.find_places("왕조동 주차장", MONDAY) is None
