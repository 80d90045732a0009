"""Which drawings are taken and which are refused."""

import pytest

from madang.core.rules.svg import UnsafeDrawingError, is_svg, refuse_unsafe


def drawing(inside: str, attributes: str = "") -> bytes:
    head = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 640 400"'
    return f"{head} {attributes}>{inside}</svg>".encode()


HARMLESS = [
    '<title>폐가전 스티커 붙이는 곳</title><rect width="10" height="10" fill="#f5f7fa"/>',
    '<defs><linearGradient id="하늘"/></defs><rect fill="url(#하늘)"/>',
    '<defs><g id="a"/></defs><use href="#a"/><use xlink:href="#a"/>',
    "<style>.a { fill: url('#b'); }</style>",
    '<image href="data:image/png;base64,iVBORw0KGgo="/>',
    '<animate attributeName="opacity" from="0" to="1" dur="1s"/>',
    '<text font-family="NanumGothic, sans-serif">onclick=은 글자일 뿐</text>',
    "<!-- 그린 날 2026-11-22 -->",
]

HARMFUL = [
    "<script>alert(1)</script>",
    '<SCRIPT xmlns="http://www.w3.org/2000/svg">alert(1)</SCRIPT>',
    "<foreignObject><p/></foreignObject>",
    '<x xmlns="http://www.w3.org/1999/xhtml"/>',
    '<rect onclick="alert(1)"/>',
    '<rect ONLOAD="alert(1)"/>',
    '<a href="https://example.com"><rect/></a>',
    '<a xlink:href="javascript:alert(1)"><rect/></a>',
    '<image href="https://example.com/a.png"/>',
    '<image href="//example.com/a.png"/>',
    '<use href="other.svg#a"/>',
    '<image href="data:image/svg+xml;base64,PHN2Zz4="/>',
    '<feImage href="a.png"/>',
    '<rect fill="url(https://example.com/a.svg#b)"/>',
    '<rect style="fill: url( &quot;https://example.com/&quot; )"/>',
    "<style>@import 'https://example.com/a.css';</style>",
    "<style>@im<g/>port</style>",
    "<style>rect { fill: u\\72l(https://example.com) }</style>",
    '<set attributeName="href" to="javascript:alert(1)"/>',
    '<animate attributeName="xlink:href" values="a"/>',
    '<g xml:base="https://example.com/"><use href="#a"/></g>',
    '<iframe src="a"/>',
    "<?xml-stylesheet href='a.css'?>",
    "<rect>",
    "&nbsp;",
]


@pytest.mark.parametrize("inside", HARMLESS)
def test_a_plain_drawing_is_taken(inside: str) -> None:
    content = drawing(inside)

    assert is_svg(content)
    refuse_unsafe(content)


@pytest.mark.parametrize("inside", HARMFUL)
def test_a_drawing_that_could_do_something_is_refused(inside: str) -> None:
    content = drawing(inside)

    assert is_svg(content)
    with pytest.raises(UnsafeDrawingError):
        refuse_unsafe(content)


def test_an_event_on_the_root_is_refused() -> None:
    with pytest.raises(UnsafeDrawingError, match="onload"):
        refuse_unsafe(drawing("", 'onload="alert(1)"'))


def test_entities_are_refused_before_they_can_grow() -> None:
    laughs = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 9))
    bomb = f'<!DOCTYPE svg [<!ENTITY a0 "하하">{laughs}]><svg xmlns="http://www.w3.org/2000/svg">&a8;</svg>'.encode()

    with pytest.raises(UnsafeDrawingError, match="엔티티"):
        refuse_unsafe(bomb)


@pytest.mark.parametrize("content", [b"", b"svg", b"<html><svg/></html>", b"\x89PNG\r\n", "안녕".encode()])
def test_other_things_are_no_drawings(content: bytes) -> None:
    assert not is_svg(content)


def test_many_comments_are_read_quickly() -> None:
    assert not is_svg(b"<!--a-->" * 20_000 + b"<html/>")
