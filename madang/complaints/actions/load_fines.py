"""Bring vehicles that were fined (과태료 부과) into the database, as the fine system exports them."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from django.db import transaction

from madang.complaints.models import FinedVehicle
from madang.complaints.rules.importing.moments import UnreadableMomentError, read_moment
from madang.complaints.rules.korea import KOREA
from madang.complaints.rules.place import MisplacedError, read_point
from madang.complaints.rules.plates import PROBLEM_WORDS, Plate, read_plate
from madang.core import api as core
from madang.core.api import Actor, UnreadableFile
from madang.knowledge.api import Fate, ImportReport

NUMBER, PLATE, AT, LAT, LNG, VIOLATION = "단속번호", "차량번호", "단속일시", "위도", "경도", "위반유형"

AT_ONCE = 1_000
"""Rows that are written with one statement."""


class _UnusableFineError(ValueError):
    """The row cannot be taken; the words say why."""


@dataclass(frozen=True)
class _Row:
    line: int
    vehicle: FinedVehicle


@transaction.atomic
def load_fines(path: Path, actor: Actor) -> ImportReport:
    """Load one file and report every row; a known 단속번호 is renewed, none is removed. Raises UnreadableFile."""
    rows, report = core.read_rows(path), ImportReport(path.name)
    if not {NUMBER, PLATE, AT} <= rows[0].values.keys():
        raise UnreadableFile(f"{path.name}: {NUMBER}, {PLATE}, {AT} 열이 있어야 해요.")
    seen: set[str] = set()
    read = [each for row in rows if (each := _read(row, seen, report))]
    for place in range(0, len(read), AT_ONCE):
        _keep(read[place : place + AT_ONCE], report)
    counts = {str(fate): count for fate, count in report.counts.items()}
    core.record(verb="load_fines", subject=("file", path.name), actor=actor, after=counts)
    return report


def _read(row: core.TableRow, seen: set[str], report: ImportReport) -> _Row | None:
    cells = {column: str(value or "").strip() for column, value in row.values.items()}
    number = cells.get(NUMBER, "")
    fault = row.fault or ("같은 단속번호가 이 파일에 두 번 있어요." if number in seen else "")
    try:
        vehicle = None if fault else _vehicle(cells)
    except (_UnusableFineError, MisplacedError) as unusable:
        vehicle, fault = None, str(unusable)
    if vehicle is None:
        report.note(row.number, number or "(번호 없음)", Fate.REFUSED, fault)
        return None
    seen.add(number)
    return _Row(row.number, vehicle)


def _vehicle(cells: Mapping[str, str]) -> FinedVehicle:
    if not cells.get(NUMBER):
        raise _UnusableFineError(f"{NUMBER}가 비어 있어요.")
    plate = read_plate(cells.get(PLATE, ""))
    if not isinstance(plate, Plate):
        raise _UnusableFineError(PROBLEM_WORDS[plate])
    point = read_point(cells.get(LAT), cells.get(LNG), core.profile().map)
    return FinedVehicle(
        plate=plate.text,
        at=_moment(cells.get(AT, "")),
        lat=point.lat if point else None,
        lng=point.lng if point else None,
        violation=cells.get(VIOLATION, "")[:40],
        outside_number=cells[NUMBER][:60],
    )


def _moment(text: str) -> datetime:
    try:
        read = read_moment(text, KOREA)
    except UnreadableMomentError as unreadable:
        raise _UnusableFineError(f"{AT}를 읽을 수 없어요 ({text or '빈칸'}).") from unreadable
    if not read.timed:
        raise _UnusableFineError(f"{AT}에 시각이 없어요 ({text}).")
    return read.at


def _keep(rows: list[_Row], report: ImportReport) -> None:
    numbers = [row.vehicle.outside_number for row in rows]
    known = {each.outside_number: each for each in FinedVehicle.objects.filter(outside_number__in=numbers)}
    for row in rows:
        before = known.get(row.vehicle.outside_number)
        fate = Fate.ADDED if before is None else Fate.SAME if _facts(before) == _facts(row.vehicle) else Fate.CHANGED
        report.note(row.line, row.vehicle.outside_number, fate)
        if before and fate is Fate.CHANGED:
            row.vehicle.pk = before.pk
            row.vehicle.complaint_id = before.complaint_id
            row.vehicle.save(force_update=True)
    FinedVehicle.objects.bulk_create([row.vehicle for row in rows if row.vehicle.outside_number not in known])


def _facts(vehicle: FinedVehicle) -> tuple[object, ...]:
    return vehicle.plate, vehicle.at, vehicle.lat, vehicle.lng, vehicle.violation
