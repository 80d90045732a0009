"""To which rows photographs belong, by their names."""

import io
import zipfile
from unicodedata import normalize

import pytest

from madang.complaints.rules.importing.packed import BrokenArchiveError, match, paths_in, unpack
from madang.complaints.rules.photos import MOST_BYTES


@pytest.mark.parametrize(
    ("paths", "names", "matched", "doubtful"),
    [
        (["a.jpg"], ["a.jpg"], {"a.jpg": ["a.jpg"]}, set()),
        (["신고/A.JPG"], ["a.jpg"], {"신고/A.JPG": ["a.jpg"]}, set()),
        (["a.jpg"], ["사진\\a.jpg"], {"a.jpg": ["사진\\a.jpg"]}, set()),
        (["1/a.jpg", "2/a.jpg"], ["1/a.jpg", "2/a.jpg"], {"1/a.jpg": ["1/a.jpg"], "2/a.jpg": ["2/a.jpg"]}, set()),
        (["1/a.jpg", "2/a.jpg"], ["a.jpg"], {}, {"a.jpg"}),
        (["a.jpg", "2/a.jpg"], ["a.jpg"], {"a.jpg": ["a.jpg"]}, set()),
        (["a.jpg"], ["1/a.jpg", "2/a.jpg"], {}, {"1/a.jpg", "2/a.jpg"}),
        (["a.jpg"], ["1/a.jpg", "A.jpg"], {"a.jpg": ["A.jpg"]}, {"1/a.jpg"}),
        (["1/a.jpg"], ["2/a.jpg"], {}, set()),
        (["ba.jpg"], ["a.jpg"], {}, set()),
        (["a.jpg"], ["b.jpg"], {}, set()),
    ],
)
def test_a_file_belongs_to_a_name_that_can_mean_no_other(
    paths: list[str], names: list[str], matched: dict[str, list[str]], doubtful: set[str]
) -> None:
    told = match(paths, names)
    assert {path: own for path, own in told.names.items() if own} == matched
    assert told.doubtful == doubtful


def test_what_is_no_archive_is_told() -> None:
    with pytest.raises(BrokenArchiveError):
        paths_in(b"PK\x03\x04half")


def packed(name: str, content: bytes, method: int = zipfile.ZIP_DEFLATED) -> bytes:
    kept = io.BytesIO()
    with zipfile.ZipFile(kept, "w", method) as archive:
        archive.writestr(name, content)
    return kept.getvalue()


@pytest.mark.parametrize("spelled", [normalize("NFD", "사진1.jpg").encode(), "사진1.jpg".encode("cp949")])
def test_names_are_read_as_macos_and_as_windows_write_them(spelled: bytes) -> None:
    archive = packed("x" * len(spelled), b"photo").replace(b"x" * len(spelled), spelled)
    [path] = paths_in(archive)
    assert match([path], ["사진1.jpg"]).names == {path: ["사진1.jpg"]}
    assert [each.content for each in unpack(archive, [path])] == [b"photo"]


def test_what_is_larger_than_a_photograph_is_not_unpacked_to_its_end() -> None:
    [found] = unpack(packed("a.jpg", bytes(MOST_BYTES + 1)), ["a.jpg"])
    assert found.content == b""


@pytest.mark.parametrize("method", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_a_method_that_unpacks_in_one_piece_is_not_begun(method: int) -> None:
    with pytest.raises(BrokenArchiveError):
        list(unpack(packed("a.jpg", bytes(MOST_BYTES), method), ["a.jpg"]))


def test_a_file_damaged_on_its_way_is_told() -> None:
    whole = bytearray(packed("a.jpg", bytes(range(256)) * 40))
    whole[40:60] = b"\xff" * 20
    with pytest.raises(BrokenArchiveError):
        list(unpack(bytes(whole), ["a.jpg"]))
