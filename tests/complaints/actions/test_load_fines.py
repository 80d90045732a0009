"""Vehicles that were fined, from a file of the fine system; every row is reported."""

from pathlib import Path

import pytest

from madang.complaints.actions.load_fines import load_fines
from madang.complaints.models import FinedVehicle
from madang.core.api import UnreadableFile
from madang.core.models import AuditEntry
from madang.core.rules.people import SYSTEM
from madang.knowledge.api import Fate, ImportReport

HEADER = "단속번호,차량번호,단속일시,위도,경도,위반유형"
ROW = "A-1,12가3456,2026-11-23 09:30:00,34.96,127.51,소화전"


def load(folder: Path, *rows: str, header: str = HEADER) -> ImportReport:
    file = folder / "fines.csv"
    file.write_text("\n".join([header, *rows]), encoding="utf-8")
    return load_fines(file, SYSTEM)


def test_a_row_becomes_a_fine(db: None, tmp_path: Path) -> None:
    report = load(tmp_path, ROW, "A-2,３４나 5678,2026.11.23 10:00,,,")
    assert [row.fate for row in report.rows] == [Fate.ADDED, Fate.ADDED]
    first, second = FinedVehicle.objects.order_by("outside_number")
    assert (first.plate, first.at.isoformat(), first.lat) == ("12가3456", "2026-11-23T00:30:00+00:00", 34.96)
    assert (second.plate, second.lat, second.lng) == ("34나5678", None, None)


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        (",12가3456,2026-11-23 09:30,,,", "단속번호가 비어"),
        ("A-1,12각3456,2026-11-23 09:30,,,", "쓰지 않는 글자"),
        ("A-1,12가3456,어제,,,", "단속일시를 읽을 수 없어요"),
        ("A-1,12가3456,,,,", "빈칸"),
        ("A-1,12가3456,2026-11-23,,,", "시각이 없어요"),
        ("A-1,12가3456,2026-11-23 09:30,34.96,,", "하나만"),
        ("A-1,12가3456,2026-11-23 09:30,37.5,127.0,", "우리 시 밖"),
        ("A-1,12가3456", "칸 수가"),
    ],
)
def test_a_row_that_cannot_be_taken_says_why(db: None, tmp_path: Path, row: str, reason: str) -> None:
    [told] = load(tmp_path, row).rows
    assert told.fate is Fate.REFUSED
    assert reason in told.reason
    assert not FinedVehicle.objects.exists()


def test_loading_again_renews_by_the_number_and_removes_none(db: None, tmp_path: Path) -> None:
    load(tmp_path, ROW, ROW.replace("A-1", "A-2"))
    report = load(tmp_path, ROW, ROW.replace("A-1", "A-2").replace("09:30", "09:40"), ROW.replace("A-1", "A-3"))
    assert [row.fate for row in report.rows] == [Fate.SAME, Fate.CHANGED, Fate.ADDED]
    load(tmp_path, ROW)
    assert FinedVehicle.objects.count() == 3
    assert AuditEntry.objects.filter(verb="load_fines").count() == 3


def test_the_same_number_twice_in_a_file_is_told(db: None, tmp_path: Path) -> None:
    assert {row.fate for row in load(tmp_path, ROW, ROW).rows} == {Fate.ADDED, Fate.REFUSED}


def test_another_table_is_refused(db: None, tmp_path: Path) -> None:
    with pytest.raises(UnreadableFile, match="열이 있어야"):
        load(tmp_path, "1,2", header="가,나")
