"""Places near somewhere: where the person is, an area, a landmark, or what was listed before; in a small town."""

import pytest

from madang.knowledge import api
from madang.knowledge.api import PlacesFound
from tests.support.places import LAKE, MONDAY, add_standard_row, find, kinds, load_places_town, names, place, sentences


@pytest.fixture(autouse=True)
def _town(small_town: None) -> None:
    load_places_town()


def test_an_area_without_the_kind_shows_the_nearest_outside() -> None:
    found = find("서면 도서관")
    assert found.heading == "서면에서 가까운 도서관"
    assert "서면 안에는" in sentences(found)
    assert names(found)[0] == "조례호수도서관"


def test_near_here_without_a_position_asks_where() -> None:
    found = find("여기서 가까운 주민센터")
    assert (kinds(found), found.found) == (["text", "position"], 0)
    block = found.blocks[1]
    assert block["ask"] == "여기서 가까운 주민센터"
    assert {"label": "왕조1동", "ask": "왕조1동 주민센터"} in block["choices"]


def test_the_position_is_used_and_not_kept() -> None:
    found = find("여기서 가까운 주차장", point=LAKE)
    assert names(found)[0] == "왕지 제1공영주차장"
    assert str(LAKE[1]) not in str(found)
    assert all(point["distance_words"] == "" for point in found.blocks[0]["points"])


def test_the_office_of_the_area_one_stands_in_comes_first_though_its_point_is_unknown() -> None:
    assert names(find("여기서 가까운 주민센터", point=(34.979, 127.521)))[0] == "왕조2동 행정복지센터"


def test_a_position_outside_the_city_is_not_measured_from() -> None:
    found = find("가까운 주민센터", point=(37.5, 127.0))
    assert "밖인 것 같아요" in sentences(found)


@pytest.mark.parametrize("text", ["롯데마트 근처 주차장", "순천역 주차장"])
def test_a_landmark_that_nobody_can_place_is_said(text: str) -> None:
    found = find(text)
    assert "위치가 자료에 없어요" in sentences(found)
    assert "position" in kinds(found)


def test_a_list_of_the_whole_city_offers_to_look_nearby() -> None:
    assert kinds(find("무료 주차장 어디 있어요")) == ["places", "position", "telephone"]


def test_a_place_without_point_or_address_may_lie_in_the_area_of_its_name() -> None:
    add_standard_row(**place("hill-library", "library", "왕지도서관"))
    found = find("왕지동 도서관")
    assert names(found) == ["왕지도서관"]
    assert "이름으로 보아 왕지동에 있을 수 있는 1곳은 위치가 자료에 없어요" in sentences(found)
    assert "떨어져 있어요" not in sentences(found)


def test_a_distance_stated_counts_out_what_has_no_point() -> None:
    add_standard_row(**place("west-library", "library", "연향도서관"))
    found = find("서면 도서관")
    assert "가장 가까운 곳도 서면 한가운데에서" in sentences(found)
    assert "위치가 자료에 없는 1곳은 빼고 셌어요" in sentences(found)


def test_the_names_that_people_say_are_offered_where_an_address_holds_them() -> None:
    block = next(block for block in find("여기서 가까운 주민센터").blocks if block["kind"] == "position")
    labels = [choice["label"] for choice in block["choices"]]
    assert labels == ["덕연동", "왕조1동", "왕조2동", "왕지동", "조례동", "서면"]


def test_what_is_offered_is_read_as_it_was_asked() -> None:
    block = next(block for block in find("일요일 저녁에 여는 도서관").blocks if block["kind"] == "position")
    assert block["choices"][0]["ask"] == "덕연동 일요일 저녁 7시에 여는 도서관"
    assert find(block["choices"][4]["ask"]).heading.startswith("조례동")


def test_a_landmark_without_a_point_is_sought_from_what_stands_beside_it() -> None:
    beside = {"곁": {"name": "물레방아", "point": [34.9701, 127.5149]}}
    add_standard_row(**place("bus", "station", "솔재종합터미널", facts=beside))
    found = find("터미널 앞 주차장")
    assert (found.heading, names(found)[0]) == ("솔재종합터미널 근처 주차장", "왕지 제1공영주차장")
    assert "바로 옆 물레방아에서 가까운 순서" in sentences(found)


def test_a_landmark_of_which_only_the_area_is_known_tells_no_distances() -> None:
    add_standard_row(**place("college", "university", "솔재대학교", area="deogyeon"))
    found = find("솔재대 근처 주차장")
    block = next(block for block in found.blocks if block["kind"] == "places")
    assert "덕연동 한가운데에서 가까운 순서" in sentences(found)
    assert {point["distance_words"] for point in block["points"]} == {""}


def test_a_kind_of_which_the_city_has_one_is_a_landmark() -> None:
    add_standard_row(**place("fair", "market", "솔재장", point=(34.9702, 127.5151)))
    assert find("오일장 근처 주차장").heading == "솔재장 근처 주차장"


def again(text: str, before: str) -> PlacesFound | None:
    return api.find_places(text, MONDAY, before=before)


@pytest.mark.parametrize(
    ("text", "before", "heading"),
    [
        ("연향동이요", "조례동 주차장", "연향동 주차장"),
        ("왕지동...", "가까운 차 댈 데", "왕지동 차 댈 데"),
        ("조례동 살아요", "주민센터", "조례동 주민센터"),
        ("연향동 근처요", "조례동 주차장", "연향동 주차장"),
        ("연향동은?", "조례동 무료 주차장", "연향동 무료 주차장"),
        ("무료로 되는 데는", "연향동 주차장", "연향동 무료 주차장"),
        ("호수공원 근처는요", "연향동 주차장", "조례호수공원 근처 주차장"),
    ],
)
def test_what_leans_on_a_list_moves_it(text: str, before: str, heading: str) -> None:
    found = again(text, before)
    assert found
    assert found.heading == heading


@pytest.mark.parametrize(
    "text", ["고마워요", "전화번호는요", "네", "여권 재발급 수수료", "조례동 도서관", "거기 얼마예요"]
)
def test_what_brings_neither_a_place_nor_a_wish_does_not(text: str) -> None:
    assert again(text, "연향동 주차장") is None
