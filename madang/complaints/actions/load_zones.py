"""Bring zones (구역) into the database: school zones of the standard data, or polygons as GeoJSON."""

import json
from collections.abc import Callable, Iterator
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

from django.db import transaction

from madang.complaints.models import Zone
from madang.complaints.queries.dated_rules import rulebook
from madang.complaints.rules.settings import SettingsRow
from madang.complaints.rules.zone_files import (
    STANDARD_COLUMNS,
    GivenZone,
    UnusableZoneError,
    address_of,
    of_feature,
    of_standard,
)
from madang.core import api as core
from madang.core.api import Actor, Refusal, UnreadableFile
from madang.knowledge.api import Fate, ImportReport

STANDARD = "전국어린이보호구역표준데이터"

Row = tuple[int, str, Callable[[], GivenZone]]
"""The line, the name people know it by, and how to read it."""


@transaction.atomic
def load_zones(path: Path, actor: Actor, today: date) -> ImportReport:
    """Load one file and report every row; what the same source gave before and no longer gives is removed.

    Running it again changes nothing. Raises UnreadableFile, and Refusal where the city has no settings.
    """
    report = ImportReport(path.name)
    source, rows = _features(path) if path.suffix.lower() in {".geojson", ".json"} else _facilities(path, report, today)
    standing: set[int] = set()
    for line, name, read in rows:
        _take(line, name, read, source, standing, report)
    # A file without a single row of ours is somebody else's, and no news that all of ours are gone.
    if standing:
        _remove(Zone.objects.filter(source__set=source).exclude(pk__in=standing), report)
    counts = {str(fate): count for fate, count in report.counts.items()}
    core.record(verb="load_zones", subject=("file", path.name), actor=actor, after=counts)
    return report


def _take(
    line: int, name: str, read: Callable[[], GivenZone], source: str, standing: set[int], report: ImportReport
) -> None:
    try:
        given = read()
    except UnusableZoneError as unusable:
        report.note(line, name, Fate.REFUSED, str(unusable))
        return
    zone, fate = _kept(given, source)
    if zone.pk in standing:
        report.note(line, name, Fate.REFUSED, "같은 구역이 이 파일에 두 번 있어요.")
        return
    standing.add(zone.pk)
    report.note(line, given.name, fate, given.remark)


def _kept(given: GivenZone, source: str) -> tuple[Zone, Fate]:
    facts = {
        "name": given.name,
        "geometry": json.loads(json.dumps(given.geometry)),
        "radius_m": given.radius_m,
        "valid_from": given.valid_from,
        "valid_until": given.valid_until,
        "source": {"set": source, **given.data},
    }
    key = {"kind": given.kind, "source_id": f"{source}:{given.source_id}"[-120:]}
    zone = Zone.objects.filter(**key).first()
    if zone is None:
        return Zone.objects.create(**key, **facts), Fate.ADDED
    if all(getattr(zone, name) == value for name, value in facts.items()):
        return zone, Fate.SAME
    for name, value in facts.items():
        setattr(zone, name, value)
    zone.save()
    return zone, Fate.CHANGED


def _remove(gone: Any, report: ImportReport) -> None:
    for zone in gone:
        report.note(0, zone.name, Fate.GONE)
    gone.delete()


def _facilities(path: Path, report: ImportReport, today: date) -> tuple[str, Iterator[Row]]:
    rows = core.read_rows(path)
    if not rows[0].values.keys() >= STANDARD_COLUMNS:
        raise UnreadableFile(f"{path.name}: 어린이보호구역 표준데이터의 머리글이 아니에요.")
    settings = rulebook().settings_on(today)
    if settings is None:
        raise Refusal(
            "오늘 적용되는 민원 설정이 없어요.", "complaint_settings.yaml을 채우고 madang city load를 실행해 주세요."
        )
    return STANDARD, _ours(rows, report, settings)


def _ours(rows: list[core.TableRow], report: ImportReport, settings: SettingsRow) -> Iterator[Row]:
    profile = core.profile()
    for row in rows:
        cells = {column: str(value or "").strip() for column, value in row.values.items()}
        name = cells.get("대상시설명", "") or "(이름 없음)"
        if row.fault:
            report.note(row.number, name, Fate.REFUSED, row.fault)
        elif not profile.holds_address(address_of(cells)):
            report.note(row.number, name, Fate.NOT_OURS, f"주소가 우리 시가 아니에요 ({address_of(cells)[:30]}).")
        else:
            yield row.number, name, partial(of_standard, cells, settings, profile.map)


def _features(path: Path) -> tuple[str, Iterator[Row]]:
    box = core.profile().map
    return path.stem, (
        (place, _name_of(feature), partial(of_feature, feature, box))
        for place, feature in enumerate(_read_features(path), start=1)
    )


def _read_features(path: Path) -> list[Any]:
    try:
        read = json.loads(path.read_text(encoding="utf-8-sig"))
    except OSError as missing:
        raise UnreadableFile(f"{path.name}: 파일이 없거나 열 수 없어요.") from missing
    except ValueError as broken:
        raise UnreadableFile(f"{path.name}: GeoJSON으로 읽을 수 없어요. 파일이 끝까지 있는지 봐 주세요.") from broken
    features = read.get("features") if isinstance(read, dict) else None
    if not isinstance(features, list):
        raise UnreadableFile(f"{path.name}: GeoJSON의 FeatureCollection이 아니에요.")
    return features


def _name_of(feature: Any) -> str:
    properties = feature.get("properties") if isinstance(feature, dict) else None
    return str((properties or {}).get("name") or "(이름 없음)")
