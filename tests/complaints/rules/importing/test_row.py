"""One row of a file, read into a complaint."""

from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from madang.complaints.rules.channels import Channel
from madang.complaints.rules.importing.columns import Column, guess
from madang.complaints.rules.importing.kinds import Kinds
from madang.complaints.rules.importing.row import Ground, ReadRow, read_row
from madang.complaints.rules.place import PlaceNote
from madang.core.rules.korean_time import KOREA
from madang.core.rules.profile import MapBox
from tests.support.complaint_files import HEADINGS, row

BOX = MapBox(center=(34.95, 127.48), box=(34.83, 127.17, 35.19, 127.60), margin_km=2)
KINDS = Kinds(
    [{"id": "hydrant", "name": "소화전 5m 이내", "words": ["소화전", "소방시설 주변"], "category": "parking-no-stop"}],
    {"road-damage": "도로 파손"},
)
GROUND = Ground(BOX, KINDS, KOREA, Channel.EPEOPLE)
COLUMNS = guess(HEADINGS)


def read(**changes: str) -> ReadRow:
    told = row() | changes
    return read_row({column: told[heading] for column, heading in COLUMNS.items()}, told["신고번호"] or "made", GROUND)


def test_a_whole_row_becomes_a_complaint() -> None:
    told = read(신고일시="2026-11-20 14:12:00", 발생일시="2026.11.20 14:03", 위도="34.95", 경도="127.51")
    given = told.given
    assert given is not None
    assert (told.faults, told.notes) == ([], [])
    assert (given.channel, given.category, given.violation) == (Channel.SAFETY_REPORT, "parking-no-stop", "hydrant")
    assert given.happened_at == datetime(2026, 11, 20, 14, 3, tzinfo=KOREA)
    assert given.point is not None
    assert (given.point.lat, given.point.lng, given.reporter.phone) == (34.95, 127.51, "01012345678")
    assert [photo.name for photo in given.photos] == ["0000001_1.jpg", "0000001_2.jpg"]
    assert given.outside_number == "SPP-2611-0000001"


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"신고일시": ""}, "신고일시가 비어 있습니다."),
        ({"신고일시": "그저께"}, "신고일시 칸을 날짜와 시각으로 읽을 수 없습니다: ‘그저께’."),
        ({"발생일시": "2026-11-31 10:00"}, "발생일시 칸을 날짜와 시각으로 읽을 수 없습니다: ‘2026-11-31 10:00’."),
        ({"사진2촬영시각": "?"}, "사진2촬영시각 칸을 날짜와 시각으로 읽을 수 없습니다: ‘?’."),
        ({"위도": "37.5665", "경도": "126.9780"}, "우리 시 밖의 위치입니다."),
        ({"경도": ""}, "위도와 경도 가운데 하나만 있습니다."),
        ({"위도": "북쪽"}, "위도와 경도가 숫자가 아닙니다."),
        ({"위도": "934.9", "경도": "127.5"}, "위도는 -90에서 90, 경도는 -180에서 180 사이여야 합니다."),
        ({"위반유형": "", "내용": ""}, "위반유형과 내용이 모두 비어 있습니다."),
        ({"신고번호": "9" * 61}, "신고번호 칸이 60자보다 깁니다."),
        ({"도로명주소": "길" * 201}, "도로명주소 칸이 200자보다 깁니다."),
    ],
)
def test_a_row_that_cannot_be_taken_says_why(changes: dict[str, str], sentence: str) -> None:
    told = read(**changes)
    assert told.given is None
    assert told.faults == [sentence]


def test_every_fault_of_a_row_is_told_at_once() -> None:
    assert len(read(신고일시="?", 위도="1", 경도="2", 위반유형="", 내용="").faults) == 3


def test_a_swapped_pair_is_put_right_and_noted() -> None:
    told = read(위도="127.51", 경도="34.95")
    assert told.given is not None
    assert told.given.point is not None
    assert (told.given.point.lat, told.given.place_note) == (34.95, PlaceNote.SWAPPED)
    assert told.notes == ["위도와 경도가 서로 바뀌어 있어 바로잡았습니다."]


@pytest.mark.parametrize("plate", ["１２가３４５６", "12가 3456", "번호 안 보임", ""])
def test_any_plate_is_accepted_as_it_was_written(plate: str) -> None:
    told = read(차량번호=plate)
    assert told.given is not None
    assert told.given.plate == plate


def test_a_kind_that_nobody_knows_stands_in_the_words() -> None:
    told = read(위반유형="가로수 훼손", 내용="가지가 부러졌어요")
    assert told.given is not None
    assert (told.given.category, told.given.text) == ("", "가로수 훼손\n가지가 부러졌어요")
    assert "가로수 훼손" in told.notes[0]


@pytest.mark.parametrize(
    ("words", "category", "violation"),
    [
        ("소화전", "parking-no-stop", "hydrant"),
        ("소방시설주변", "parking-no-stop", "hydrant"),
        ("HYDRANT", "parking-no-stop", "hydrant"),
        ("도로파손", "road-damage", ""),
    ],
)
def test_a_kind_is_known_by_its_words(words: str, category: str, violation: str) -> None:
    given = read(위반유형=words).given
    assert given is not None
    assert (given.category, given.violation) == (category, violation)


@pytest.mark.parametrize(
    ("words", "channel"),
    [
        ("안전신문고(앱)", Channel.SAFETY_REPORT),
        ("스마트폰 생활불편신고", Channel.LIVING_REPORT),
        ("국민신문고", Channel.EPEOPLE),
        ("유선", Channel.TELEPHONE),
        ("", Channel.EPEOPLE),
        ("비둘기", Channel.OTHER),
    ],
)
def test_the_channel_is_known_by_its_words_and_else_that_of_the_file(words: str, channel: Channel) -> None:
    given = read(접수경로=words).given
    assert given is not None
    assert given.channel is channel


@pytest.mark.parametrize(
    ("written", "phone"),
    [
        ("010-1234-5678", "01012345678"),
        ("+82 10 1234 5678", "01012345678"),
        ("1012345678", "01012345678"),
        ("０１０．１２３４．５６７８", "01012345678"),
        ("061-749-3114", "0617493114"),
        ("617493114", "0617493114"),
        ("1588-0000", "15880000"),
        ("010-****-5678", ""),
        ("없음", ""),
    ],
)
def test_telephones_are_read_into_digits(written: str, phone: str) -> None:
    told = read(연락처=written)
    assert told.given is not None
    assert told.given.reporter.phone == phone
    assert bool(told.notes) is not bool(phone)


def test_a_day_without_a_time_counts_for_the_report_and_not_for_what_hours_are_judged_by() -> None:
    told = read(신고일시="2026-11-20", 발생일시="2026-11-20")
    assert told.given is not None
    assert told.given.reported_at == datetime(2026, 11, 20, tzinfo=KOREA)
    assert told.given.happened_at is None
    assert len(told.notes) == 2


def test_photographs_may_be_missing_or_only_timed() -> None:
    given = read(사진1="", 사진2="", 사진2촬영시각="").given
    assert given is not None
    assert [(photo.name, photo.taken_at is not None) for photo in given.photos] == [("", True)]


@given(st.dictionaries(st.sampled_from(list(Column)), st.text(max_size=60)))
def test_any_row_is_read_or_refused_with_a_sentence(cells: dict[Column, str]) -> None:
    told = read_row(cells, "1", GROUND)
    assert (told.given is None) == bool(told.faults)
