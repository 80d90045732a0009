"""A form as HWPX, read back by another library and laid out by another reader."""

import io
import re
import zipfile
from dataclasses import replace
from uuid import uuid4

import pytest
from hwpx import HwpxDocument
from hwpx.tools.package_validator import validate_package
from hypothesis import given, settings
from hypothesis import strategies as st

from madang.documents.adapters.hwpx_printer import to_hwpx
from madang.documents.adapters.typst_printer import PictureUnreadable
from madang.documents.rules import sample_seal
from madang.documents.rules.form import Contact, Sender, SignatureBox
from madang.documents.rules.form_text import form_text
from madang.documents.rules.laid_out import PictureLine, TableLine, TextLine
from tests.documents.adapters.hangul import pages_of
from tests.support.forms import CROWDED, DRAFT, GENERAL, INTERNAL, LONG, MAP, PICTURES, SEAL, SHORT, png

FORMS = {"general": GENERAL, "internal": INTERNAL, "draft": DRAFT, "long": LONG, "crowded": CROWDED, "short": SHORT}
WEBP = bytes.fromhex("52494646240000005745425056503820180000003001009d012a0100010002003425a400037000fefb940000")


def read_back(content: bytes) -> str:
    return str(HwpxDocument.open(content).text.plain())


def filled(text: str) -> list[str]:
    """Lines that say something, without empty cells at their ends."""
    return [line.rstrip("\t") for line in text.split("\n") if line.strip()]


@pytest.mark.parametrize("name", FORMS)
def test_the_text_read_back_is_the_text_that_was_written(name: str) -> None:
    assert read_back(to_hwpx(FORMS[name], PICTURES)).split() == form_text(FORMS[name]).split()


@pytest.mark.parametrize("name", ["general", "internal", "draft", "long"])
def test_every_line_of_the_general_form_is_a_line_of_the_file(name: str) -> None:
    assert filled(read_back(to_hwpx(FORMS[name], PICTURES))) == filled(form_text(FORMS[name]))


@settings(max_examples=10, deadline=None)
@given(st.lists(st.text(max_size=30), min_size=3, max_size=3))
def test_any_text_is_written_as_it_is(texts: list[str]) -> None:
    title, item, cell = texts
    form = replace(INTERNAL, title=title, lines=(TextLine(item, "1."), TableLine(((cell, "끝"),), 0)))
    assert read_back(to_hwpx(form, {})).split() == form_text(form).split()


@pytest.mark.parametrize("name", FORMS)
def test_the_package_is_valid(name: str) -> None:
    content = to_hwpx(FORMS[name], PICTURES)
    assert HwpxDocument.open(content).validate().ok
    assert [issue for issue in validate_package(content).issues if issue.level != "warning"] == []


def test_the_media_type_comes_first_and_is_not_compressed() -> None:
    first = zipfile.ZipFile(io.BytesIO(to_hwpx(GENERAL, {}))).infolist()[0]
    assert (first.filename, first.compress_type) == ("mimetype", zipfile.ZIP_STORED)


def test_the_paper_is_that_of_the_form() -> None:
    """규정 제7조제6항, 시행규칙 별표 4."""
    document = HwpxDocument.open(to_hwpx(GENERAL, {}))
    size, margins = document.page.size(), document.page.margins()
    millimetres = [round(units / 7200 * 25.4) for units in (size.width, size.height, margins.top, margins.bottom)]
    assert millimetres == [210, 297, 20, 10]
    assert round(margins.left / 7200 * 25.4) == round(margins.right / 7200 * 25.4) == 20


def test_file_managers_are_told_the_title_and_the_first_words() -> None:
    package = zipfile.ZipFile(io.BytesIO(to_hwpx(GENERAL, {})))
    assert "업무용 태블릿 배부 안내" in package.read("Contents/content.hpf").decode()
    assert package.read("Preview/PrvText.txt").decode().startswith("순천시\n수신  수신자 참조")


