"""Photographs drawn anew: upright, small enough, and silent about when, where and by whom."""

import random
from datetime import timedelta
from io import BytesIO

import pytest
from PIL import Image

from madang.complaints.adapters.images import UnreadablePhotoError, cover, redraw
from madang.complaints.rules.photo_problems import PhotoProblem
from madang.complaints.rules.photos import LONGEST_SIDE
from tests.support.complaints import NOW, a_photo

pytestmark = pytest.mark.filterwarnings("ignore:::PIL")

TAKEN = NOW - timedelta(minutes=9)


def opened(content: bytes) -> Image.Image:
    return Image.open(BytesIO(content))


def a_bomb() -> bytes:
    """A PNG of a few hundred kilobytes that unpacks to a hundred million pixels."""
    kept = BytesIO()
    Image.new("1", (10_000, 10_000)).save(kept, "PNG")
    return kept.getvalue()


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
def test_moment_and_position_are_read_and_nothing_of_them_is_left(kind: str) -> None:
    drawn = redraw(a_photo(TAKEN, 34.9507, 127.4872, kind=kind))
    assert drawn.taken_at == TAKEN
    assert [drawn.lat, drawn.lng] == pytest.approx([34.9507, 127.4872], abs=1e-5)
    kept = opened(drawn.content)
    assert kept.format == "JPEG"
    assert not kept.getexif()
    assert set(kept.info) <= {"jfif", "jfif_version", "jfif_unit", "jfif_density"}
    assert b"Madang Telephone" not in drawn.content


def test_a_comment_and_a_profile_stay_behind() -> None:
    told = BytesIO()
    Image.new("RGB", (40, 40)).save(told, "JPEG", comment=b"010-1234-5678", icc_profile=b"profile of a camera")
    assert b"010-1234-5678" in told.getvalue()
    content = redraw(told.getvalue()).content
    assert b"010-1234-5678" not in content
    assert b"profile" not in content


def test_a_photo_that_lies_on_its_side_is_set_upright() -> None:
    drawn = redraw(a_photo(size=(640, 480), turned=True))
    assert (drawn.width, drawn.height) == (480, 640)
    right = opened(drawn.content).getpixel((470, 320))
    assert isinstance(right, tuple)
    assert right[2] > 200, "the sky, which lay at the top, is at the right after a quarter turn"


def test_a_large_photo_is_made_smaller_and_a_small_one_stays() -> None:
    large = redraw(a_photo(size=(5_000, 3_000)))
    assert (large.width, large.height) == (LONGEST_SIDE, 1_536)
    assert redraw(a_photo(size=(320, 200))).width == 320


def test_what_is_clear_becomes_white() -> None:
    clear = BytesIO()
    Image.new("RGBA", (10, 10), (0, 0, 0, 0)).save(clear, "PNG")
    assert opened(redraw(clear.getvalue()).content).getpixel((5, 5)) == (255, 255, 255)


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        (b"not a photo at all", PhotoProblem.NO_PHOTO),
        (b"%PDF-1.7 renamed to photo.jpg", PhotoProblem.NO_PHOTO),
        (b"GIF89a\x01\x00\x01\x00\x00\x00\x00;", PhotoProblem.NO_PHOTO),
        (b"\x00\x00\x00\x18ftypheic\x00\x00\x00\x00mif1heic", PhotoProblem.HEIC),
        (a_photo()[:2_000], PhotoProblem.BROKEN),
        (a_photo(kind="PNG")[:-400], PhotoProblem.BROKEN),
        (a_bomb(), PhotoProblem.TOO_MANY_PIXELS),
    ],
    ids=["words", "pdf", "gif", "heic", "half a jpeg", "half a png", "bomb"],
)
def test_what_is_no_photo_says_why(content: bytes, problem: PhotoProblem) -> None:
    with pytest.raises(UnreadablePhotoError) as refused:
        redraw(content)
    assert refused.value.problem is problem


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
def test_damaged_bytes_are_refused_or_drawn_and_never_end_otherwise(kind: str) -> None:
    chance = random.Random(5)
    whole = a_photo(TAKEN, 34.95, 127.48, kind=kind)
    outcomes = []
    for _ in range(150):
        damaged = bytearray(whole)
        for _ in range(chance.randint(1, 12)):
            damaged[chance.randrange(min(len(damaged), 600))] = chance.randrange(256)
        try:
            outcomes.append(redraw(bytes(damaged)).width > 0)
        except UnreadablePhotoError:
            outcomes.append(False)
    assert len(outcomes) == 150


def test_what_lay_under_a_box_is_gone() -> None:
    covered = opened(cover(redraw(a_photo()).content, [(0.25, 0.0, 0.75, 0.5)]))
    middle, corner = covered.getpixel((320, 100)), covered.getpixel((20, 100))
    assert isinstance(middle, tuple)
    assert isinstance(corner, tuple)
    assert max(middle) < 60
    assert corner[2] > 200
