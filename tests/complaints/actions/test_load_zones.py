"""Zones from files: the school zones of the standard data, and polygons; every row is reported."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings

from madang.complaints.actions.load_zones import load_zones
from madang.complaints.models import DatedRule, Zone
from madang.complaints.queries.dated_rules import SETTINGS
from madang.complaints.rules.settings import SettingsRow
from madang.core.api import Pack, Refusal, UnreadableFile
from madang.core.models import AuditEntry
from madang.core.rules.people import SYSTEM
from madang.knowledge.api import Fate, ImportReport

TODAY = date(2026, 11, 23)
HEADER = "시설종류,대상시설명,소재지도로명주소,소재지지번주소,위도,경도,데이터기준일자,제공기관코드,제공기관명"
OURS = "전라남도 순천시 왕지3길"
STANDARD = Path(__file__).resolve().parents[4] / "shared" / "data" / "standard"


def a_row(kind: str = "초등학교", name: str = "왕지초등학교", address: str = OURS, at: str = "34.97,127.52") -> str:
    return f"{kind},{name},{address},,{at},2025-05-19,5790000,전남광주통합특별시 순천시"


def load(folder: Path, *rows: str, encoding: str = "utf-8-sig") -> ImportReport:
    file = folder / "childzone.csv"
    file.write_bytes("\n".join([HEADER, *rows]).encode(encoding))
    return load_zones(file, SYSTEM, TODAY)


def fates(report: ImportReport) -> list[Fate]:
    return [row.fate for row in report.rows]


@pytest.mark.parametrize("encoding", ["utf-8-sig", "cp949"])
def test_a_facility_becomes_a_circle_of_the_citys_radius(parking: None, tmp_path: Path, encoding: str) -> None:
    report = load(tmp_path, a_row(), a_row("유치원", "별유치원"), encoding=encoding)
    assert fates(report) == [Fate.ADDED, Fate.ADDED]
    zone = Zone.objects.get(kind="school-zone")
    assert (zone.name, zone.radius_m) == ("왕지초등학교(초등학교)", 300)
    assert zone.geometry == {"type": "Point", "coordinates": [127.52, 34.97]}
    assert zone.source["date"] == "2025-05-19"
    assert Zone.objects.get(kind="childcare-zone").name == "별유치원(유치원)"


@pytest.mark.parametrize(
    ("row", "fate", "reason"),
    [
        (a_row(at=","), Fate.REFUSED, "비어 있어요"),
        (a_row(at="34.97,"), Fate.REFUSED, "하나만 있어요"),
        (a_row(at="37.5,127.0"), Fate.REFUSED, "우리 시 밖"),
        (a_row(at="북위,동경"), Fate.REFUSED, "숫자가 아니에요"),
        (a_row("대학교"), Fate.REFUSED, "'대학교'"),
        (a_row(name=""), Fate.REFUSED, "대상시설명"),
        (a_row(address="전라남도 곡성군 순천시길 1"), Fate.NOT_OURS, "우리 시가 아니에요"),
        (a_row(at="127.52,34.97"), Fate.ADDED, "바로잡았어요"),
        ("초등학교,반쪽", Fate.REFUSED, "칸 수가"),
    ],
)
def test_a_row_that_cannot_be_taken_says_why(parking: None, tmp_path: Path, row: str, fate: Fate, reason: str) -> None:
    [told] = load(tmp_path, row).rows
    assert told.fate is fate
    assert reason in told.reason
    assert Zone.objects.count() == (fate is Fate.ADDED)


def test_loading_again_changes_what_changed_and_removes_what_is_gone(parking: None, tmp_path: Path) -> None:
    load(tmp_path, a_row(), a_row(name="낙안초등학교"), a_row(name="사라진초등학교"))
    again = load(tmp_path, a_row(), a_row(name="낙안초등학교", at="34.91,127.34"))
    assert fates(again) == [Fate.SAME, Fate.CHANGED, Fate.GONE]
    assert set(Zone.objects.values_list("name", flat=True)) == {"왕지초등학교(초등학교)", "낙안초등학교(초등학교)"}
    assert AuditEntry.objects.filter(verb="load_zones").count() == 2


def test_the_same_facility_twice_in_a_file_is_told(parking: None, tmp_path: Path) -> None:
    assert fates(load(tmp_path, a_row(), a_row())) == [Fate.ADDED, Fate.REFUSED]


def test_a_file_without_a_row_of_ours_removes_nothing(parking: None, tmp_path: Path) -> None:
    load(tmp_path, a_row())
    load(tmp_path, a_row(address="전라남도 곡성군 곡성읍"))
    assert Zone.objects.count() == 1


def test_another_table_is_refused_and_nothing_is_kept(parking: None, tmp_path: Path) -> None:
    file = tmp_path / "cars.csv"
    file.write_text("가,나\n1,2", encoding="utf-8")
    with pytest.raises(UnreadableFile, match="머리글"):
        load_zones(file, SYSTEM, TODAY)


def test_without_settings_the_radius_is_not_guessed(db: None, tmp_path: Path) -> None:
    with pytest.raises(Refusal, match="민원 설정"):
        load(tmp_path, a_row())


SQUARE = {"type": "Polygon", "coordinates": [[[127.5, 34.95], [127.51, 34.95], [127.51, 34.96], [127.5, 34.95]]]}


def a_feature(geometry: Any = SQUARE, **properties: Any) -> dict[str, Any]:
    told = {"id": "z1", "kind": "bus-only", "name": "버스전용구역", **properties}
    return {"type": "Feature", "properties": told, "geometry": geometry}


def draw(folder: Path, *features: Any) -> ImportReport:
    file = folder / "zones.geojson"
    file.write_text(json.dumps({"type": "FeatureCollection", "features": features}), encoding="utf-8")
    return load_zones(file, SYSTEM, TODAY)


def test_polygons_are_taken_with_their_kind_and_days(parking: None, tmp_path: Path) -> None:
    load(tmp_path, a_row())
    assert fates(draw(tmp_path, a_feature(valid_from="2026-03-01"))) == [Fate.ADDED]
    zone = Zone.objects.get(kind="bus-only")
    assert (zone.radius_m, zone.valid_from) == (None, date(2026, 3, 1))
    assert fates(draw(tmp_path, a_feature(valid_from="2026-03-01"))) == [Fate.SAME]
    assert Zone.objects.count() == 2, "a source replaces but itself"


BOW_TIE = {
    "type": "Polygon",
    "coordinates": [[[127.5, 34.9], [127.6, 35.0], [127.6, 34.9], [127.5, 35.0], [127.5, 34.9]]],
}


@pytest.mark.parametrize(
    ("feature", "reason"),
    [
        ("text", "Feature"),
        ({"properties": None}, "Feature"),
        (a_feature(kind=""), "kind, name, id"),
        (a_feature(None), "모양"),
        (a_feature({"type": "LineString", "coordinates": [[127.5, 34.9], [127.6, 35.0]]}), "모양"),
        (a_feature({"type": "Point", "coordinates": [127.5, 34.95]}), "반경"),
        (a_feature(radius_m=30), "반경"),
        (a_feature({"type": "Polygon", "coordinates": "nowhere"}), "읽을 수 없어요"),
        (a_feature({"type": "Polygon", "coordinates": []}), "비었거나"),
        (a_feature(BOW_TIE), "엇갈려요"),
        (a_feature({"type": "Point", "coordinates": [127.0, 37.5]}, radius_m=30), "우리 시 밖"),
        (a_feature(valid_from="언젠가"), "날짜"),
        (a_feature(valid_from="2026-03-01", valid_until="2026-02-01"), "끝날 수 없어요"),
    ],
)
def test_a_feature_that_cannot_be_taken_says_why(parking: None, tmp_path: Path, feature: Any, reason: str) -> None:
    [told] = draw(tmp_path, feature).rows
    assert told.fate is Fate.REFUSED
    assert reason in told.reason


@pytest.mark.parametrize("text", ["", "[]", '{"type": "FeatureCollection"}', '{"features": 3}', '{"features": ['])
def test_half_a_file_is_refused(parking: None, tmp_path: Path, text: str) -> None:
    file = tmp_path / "zones.geojson"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(UnreadableFile, match="GeoJSON"):
        load_zones(file, SYSTEM, TODAY)


def test_a_file_that_is_not_there_is_told(db: None, tmp_path: Path) -> None:
    with pytest.raises(UnreadableFile, match="파일이 없거나"):
        load_zones(tmp_path / "none.geojson", SYSTEM, TODAY)


@pytest.mark.skipif(not STANDARD.is_dir(), reason="the standard data lies beside this checkout only")
def test_the_standard_data_of_the_city_is_taken_whole(parking: None) -> None:
    [(_, row)] = Pack(settings.CITY_PACK).rows("complaint_settings.yaml", SettingsRow)
    DatedRule.objects.filter(kind=SETTINGS).update(content=row.model_dump(mode="json"))
    report = load_zones(STANDARD / "childzone_2026_suncheon.csv", SYSTEM, TODAY)
    assert (report.counts[Fate.ADDED], len(report.rows)) == (104, 104)
    assert Zone.objects.filter(kind="school-zone").count() == 46
