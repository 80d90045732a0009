"""One row of a file, read into a complaint: or every sentence that speaks against it, and what was put right."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, tzinfo

from madang.complaints.rules.channels import Channel
from madang.complaints.rules.filing import GivenComplaint, GivenPhoto, GivenReporter
from madang.complaints.rules.importing.columns import Column, name_of
from madang.complaints.rules.importing.identity import LONGEST_NUMBER
from madang.complaints.rules.importing.kinds import Kind, Kinds, channel_of
from madang.complaints.rules.importing.moments import ReadMoment, UnreadableMomentError, read_moment
from madang.complaints.rules.importing.telephones import read_telephone
from madang.complaints.rules.place import Box, MisplacedError, PlaceNote, PlaceProblem, ReadPoint, read_point

Row = Mapping[Column, str]

LONGEST: Mapping[Column, int] = {
    Column.NUMBER: LONGEST_NUMBER,
    Column.ROAD_ADDRESS: 200,
    Column.LOT_ADDRESS: 200,
    Column.PLACE: 200,
    Column.PLATE: 40,
    Column.REPORTER: 60,
    Column.PHOTO_1: 120,
    Column.PHOTO_2: 120,
}
"""Characters of what is kept as it was written."""

MISPLACED: Mapping[PlaceProblem, str] = {
    PlaceProblem.NOT_A_NUMBER: "위도와 경도가 숫자가 아닙니다.",
    PlaceProblem.HALF: "위도와 경도 가운데 하나만 있습니다.",
    PlaceProblem.OFF_THE_EARTH: "위도는 -90에서 90, 경도는 -180에서 180 사이여야 합니다.",
    PlaceProblem.ELSEWHERE: "우리 시 밖의 위치입니다.",
}


@dataclass(frozen=True)
class Ground:
    """What rows are read against. `channel`: of rows that name none; `local`: the city's own time."""

    box: Box
    kinds: Kinds
    local: tzinfo
    channel: Channel = Channel.OTHER


@dataclass
class ReadRow:
    """`given` is None where `faults` speak against the row; `notes` say what was put right or left out."""

    given: GivenComplaint | None = None
    faults: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)


def read_row(row: Row, number: str, ground: Ground) -> ReadRow:
    """Read one row, known by `number`."""
    read = ReadRow(faults=[_too_long(column, most) for column, most in LONGEST.items() if len(_of(row, column)) > most])
    reported_at = _reported_at(row, ground, read)
    kind = _kind(row, ground.kinds, read)
    point = _point(row, ground.box, read)
    photos = _photos(row, ground, read)
    happened_at = _moment(row, Column.HAPPENED_AT, ground, read)
    if read.faults or reported_at is None:
        return read
    read.given = GivenComplaint(
        channel=_channel(row, ground, read),
        reported_at=reported_at,
        category=kind.category,
        violation=kind.violation,
        text=_text(row, kind),
        happened_at=happened_at,
        point=point,
        road_address=_of(row, Column.ROAD_ADDRESS),
        lot_address=_of(row, Column.LOT_ADDRESS),
        place_words=_of(row, Column.PLACE),
        plate=_of(row, Column.PLATE),
        photos=photos,
        reporter=GivenReporter(name=_of(row, Column.REPORTER), phone=_phone(row, read)),
        outside_number=number,
    )
    return read


def _of(row: Row, column: Column) -> str:
    return row.get(column, "")


def _too_long(column: Column, most: int) -> str:
    return f"{name_of(column)} 칸이 {most}자보다 깁니다."


def _channel(row: Row, ground: Ground, read: ReadRow) -> Channel:
    words = _of(row, Column.CHANNEL)
    if not words:
        return ground.channel
    channel = channel_of(words)
    if channel is None:
        read.notes.append(f"모르는 접수경로라 ‘그 밖의 경로’로 넣었습니다: ‘{words[:40]}’.")
    return channel or Channel.OTHER


def _reported_at(row: Row, ground: Ground, read: ReadRow) -> datetime | None:
    moment = _read_moment(row, Column.REPORTED_AT, ground, read)
    if moment is None:
        if not _of(row, Column.REPORTED_AT):
            read.faults.append("신고일시가 비어 있습니다.")
        return None
    if not moment.timed:
        read.notes.append("신고일시에 시각이 없어 그날 0시로 읽었습니다.")
    return moment.at


def _moment(row: Row, column: Column, ground: Ground, read: ReadRow) -> datetime | None:
    """Return a moment that may be missing. A day alone is left out: hours and intervals are judged by the time."""
    moment = _read_moment(row, column, ground, read)
    if moment is None or moment.timed:
        return moment.at if moment else None
    read.notes.append(f"{name_of(column)}에 시각이 없어 비워 두었습니다.")
    return None


def _read_moment(row: Row, column: Column, ground: Ground, read: ReadRow) -> ReadMoment | None:
    if not (text := _of(row, column)):
        return None
    try:
        return read_moment(text, ground.local)
    except UnreadableMomentError:
        read.faults.append(f"{name_of(column)} 칸을 날짜와 시각으로 읽을 수 없습니다: ‘{text[:40]}’.")
        return None


def _kind(row: Row, kinds: Kinds, read: ReadRow) -> Kind:
    words = _of(row, Column.VIOLATION)
    kind = kinds.find(words) if words else None
    if kind is None and words:
        read.notes.append(f"모르는 위반유형이라 종류를 정하지 않고 내용 앞에 적었습니다: ‘{words[:40]}’.")
    if not words and not _of(row, Column.TEXT):
        read.faults.append("위반유형과 내용이 모두 비어 있습니다.")
    return kind or Kind("")


def _text(row: Row, kind: Kind) -> str:
    """Return the words of the report; a kind that nobody knows is part of them, so that it is not lost."""
    unknown = "" if kind.category else _of(row, Column.VIOLATION)
    return "\n".join(filter(None, [unknown, _of(row, Column.TEXT)]))


def _point(row: Row, box: Box, read: ReadRow) -> ReadPoint | None:
    try:
        point = read_point(_of(row, Column.LAT), _of(row, Column.LNG), box)
    except MisplacedError as misplaced:
        read.faults.append(MISPLACED[misplaced.problem])
        return None
    if point and point.note is PlaceNote.SWAPPED:
        read.notes.append("위도와 경도가 서로 바뀌어 있어 바로잡았습니다.")
    return point


def _photos(row: Row, ground: Ground, read: ReadRow) -> tuple[GivenPhoto, ...]:
    columns = ((Column.PHOTO_1, Column.PHOTO_1_AT), (Column.PHOTO_2, Column.PHOTO_2_AT))
    photos = [(_of(row, name), _moment(row, at, ground, read)) for name, at in columns]
    return tuple(GivenPhoto(name=name, taken_at=at) for name, at in photos if name or at)


def _phone(row: Row, read: ReadRow) -> str:
    words = _of(row, Column.PHONE)
    phone = read_telephone(words)
    if words and not phone:
        read.notes.append("연락처를 읽을 수 없어 비워 두었습니다.")
    return phone
