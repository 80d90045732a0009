"""Files of complaints as a city gets them, in the field list of the import. Everything in them is invented."""

import csv
import io
from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta

import openpyxl

from tests.support.complaints import NOW

HEADINGS = (
    *("신고번호", "접수경로", "신고일시", "발생일시", "위도", "경도", "도로명주소", "지번주소", "차량번호"),
    *("위반유형", "내용", "사진1촬영시각", "사진2촬영시각", "사진1", "사진2", "신고인", "연락처"),
)


def row(number: int = 1, at: datetime = NOW - timedelta(days=1), **changes: str) -> dict[str, str]:
    """Return one row without a fault, by heading, with these changes."""
    plain = {
        "신고번호": f"SPP-2611-{number:07d}",
        "접수경로": "안전신문고",
        "신고일시": f"{at:%Y-%m-%d %H:%M:%S}",
        "발생일시": f"{at - timedelta(minutes=9):%Y-%m-%d %H:%M:%S}",
        "위도": f"{34.9550 + number % 90 / 10_000:.4f}",
        "경도": f"{127.5050 + number % 70 / 10_000:.4f}",
        "도로명주소": f"순천시 솔숲로 {number % 300 + 1}",
        "지번주소": "",
        "차량번호": f"12가{number % 9_000 + 1_000}",
        "위반유형": "소화전 5m 이내",
        "내용": "소화전 앞에 차가 서 있습니다.",
        "사진1촬영시각": f"{at - timedelta(minutes=9):%Y-%m-%d %H:%M:%S}",
        "사진2촬영시각": f"{at - timedelta(minutes=7):%Y-%m-%d %H:%M:%S}",
        "사진1": f"{number:07d}_1.jpg",
        "사진2": f"{number:07d}_2.jpg",
        "신고인": "박순심",
        "연락처": "010-1234-5678",
    }
    return plain | changes


def as_csv(rows: list[dict[str, str]], encoding: str = "utf-8-sig") -> bytes:
    written = io.StringIO(newline="")
    writer = csv.DictWriter(written, list(rows[0]))
    writer.writeheader()
    writer.writerows(rows)
    return written.getvalue().encode(encoding)


def as_xlsx(rows: Sequence[Mapping[str, object]]) -> bytes:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(list(rows[0]))
    for each in rows:
        sheet.append(list(each.values()))
    kept = io.BytesIO()
    book.save(kept)
    return kept.getvalue()
