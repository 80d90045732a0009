"""A claim makes sound of a container, and of nothing else anything."""

import pytest

from madang.documents.rules.voice import heard_type, is_photo, is_sound


@pytest.mark.parametrize(
    ("told", "claimed", "kept"),
    [
        ("video/webm", "audio/webm;codecs=opus", "audio/webm"),
        ("video/mp4", "audio/mp4", "audio/mp4"),
        ("video/webm", "video/webm", "video/webm"),
        ("audio/ogg", "audio/ogg", "audio/ogg"),
        ("text/plain; charset=utf-8", "audio/webm", "text/plain; charset=utf-8"),
        ("image/svg+xml", "audio/mp4", "image/svg+xml"),
        ("application/octet-stream", "text/html", "application/octet-stream"),
    ],
)
def test_the_type_kept(told: str, claimed: str, kept: str) -> None:
    assert heard_type(told, claimed) == kept


def test_drawings_that_can_run_are_no_photos() -> None:
    assert is_photo("image/jpeg")
    assert not is_photo("image/svg+xml")
    assert is_sound("audio/webm")
    assert not is_sound("video/webm")
