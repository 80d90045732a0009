"""The city's own rows out of the national standard data, from rows made like the real ones."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from django.template.loader import render_to_string

from madang.core import api as core
from madang.core.api import UnreadableFile
from madang.knowledge import api
from madang.knowledge.models import Place
from madang.knowledge.queries.blocks import shown_blocks

pytestmark = pytest.mark.usefixtures("small_town")

PARKING = (
    "주차장관리번호,주차장명,주차구획수,소재지도로명주소,소재지지번주소,평일운영시작시각,평일운영종료시각,"
    "토요일운영시작시각,토요일운영종료시각,요금정보,주차기본시간,주차기본요금,추가단위시간,추가단위요금,"
    "전화번호,위도,경도,데이터기준일자,제공기관코드,제공기관명\n"
)
OURS = (
    "P-1,샘물 주차장,13,,전라남도 순천시 동외동 1,08:00,20:00,00:00,00:00,유료,30,500,30,500,"
    "061-749-5906,34.956,127.485,2022-02-25,4820000,전라남도 순천시\n"
)
RENAMED = OURS.replace("P-1", "P-2").replace("4820000,전라남도 순천시", "5790000,전남광주통합특별시 순천시")
NEIGHBOUR = (
    OURS.replace("P-1", "P-3")
    .replace("전라남도 순천시 동외동", "전라남도 곡성군 순천시길")
    .replace("4820000,전라남도 순천시", "4860000,전라남도 곡성군")
)
STRANGER = OURS.replace("P-1", "P-4").replace("4820000,전라남도 순천시", "B551234,다른 공단")
NO_POINT = OURS.replace("P-1", "P-5").replace("34.956,127.485", ",")
FAR_POINT = OURS.replace("P-1", "P-6").replace("34.956,127.485", "37.5,127.0")
BAD_DATE = OURS.replace("P-1", "P-7").replace("2022-02-25", "어제")
SHORT = "P-8,짧은 줄\n"


def load(tmp_path: Path, *rows: str, encoding: str = "utf-8-sig") -> api.ImportReport:
    file = tmp_path / "parking.csv"
    file.write_bytes((PARKING + "".join(rows)).encode(encoding))
    return api.import_places(file, core.SYSTEM)


def fates(report: api.ImportReport) -> list[tuple[int, str]]:
    return [(row.number, row.fate) for row in report.rows]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp949"])
def test_a_row_of_the_city_is_taken(tmp_path: Path, encoding: str) -> None:
    assert fates(load(tmp_path, OURS, encoding=encoding)) == [(2, "added")]
    place = Place.objects.get(origin="parking")
    assert (place.name, place.spaces, place.fees) == ("샘물 주차장", 13, "처음 30분 500원, 30분마다 500원")
    assert place.weekly_hours == {"weekday": ["08:00", "20:00"]}
    assert (place.lat, place.lng, str(place.data_date)) == (34.956, 127.485, "2022-02-25")


def test_both_names_of_the_province_count_as_ours(tmp_path: Path) -> None:
    assert fates(load(tmp_path, OURS, RENAMED)) == [(2, "added"), (3, "added")]


def test_a_neighbour_that_mentions_the_city_is_not_ours(tmp_path: Path) -> None:
    assert fates(load(tmp_path, NEIGHBOUR, STRANGER)) == [(2, "not_ours"), (3, "not_ours")]
    assert not Place.objects.filter(origin="parking").exists()


def test_a_file_of_another_city_takes_nothing_away(tmp_path: Path) -> None:
    load(tmp_path, OURS)
    assert [row.fate for row in load(tmp_path, NEIGHBOUR).rows] == ["not_ours"]
    assert Place.objects.get(origin="parking").withdrawn is False


def test_a_row_without_a_usable_point_is_kept_without_a_pin(tmp_path: Path) -> None:
    report = load(tmp_path, NO_POINT, FAR_POINT)
    assert [row.fate for row in report.rows] == ["added", "added"]
    assert all("지도에는 보이지 않아요" in row.reason for row in report.rows)
    assert set(Place.objects.filter(origin="parking").values_list("lat", flat=True)) == {None}


def test_broken_rows_are_refused_by_line_and_the_rest_is_taken(tmp_path: Path) -> None:
    report = load(tmp_path, BAD_DATE, SHORT, OURS, OURS)
    assert fates(report) == [(2, "refused"), (3, "refused"), (4, "added"), (5, "refused")]
    assert "날짜" in report.rows[0].reason
    assert "칸 수" in report.rows[1].reason
    assert "두 번" in report.rows[3].reason


def test_a_broken_first_row_does_not_hide_what_the_file_is(tmp_path: Path) -> None:
    assert fates(load(tmp_path, SHORT, OURS)) == [(2, "refused"), (3, "added")]


def test_a_place_whose_row_broke_stays_as_it_was(tmp_path: Path) -> None:
    load(tmp_path, OURS)
    assert fates(load(tmp_path, OURS.replace("2022-02-25", "어제"))) == [(2, "refused")]
    assert Place.objects.filter(origin="parking", withdrawn=False).count() == 1


def test_old_data_is_shown_with_a_warning(tmp_path: Path) -> None:
    load(tmp_path, OURS)
    place = Place.objects.get(origin="parking")
    block = {"kind": "map", "title": "주차장", "places": [place.id, "city-hall"], "areas": []}
    (shown,) = shown_blocks([block], datetime(2026, 11, 23, tzinfo=UTC), {})
    assert [point["is_old"] for point in shown["points"]] == [True, False]
    page = render_to_string("core/block.html", {"block": shown})
    assert "2022년 2월 25일 기준 · 오래된 자료라 지금과 다를 수 있어요" in page


def test_the_same_file_again_changes_nothing(tmp_path: Path) -> None:
    load(tmp_path, OURS, NO_POINT)
    assert [row.fate for row in load(tmp_path, OURS, NO_POINT).rows] == ["same", "same"]


def test_a_changed_row_and_a_row_that_is_gone_are_told(tmp_path: Path) -> None:
    load(tmp_path, OURS, RENAMED)
    report = load(tmp_path, OURS.replace(",13,", ",14,"))
    assert [row.fate for row in report.rows] == ["changed", "gone"]
    assert Place.objects.filter(origin="parking", withdrawn=False).count() == 1


def test_a_file_of_another_kind_is_refused_whole(tmp_path: Path) -> None:
    file = tmp_path / "other.csv"
    file.write_text("이름,주소\n하나,둘\n", encoding="utf-8")
    with pytest.raises(UnreadableFile, match="머리글이 아니에요"):
        api.import_places(file, core.SYSTEM)


STANDARD = Path(__file__).resolve().parents[4] / "shared" / "data" / "standard"


@pytest.mark.skipif(
    not STANDARD.is_dir(), reason="the national files lie beside the checkout only where they were fetched"
)
@pytest.mark.parametrize(
    ("file", "taken", "not_ours"),
    [
        ("parking_2021_suncheon.csv", 25, 1),
        ("parking_2022_suncheon.csv", 25, 0),
        ("tour_2024_suncheon.csv", 22, 1),
        ("tour_2025_suncheon.csv", 22, 1),
        ("festival_2026_suncheon.csv", 7, 0),
        ("performance_2026_suncheon.csv", 89, 0),
        ("childzone_2020_suncheon.csv", 104, 0),
        ("childzone_2026_suncheon.csv", 104, 0),
        ("enforcecam_2020_suncheon.csv", 57, 0),
        ("openfacility_2020_suncheon.csv", 43, 0),
        ("parking_2021_raw_head.csv", 0, 20),
        ("childzone_2026_raw_head.csv", 0, 20),
    ],
)
def test_the_real_files_give_the_city_its_rows(file: str, taken: int, not_ours: int) -> None:
    report = api.import_places(STANDARD / file, core.SYSTEM)
    counts = report.counts
    refused = [row.reason for row in report.rows if row.fate is api.Fate.REFUSED]
    assert (counts[api.Fate.ADDED], counts[api.Fate.NOT_OURS]) == (taken, not_ours), refused
    assert set(refused) <= {"같은 자료가 이 파일에 두 번 있어요."}  # 11 kindergartens stand twice in the file of 2020
