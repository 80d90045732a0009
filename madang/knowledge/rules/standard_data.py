"""The national standard open data (전국표준데이터): which set a file holds, and what its columns mean.

Columns are matched by name, as they are added over the years (공공데이터 제공표준; reference: data.go.kr).
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

Cells = Mapping[str, str]


@dataclass(frozen=True)
class Dataset:
    """One set: the columns that tell it apart, and how a row of it is read."""

    id: str
    kind: str
    telling: frozenset[str]
    name: str
    identity: tuple[str, ...]
    describe: Callable[[Cells], dict[str, Any]]
    telephone: str = "전화번호"
    other_providers: bool = False
    """Rows of other publishers (the police, say) count as ours when they lie in the city."""


def clock(cells: Cells, start: str, end: str) -> tuple[str, str] | None:
    """Return opening and closing time as HH:MM; 00:00–00:00 means closed that day, an empty cell unknown."""
    opens, closes = cells.get(start, "")[:5], cells.get(end, "")[:5]
    return (opens, closes) if opens and closes and (opens, closes) != ("00:00", "00:00") else None


def weekly(cells: Cells, days: Mapping[str, str]) -> dict[str, tuple[str, str]]:
    """Read 평일운영시작시각 and the like; `days` maps a column's first word to the day's name here."""
    read = {day: clock(cells, f"{word}운영시작시각", f"{word}운영종료시각") for word, day in days.items()}
    return {day: hours for day, hours in read.items() if hours}


def joined(cell: str) -> str:
    """Write a list that was joined by `+` as people do."""
    return " · ".join(part.strip() for part in cell.split("+") if part.strip())


def _facts(cells: Cells, columns: Mapping[str, str]) -> dict[str, str]:
    return {name: joined(cells[column]) for column, name in columns.items() if cells.get(column, "").strip()}


def won(cell: str) -> str:
    return f"{int(cell):,}원" if cell.isdigit() else cell


def _parking_fees(cells: Cells) -> str:
    if cells.get("요금정보", "") == "무료":
        return "무료"
    base, base_fee = cells.get("주차기본시간", ""), cells.get("주차기본요금", "")
    unit, unit_fee = cells.get("추가단위시간", ""), cells.get("추가단위요금", "")
    parts = [f"처음 {base}분 {'무료' if base_fee == '0' else won(base_fee)}" if base and base_fee else ""]
    parts.append(f"{unit}분마다 {won(unit_fee)}" if unit and unit_fee else "")
    return ", ".join(part for part in parts if part) or cells.get("요금정보", "")


def _parking(cells: Cells) -> dict[str, Any]:
    spaces = cells.get("주차구획수", "")
    return {
        "weekly_hours": weekly(cells, {"평일": "weekday", "토요일": "saturday", "공휴일": "holiday"}),
        "fees": _parking_fees(cells),
        "spaces": int(spaces) if spaces.isdigit() else None,
        "facts": _facts(cells, {"주차장구분": "구분", "주차장유형": "유형", "결제방법": "결제", "특기사항": "참고"}),
    }


def _sight(cells: Cells) -> dict[str, Any]:
    wanted = {"관광지구분": "구분", "공공편익시설정보": "편의시설", "주차가능수": "주차면", "관광지소개": "소개"}
    return {"facts": _facts(cells, wanted)}


def _festival(cells: Cells) -> dict[str, Any]:
    return {
        "starts_on": cells.get("축제시작일자") or None,
        "ends_on": cells.get("축제종료일자") or None,
        "website": cells.get("홈페이지주소", ""),
        "facts": _facts(cells, {"개최장소": "장소", "축제내용": "내용", "주관기관명": "주관"}),
    }


def _performance(cells: Cells) -> dict[str, Any]:
    opens, closes = cells.get("행사시작시각", "")[:5], cells.get("행사종료시각", "")[:5]
    all_day = (opens, closes) == ("00:00", "23:59")
    return {
        "starts_on": cells.get("행사시작일자") or None,
        "ends_on": cells.get("행사종료일자") or None,
        "hours": "" if all_day or not opens else f"{opens}~{closes}",
        "fees": cells.get("관람요금", "") or cells.get("요금정보", ""),
        "website": cells.get("홈페이지주소", ""),
        "facts": _facts(cells, {"장소": "장소", "행사내용": "내용", "주관기관명": "주관", "입장연령": "입장 나이"}),
    }


def _open_facility(cells: Cells) -> dict[str, Any]:
    base, fee = cells.get("사용기준시간", ""), cells.get("사용료", "")
    paid = cells.get("유료사용여부", "") == "Y"
    return {
        "weekly_hours": weekly(cells, {"평일": "weekday", "주말": "weekend"}),
        "closed": joined(cells.get("휴관일", "")),
        "fees": (f"{base}시간 {won(fee)}" if base and fee else "유료") if paid else "무료",
        "website": cells.get("홈페이지주소", ""),
        "facts": _facts(cells, {"개방장소명": "장소", "개방시설유형구분": "유형", "신청방법구분": "신청"}),
    }


def _school_zone(cells: Cells) -> dict[str, Any]:
    return {"facts": _facts(cells, {"시설종류": "시설", "CCTV설치여부": "CCTV", "CCTV설치대수": "CCTV 대수"})}


def _camera(cells: Cells) -> dict[str, Any]:
    wanted = {"설치장소": "설치 장소", "단속구분": "단속 구분", "제한속도": "제한속도", "도로노선명": "도로"}
    return {"facts": _facts(cells, wanted)}


ADDRESSES = ("소재지도로명주소", "소재지지번주소")

DATASETS: tuple[Dataset, ...] = (
    Dataset("parking", "car-park", frozenset({"주차장명", "주차구획수"}), "주차장명", ("주차장관리번호",), _parking),
    Dataset("sight", "sight", frozenset({"관광지명"}), "관광지명", ADDRESSES, _sight, "관리기관전화번호"),
    Dataset(
        "festival",
        "festival",
        frozenset({"축제명", "축제시작일자"}),
        "축제명",
        ("축제시작일자", *ADDRESSES),
        _festival,
    ),
    Dataset(
        "performance",
        "performance",
        frozenset({"행사명", "행사시작일자"}),
        "행사명",
        ("행사시작일자", "행사시작시각", "장소", *ADDRESSES),
        _performance,
    ),
    Dataset(
        "open-facility",
        "open-facility",
        frozenset({"개방시설명", "개방장소명"}),
        "개방시설명",
        ("개방장소명", "평일운영시작시각", "평일운영종료시각", "수용가능인원수", *ADDRESSES),
        _open_facility,
        "사용안내전화번호",
    ),
    Dataset(
        "school-zone", "school-zone", frozenset({"대상시설명", "보호구역도로폭"}), "대상시설명", ADDRESSES, _school_zone
    ),
    Dataset(
        "camera",
        "camera",
        frozenset({"무인교통단속카메라관리번호"}),
        "설치장소",
        ("무인교통단속카메라관리번호", "제공기관코드"),
        _camera,
        "관리기관전화번호",
        other_providers=True,
    ),
)


def recognise(header: frozenset[str]) -> Dataset | None:
    """Return the set whose telling columns all stand in the header."""
    return next((dataset for dataset in DATASETS if dataset.telling <= header), None)
