"""The columns of a file of complaints: what each means, how it is usually headed, and which column of a file it is."""

import unicodedata
from collections.abc import Iterable, Mapping
from enum import StrEnum


class Column(StrEnum):
    """What a cell means. The value is the key of a saved mapping."""

    NUMBER = "number"
    CHANNEL = "channel"
    REPORTED_AT = "reported_at"
    HAPPENED_AT = "happened_at"
    LAT = "lat"
    LNG = "lng"
    ROAD_ADDRESS = "road_address"
    LOT_ADDRESS = "lot_address"
    PLACE = "place"
    PLATE = "plate"
    VIOLATION = "violation"
    TEXT = "text"
    PHOTO_1_AT = "photo_1_at"
    PHOTO_2_AT = "photo_2_at"
    PHOTO_1 = "photo_1"
    PHOTO_2 = "photo_2"
    REPORTER = "reporter"
    PHONE = "phone"


HEADINGS: Mapping[Column, tuple[str, ...]] = {
    Column.NUMBER: ("신고번호", "접수번호", "민원번호", "신고ID", "관리번호", "일련번호"),
    Column.CHANNEL: ("접수경로", "신고경로", "접수채널", "신고채널", "경로"),
    Column.REPORTED_AT: ("신고일시", "접수일시", "신고일", "접수일", "신청일시", "등록일시", "신고일자", "접수일자"),
    Column.HAPPENED_AT: ("발생일시", "위반일시", "발생일자", "위반일자", "적발일시", "발생시각"),
    Column.LAT: ("위도", "latitude", "lat", "y좌표", "좌표y", "y"),
    Column.LNG: ("경도", "longitude", "lng", "lon", "long", "x좌표", "좌표x", "x"),
    Column.ROAD_ADDRESS: ("도로명주소", "도로명", "신주소"),
    Column.LOT_ADDRESS: ("지번주소", "지번", "구주소"),
    Column.PLACE: ("장소", "발생장소", "위반장소", "신고장소", "발생위치", "위치", "주소"),
    Column.PLATE: ("차량번호", "위반차량번호", "차번호", "자동차번호", "자동차등록번호", "번호판"),
    Column.VIOLATION: ("위반유형", "신고유형", "위반종류", "위반내용", "민원유형", "유형", "분류"),
    Column.TEXT: ("내용", "신고내용", "민원내용", "상세내용", "본문"),
    Column.PHOTO_1_AT: ("사진1촬영시각", "사진1촬영일시", "촬영시각1", "촬영일시1", "1차촬영시각", "1차촬영일시"),
    Column.PHOTO_2_AT: ("사진2촬영시각", "사진2촬영일시", "촬영시각2", "촬영일시2", "2차촬영시각", "2차촬영일시"),
    Column.PHOTO_1: ("사진1", "사진파일1", "첨부1", "첨부파일1", "1차사진"),
    Column.PHOTO_2: ("사진2", "사진파일2", "첨부2", "첨부파일2", "2차사진"),
    Column.REPORTER: ("신고인", "신고자", "신고인명", "신고자명", "민원인", "성명"),
    Column.PHONE: ("연락처", "전화번호", "휴대전화", "휴대폰", "신고인연락처", "신고자연락처", "전화"),
}
"""The first of each is the house's own; the others are how exports head the same."""

NEEDED: tuple[tuple[Column, ...], ...] = ((Column.REPORTED_AT,), (Column.VIOLATION, Column.TEXT))
"""Without one of each a row says neither when nor what."""

ColumnOf = Mapping[Column, str]
"""For each meaning the heading of the file's column; what the file does not have is left out."""


def name_of(column: Column) -> str:
    return HEADINGS[column][0]


def guess(headings: Iterable[str]) -> dict[Column, str]:
    """Return which column of a file is what, by their headings; each column is taken once."""
    left = {_folded(heading): heading for heading in headings}
    found: dict[Column, str] = {}
    for column, known in HEADINGS.items():
        fitting = next((left.pop(_folded(each)) for each in known if _folded(each) in left), None)
        if fitting is not None:
            found[column] = fitting
    return found


def missing(columns: ColumnOf, headings: Iterable[str]) -> list[str]:
    """Return in words which columns a file would need and does not have: ["신고일시", "위반유형이나 내용"]."""
    there = set(headings)
    has = {column for column, heading in columns.items() if heading in there}
    return ["이나 ".join(map(name_of, any_of)) for any_of in NEEDED if not has.intersection(any_of)]


def of_json(told: Mapping[str, str]) -> dict[Column, str]:
    """Read a mapping as it is kept; what the house does not know any longer is left out."""
    return {Column(key): heading for key, heading in told.items() if key in set(Column)}


def _folded(heading: str) -> str:
    plain = unicodedata.normalize("NFKC", heading).casefold()
    return "".join(letter for letter in plain if letter.isalnum())
