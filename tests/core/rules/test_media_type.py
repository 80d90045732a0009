import pytest

from madang.core.rules.media_type import is_shown_in_place, media_type_of

SVG = b'<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>'
PNG = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + bytes(20)
HWPX = b"PK\x03\x04" + bytes(26) + b"mimetypeapplication/hwp+zip"
HWP = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600) + b"HWP Document File V5.00"


@pytest.mark.parametrize(
    ("name", "content", "media_type"),
    [
        ("여권 사진.exe", PNG, "image/png"),
        ("그림.png", SVG, "image/svg+xml"),
        ("안내.pdf", b"%PDF-1.7\n", "application/pdf"),
        ("기안문.hwpx", HWPX, "application/hwp+zip"),
        ("기안문.hwp", HWP, "application/x-hwp"),
        ("알림.txt", "내일은 쉬어요".encode(), "text/plain; charset=utf-8"),
        ("알림.txt", "내일은 쉬어요".encode("cp949"), "text/plain; charset=euc-kr"),
        ("주차장.CSV", "\ufeff이름,주소".encode(), "text/csv; charset=utf-8"),
        ("그림.svg", b"<html><script>alert(1)</script></html>", "text/plain; charset=utf-8"),
        ("모름", bytes(range(256)), "application/octet-stream"),
    ],
)
def test_the_content_tells_the_type_and_the_name_does_not(name: str, content: bytes, media_type: str) -> None:
    assert media_type_of(name, content) == media_type


@pytest.mark.parametrize(
    ("media_type", "shown"),
    [("image/svg+xml", True), ("text/plain; charset=utf-8", True), ("text/csv; charset=utf-8", False)],
)
def test_only_what_is_safe_to_look_at_is_shown_in_place(media_type: str, shown: bool) -> None:
    assert is_shown_in_place(media_type) is shown
