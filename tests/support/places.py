"""A few areas and places for the tests: two 동 that share a 법정동, a 동 beside them, a 면."""

from datetime import date, datetime
from typing import Any

from shapely.geometry import box, mapping

from madang.core.api import AreaRecord, load_areas
from madang.core.rules.korean_time import KOREA
from madang.knowledge import api as knowledge
from madang.knowledge.actions.save_place import save_place
from madang.knowledge.api import PlacesFound
from madang.knowledge.rules.place import PlaceDraft
from tests.support.knowledge import CHECKED, PLACES

AREAS = (
    AreaRecord("wangjo1", "왕조1동", "dong", mapping(box(127.50, 34.95, 127.52, 34.98)), aliases=("조례동", "왕지동")),
    AreaRecord("wangjo2", "왕조2동", "dong", mapping(box(127.52, 34.95, 127.54, 34.98)), aliases=("조례동",)),
    AreaRecord("deogyeon", "덕연동", "dong", mapping(box(127.50, 34.93, 127.54, 34.95)), aliases=("연향동",)),
    AreaRecord("seo", "서면", "myeon", mapping(box(127.46, 34.98, 127.54, 35.05))),
)

SOURCE = {"name": "전국표준데이터", "certainty": "single", "checked": CHECKED}
MONDAY = datetime(2026, 11, 23, 10, 30, tzinfo=KOREA)
LAKE = (34.961, 127.511)
"""A point beside the lake of the small town."""

OFFICE_HOURS = {"weekday": ("09:00", "18:00")}


def place(key: str, kind: str, name: str, **facts: Any) -> dict[str, Any]:
    return {"id": key, "kind": kind, "name": name, "source": SOURCE, "data_date": date(2026, 2, 25), **facts}


TOWN: list[dict[str, Any]] = [
    place("office-wangjo1", "town-office", "왕조1동 행정복지센터", area="wangjo1", weekly_hours=OFFICE_HOURS),
    place("office-wangjo2", "town-office", "왕조2동 행정복지센터", area="wangjo2", weekly_hours=OFFICE_HOURS),
    place("office-seo", "town-office", "서면 행정복지센터", area="seo", weekly_hours=OFFICE_HOURS),
    place(
        "wangji-1",
        "car-park",
        "왕지 제1공영주차장",
        address="순천시 왕지동 852",
        point=(34.970, 127.515),
        fees="처음 60분 무료, 그 뒤 30분마다 500원",
        telephone="061-749-5906",
        data_date=date(2022, 2, 25),
    ),
    place(
        "geumdang",
        "car-park",
        "금당 공영주차장",
        address="순천시 조례동 1605-1",
        point=(34.955, 127.525),
        fees="30분 500원",
        telephone="061-749-5906",
        weekly_hours={"weekday": ("08:00", "20:00")},
    ),
    place(
        "yeonhyang",
        "car-park",
        "연향 주차타워",
        address="순천시 연향상가8길 9",
        point=(34.945, 127.517),
        fees="무료",
        weekly_hours={"weekday": ("08:00", "20:00")},
    ),
    place(
        "lake-library",
        "library",
        "조례호수도서관",
        address="순천시 조례동 1",
        point=(34.960, 127.512),
        weekly_hours={"weekday": ("09:00", "22:00"), "weekend": ("09:00", "18:00")},
        closed="월요일",
    ),
    place("picture-library", "library", "순천시립그림책도서관", address="순천시 도서관길 33", point=(34.940, 127.505)),
    place("lake-park", "park", "조례호수공원", address="순천시 조례동 1867", point=(34.961, 127.511)),
    place("station", "station", "순천역"),
    place("school", "school-zone", "왕운초등학교", address="순천시 왕지3길 41", point=(34.972, 127.516)),
    place(
        "soup",
        "festival",
        "제12회 국밥축제",
        address="순천시 조례동 10",
        point=(34.958, 127.508),
        starts_on=date(2026, 11, 28),
        ends_on=date(2026, 11, 29),
    ),
    place("beer", "festival", "2026 비어페스타", starts_on=date(2026, 6, 14), ends_on=date(2026, 6, 14)),
]


def load_places_town() -> None:
    """Load the areas and the places; the small town's own place stays."""
    load_areas(AREAS)
    knowledge.load_pack_places([PlaceDraft.model_validate(row) for row in (*PLACES, *TOWN)])


def add_standard_row(**facts: Any) -> None:
    """Save a place as the national standard data would bring it."""
    save_place(PlaceDraft.model_validate(facts), "parking")


def find(text: str, now: datetime = MONDAY, point: tuple[float, float] | None = None) -> PlacesFound:
    found = knowledge.find_places(text, now, point)
    assert found is not None, text
    return found


def names(found: PlacesFound) -> list[str]:
    lists = [block for block in found.blocks if block["kind"] == "places"]
    return [point["name"] for block in lists for point in [*block["points"], *block["more"]]]


def sentences(found: PlacesFound) -> str:
    return " ".join(words for block in found.blocks if block["kind"] == "text" for words in block["paragraphs"])


def kinds(found: PlacesFound) -> list[str]:
    return [block["kind"] for block in found.blocks]
