"""Parts of a file, as players ask for them (RFC 9110 section 14)."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from madang.documents.rules.byte_range import NotInFileError, asked_part


@pytest.mark.parametrize(
    ("header", "part"),
    [
        ("", None),
        ("bytes=0-9", range(10)),
        ("bytes=90-", range(90, 100)),
        ("bytes=-10", range(90, 100)),
        ("bytes=-500", range(100)),
        ("bytes=95-999", range(95, 100)),
        ("bytes=0-1,5-6", None),
        ("bytes=-", None),
        ("lines=1-2", None),
        ("bytes=a-b", None),
    ],
)
def test_the_part_of_a_hundred_bytes(header: str, part: range | None) -> None:
    assert asked_part(header, 100) == part


@pytest.mark.parametrize("header", ["bytes=100-", "bytes=500-600", "bytes=9-3", "bytes=-0"])
def test_what_is_not_in_the_file_is_refused(header: str) -> None:
    with pytest.raises(NotInFileError):
        asked_part(header, 100)


@given(st.text(), st.integers(0, 10**9))
def test_whatever_is_asked_the_part_lies_in_the_file(header: str, size: int) -> None:
    try:
        part = asked_part(f"bytes={header}", size)
    except NotInFileError:
        return
    assert part is None or 0 <= part.start < part.stop <= size
