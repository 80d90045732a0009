"""What cameras write, and what they write wrongly."""

from datetime import datetime, timedelta, timezone
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from madang.complaints.rules.exif import moment_of, position_of
from madang.core.rules.korean_time import KOREA

AT = datetime(2026, 11, 20, 14, 3, 22, tzinfo=KOREA)
TOKYO = timezone(timedelta(hours=9))


@pytest.mark.parametrize(
    ("written", "offset", "moment"),
    [
        ("2026:11:20 14:03:22", None, AT),
        ("2026:11:20 14:03:22", "+09:00", AT),
        ("2026:11:20 05:03:22", "+00:00", AT),
        ("2026-11-20T14:03:22", "", AT),
        (b"2026:11:20 14:03:22\x00", None, AT),
        ("0000:00:00 00:00:00", None, None),
        ("2026:13:20 14:03:22", None, None),
        ("1970:01:01 00:00:00", None, None),
        ("    :  :     :  :  ", None, None),
        ("9999:12:31 23:59:59", "-12:00", None),
        ("2026:11:20 14:03:22", "+99:99", None),
        (20261120, None, None),
        (None, None, None),
    ],
)
def test_when(written: object, offset: object, moment: datetime | None) -> None:
    assert moment_of({0x9003: written, 0x9011: offset}, KOREA) == moment


@pytest.mark.parametrize(
    ("gps", "position"),
    [
        ({1: "N", 2: (34, 57, 2.52), 3: "E", 4: (127, 29, 13.92)}, (34.9507, 127.4872)),
        ({1: "S", 2: (34, 0, 0), 3: "W", 4: (58, 0, 0)}, (-34.0, -58.0)),
        ({1: "N", 2: (200, 0, 0), 3: "E", 4: (127, 0, 0)}, None),
        ({1: "N", 2: (0, 0, 0), 3: "E", 4: (0, 0, 0)}, None),
        ({1: "N", 2: (float("nan"), 0, 0), 3: "E", 4: (127, 0, 0)}, None),
        ({1: "N", 2: (34, 57), 3: "E", 4: (127, 29, 13)}, None),
        ({1: "N", 2: "34.95", 3: "E", 4: "127.48"}, None),
        ({2: (34, 57, 2.52)}, None),
        ({}, None),
    ],
)
def test_where(gps: dict[int, Any], position: tuple[float, float] | None) -> None:
    assert position_of(gps) == position


SCRAPS = st.one_of(st.none(), st.text(), st.binary(), st.integers(), st.floats(), st.tuples(st.floats(), st.text()))


@given(st.dictionaries(st.sampled_from([1, 2, 3, 4, 0x9003, 0x9011]), SCRAPS))
def test_nonsense_is_nothing_and_never_an_error(scraps: dict[int, Any]) -> None:
    moment = moment_of(scraps, KOREA)
    position = position_of(scraps)
    assert moment is None or moment.tzinfo is not None
    assert position is None or (abs(position[0]) <= 90 and abs(position[1]) <= 180)