def test_pages_are_numbered_from_two_on() -> None:
    """규정 제19조."""
    section = "Contents/section0.xml"
    one, more = (zipfile.ZipFile(io.BytesIO(to_hwpx(form, PICTURES))).read(section) for form in (INTERNAL, LONG))
    assert b"<hp:pageNum" not in one
    assert b"<hp:pageNum" in more


@pytest.mark.parametrize(("name", "pages"), [("internal", 1), ("general", 1), ("short", 1), ("long", 4)])
def test_another_reader_lays_it_out(name: str, pages: int) -> None:
    assert len(pages_of(to_hwpx(FORMS[name], PICTURES))) == pages


@pytest.mark.parametrize("content", [png(), SEAL, WEBP], ids=["png", "svg", "webp"])
def test_pictures_of_every_kind_are_embedded(content: bytes) -> None:
    form = replace(INTERNAL, lines=(PictureLine(MAP, "그림", 50),))
    document = HwpxDocument.open(to_hwpx(form, {MAP: content}))
    assert [item.size > 0 for item in document.media.images] == [True]


def test_the_name_of_a_picture_signature_is_kept_for_those_who_do_not_see_it() -> None:
    form = replace(INTERNAL, boxes=(SignatureBox("시장", "박가람", image=SEAL),))
    section = zipfile.ZipFile(io.BytesIO(to_hwpx(form, {}))).read("Contents/section0.xml").decode()
    assert "박가람</hp:shapeComment>" in section


def opened(sender: Sender) -> zipfile.ZipFile:
    return zipfile.ZipFile(io.BytesIO(to_hwpx(replace(INTERNAL, sender=sender), {})))


def largest_picture(sender: Sender) -> bytes:
    package = opened(sender)
    return max((package.read(name) for name in package.namelist() if name.endswith(".png")), key=len)


def beside_the_middle(sender: Sender) -> float:
    """How far the middle of the picture at the name lies from the column's, in mm."""
    picture = re.search(r"<hp:pic .*?</hp:pic>", opened(sender).read("Contents/section0.xml").decode(), re.DOTALL)
    offset = re.search(r'horzOffset="(\d+)"', picture[0]) if picture else None
    assert offset
    return int(offset[1]) / 7200 * 25.4


def test_the_letters_of_a_drawn_seal_are_drawn_and_no_boxes() -> None:
    """Letters that no font has all look the same: a box."""
    drawn = {largest_picture(Sender("순천시장", sample_seal.seal(name))) for name in ("순천시장의인", "여수시장의인")}
    assert len(drawn) == 2


def test_a_signature_stands_behind_the_name_and_a_seal_on_its_last_letter() -> None:
    name, letter = "교통관리과장", 18 / 72 * 25.4 * 1.2
    end = letter * len(name) / 2
    assert beside_the_middle(Sender(name, png(40, 40))) == pytest.approx(end - letter / 2, abs=0.1)
    assert beside_the_middle(Sender(name, png(80, 40), signed=True)) == pytest.approx(end + letter / 2 + 12, abs=0.1)


def test_a_missing_picture_is_named() -> None:
    file = uuid4()
    with pytest.raises(PictureUnreadable) as refused:
        to_hwpx(replace(INTERNAL, lines=(PictureLine(file, "약도", 50),)), {})
    assert (refused.value.file, refused.value.which) == (file, "약도")


@pytest.mark.parametrize("content", [b"", b"<svg", b"\x89PNG\r\n\x1a\n", b"MZ" + bytes(80)])
def test_a_broken_seal_is_named(content: bytes) -> None:
    form = replace(GENERAL, sender=Sender("순천시장", image=content or b"?"))
    with pytest.raises(PictureUnreadable) as refused:
        to_hwpx(form, {})
    assert refused.value.which == "순천시장의 관인·서명"


def test_nobody_signs_and_nothing_is_known_and_it_is_still_a_form() -> None:
    bare = replace(INTERNAL, boxes=(), number="", contact=Contact(), openness="", code="", lines=(), title="")
    assert read_back(to_hwpx(bare, {})).split() == form_text(bare).split()
    empty = replace(SHORT, boxes=(), consulted=(), lines=())
    assert read_back(to_hwpx(empty, {})).split() == form_text(empty).split()
