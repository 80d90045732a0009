"""A package is whole or it is refused, and the same one has the same hash."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from madang.documents.rules.manifest import (
    BrokenPackageError,
    Manifest,
    must_hold,
    package_hash,
    packed,
    read,
    written,
)

FILES = {"문서.pdf": b"%PDF-1.7", "명단.xlsx": b"PK\x03\x04"}
MANIFEST = Manifest(title="협조 요청", sender="여수시", files=packed(FILES))


def test_what_was_written_is_read_again_with_the_same_hash() -> None:
    again = read(written(MANIFEST))
    assert again == MANIFEST
    assert package_hash(again) == package_hash(MANIFEST)
    must_hold(again, FILES)


@pytest.mark.parametrize(
    ("files", "told"),
    [
        ({"문서.pdf": b"%PDF-1.7"}, "빠졌습니다"),
        ({**FILES, "문서.pdf": b"%PDF-1.8"}, "다릅니다"),
        ({**FILES, "악성.exe": b"MZ"}, "목록에 없는"),
    ],
)
def test_a_package_that_is_not_whole_is_refused(files: dict[str, bytes], told: str) -> None:
    with pytest.raises(BrokenPackageError, match=told):
        must_hold(MANIFEST, files)


@pytest.mark.parametrize(
    "content",
    [b"", b"{}", b"[1]", b"\xff\xfe", b'{"title": "", "sender": "a"}',
     b'{"title": "t", "sender": "s", "files": [{"name": "../etc/passwd", "size": 1, "sha256": "' + b"a" * 64 + b'"}]}'],
)  # fmt: skip
def test_a_manifest_that_cannot_be_read_is_refused_with_a_sentence(content: bytes) -> None:
    with pytest.raises(BrokenPackageError, match="읽을 수 없습니다"):
        read(content)


@given(st.dictionaries(st.from_regex(r"[가-힣a-z]{1,10}\.pdf", fullmatch=True), st.binary(min_size=1), max_size=5))
def test_one_other_byte_is_another_package(files: dict[str, bytes]) -> None:
    one = Manifest(title="가", sender="나", files=packed(files))
    other = Manifest(title="가", sender="나", files=packed({**files, "더함.pdf": b"x"}))
    assert package_hash(one) != package_hash(other)
