"""The printed page holds every line of the form (시행규칙 별지 제1호·제2호서식); nothing typed breaks it."""

import re
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from uuid import uuid4

import pypdfium2
import pytest
from hypothesis import given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st
from pypdf import PdfReader

from config.settings.environment import PROJECT
from madang.documents.adapters.typst_engine import FontsMissing, PrintError
from madang.documents.adapters.typst_printer import (
    STAND_IN,
    PictureUnreadable,
    TypstPrinter,
    pages,
    to_pdf,
    to_svgs,
    undrawable,
)
from madang.documents.rules.form import PrintedForm, Sender
from madang.documents.rules.form_text import form_text
from madang.documents.rules.laid_out import PictureLine, TextLine
from tests.support import forms

FONTS = PROJECT / "node_modules" / "pretendard-gov" / "dist" / "public" / "static" / "alternative"
PRINTER = TypstPrinter([FONTS])
MILLIMETRE = 72 / 25.4
TA = 13 * 0.432
"""Points of one 타 in the letters of the body."""


def reader(form: PrintedForm) -> PdfReader:
    return PdfReader(BytesIO(PRINTER.to_pdf(form, forms.PICTURES)))


def without_spaces(text: str) -> str:
    return re.sub(r"\s", "", text)


def words(form: PrintedForm) -> str:
    return without_spaces("".join(page.extract_text() for page in reader(form).pages))


def place_of(form: PrintedForm, text: str, page: int = 0, nth: int = 0) -> tuple[float, float, float, float]:
    """Return left, bottom, right and top of a text on a page, in points from the lower left corner."""
    shown = pypdfium2.PdfDocument(PRINTER.to_pdf(form, forms.PICTURES))[page].get_textpage()
    search = shown.search(text)
    found = [search.get_next() for _ in range(nth + 1)][-1]
    assert found is not None, text
    boxes = [shown.get_charbox(found[0] + number, loose=True) for number in range(found[1])]
    lefts, bottoms, rights, tops = zip(*boxes, strict=True)
    return min(lefts), min(bottoms), max(rights), max(tops)


@pytest.mark.parametrize("name", ["GENERAL", "INTERNAL", "CROWDED", "SHORT"])
def test_every_line_of_the_form_stands_on_the_page(name: str) -> None:
    form: PrintedForm = getattr(forms, name)
    printed = words(form)
    for line in form_text(form).replace("\t", "\n").split("\n"):
        assert without_spaces(line) in printed, line


def test_lines_of_the_general_form_follow_each_other_as_the_law_draws_them() -> None:
    printed = words(forms.GENERAL)
    parts = ("순천시", "수신", "(경유)", "제목", "1.관련", "2.종이", "가.", "붙임1.", "2.부서별", "끝.", "순천시장")
    foot = (
        "수신자",
        "★주무관김하늘",
        "전결11.23.박가람",
        "협조자",
        "시행정보",
        "접수",
        "우57956",
        "전화번호",
        "부분공개(5)",
    )
    places = [printed.index(part) for part in parts]
    places += [printed.index(part, places[-1]) for part in foot]
    assert places == sorted(places)


def test_an_empty_part_leaves_the_word_of_the_form() -> None:
    printed = words(forms.INTERNAL)
    assert all(word in printed for word in ("수신내부결재", "(경유)제목", "협조자시행", "접수우"))
    assert "순천시장협조자" not in printed
    assert "순천시장★" not in printed


def test_paper_is_a4_with_the_margins_of_forms() -> None:
    page = reader(forms.GENERAL).pages[0]
    assert [round(float(edge) / MILLIMETRE) for edge in page.mediabox[2:]] == [210, 297]
    assert place_of(forms.GENERAL, "수신")[0] == pytest.approx(20 * MILLIMETRE, abs=1)
    assert place_of(forms.GENERAL, "전화번호")[1] == pytest.approx(10 * MILLIMETRE, abs=6)


def test_items_are_indented_by_two_and_hang_under_their_first_letter() -> None:
    left = 20 * MILLIMETRE
    assert place_of(forms.GENERAL, "가. 배부")[0] - left == pytest.approx(2 * TA, abs=1.5)
    first, second = place_of(forms.GENERAL, "종이 없는")[0], place_of(forms.GENERAL, "는 사람과")[0]
    assert first == pytest.approx(second, abs=1)
    assert first - place_of(forms.GENERAL, "2. 종이")[0] > 2 * TA


def test_enclosures_stand_under_each_other() -> None:
    assert place_of(forms.GENERAL, "1. 업무용")[0] == pytest.approx(place_of(forms.GENERAL, "2. 부서별")[0], abs=0.5)


def test_the_end_mark_follows_two_ta_after_the_text() -> None:
    text, end = place_of(forms.GENERAL, "명단 1부."), place_of(forms.GENERAL, "끝.")
    assert end[0] - text[2] == pytest.approx(2 * TA, abs=2.5)
    assert end[1] == pytest.approx(text[1], abs=0.5)


def ending(letters: int) -> PrintedForm:
    line = TextLine("가" * letters, "나.", 2, ends=True)
    return replace(forms.INTERNAL, lines=(line, TextLine("")))


def test_on_a_full_line_the_end_mark_stands_on_the_next_two_ta_from_the_left_limit() -> None:
    lefts = {round(place_of(ending(letters), "끝.")[0] - 20 * MILLIMETRE) for letters in range(34, 43)}
    assert min(lefts) == pytest.approx(2 * TA, abs=1.5)
    assert max(lefts) > 400
    assert not [left for left in lefts if 2 * TA + 2 < left < 4 * TA]


def test_the_middle_of_the_seal_is_on_the_last_letter_of_the_sender() -> None:
    red = replace(forms.GENERAL, sender=Sender("순천시장", image=forms.png(50, 50, (255, 0, 0))))
    pixels = pypdfium2.PdfDocument(PRINTER.to_pdf(red, {}))[0].render(scale=1, rev_byteorder=True).to_numpy()
    rows, columns = ((pixels[:, :, 0] > 200) & (pixels[:, :, 1] < 60)).nonzero()
    left, bottom, right, top = place_of(forms.GENERAL, "장", nth=1)
    assert (columns.min() + columns.max()) / 2 == pytest.approx((left + right) / 2, abs=2)
    assert pixels.shape[0] - (rows.min() + rows.max()) / 2 == pytest.approx((bottom + top) / 2, abs=4)


def test_a_signature_stands_behind_the_name_and_on_no_letter() -> None:
    sender = Sender("교통관리과장", image=forms.png(120, 40, (255, 0, 0)), signed=True)
    red = replace(forms.GENERAL, sender=sender)
    pixels = pypdfium2.PdfDocument(PRINTER.to_pdf(red, {}))[0].render(scale=1, rev_byteorder=True).to_numpy()
    rows, columns = ((pixels[:, :, 0] > 200) & (pixels[:, :, 1] < 60)).nonzero()
    _, bottom, right, top = place_of(red, "교통관리과장")
    assert 0 < columns.min() - right < 20
    assert columns.max() < pixels.shape[1] - 20 * MILLIMETRE
    assert pixels.shape[0] - (rows.min() + rows.max()) / 2 == pytest.approx((bottom + top) / 2, abs=6)


def test_the_only_rule_of_the_general_form_is_thin_and_under_the_title() -> None:
    plain = PRINTER.to_svgs(forms.INTERNAL, {})[0]
    strokes = re.findall(r'stroke-width="([\d.]+)"', plain)
    assert [float(width) / MILLIMETRE for width in strokes] == [pytest.approx(0.12, abs=0.01)]


def test_the_foot_is_whole_on_the_last_page_and_pages_are_numbered_from_two_on() -> None:
    shown = [page.extract_text() for page in reader(replace(forms.LONG, code="")).pages]
    assert len(shown) == 3
    assert all(re.search(rf"^\s*{number}\s*$", page, re.M) for number, page in enumerate(shown, start=1))
    assert [("순천시장" in page, "전화번호" in page) for page in shown] == [(False, False)] * 2 + [(True, True)]
    assert place_of(forms.LONG, "전화번호", 2)[1] < 16 * MILLIMETRE
    assert not re.search(r"^\s*1\s*$", reader(replace(forms.INTERNAL, code="")).pages[0].extract_text(), re.M)


@pytest.mark.parametrize("count", range(12, 40))
def test_the_foot_never_stands_alone_on_a_page(count: int) -> None:
    lines = tuple(TextLine(f"{number}번째 줄", f"{number}.") for number in range(1, count + 1))
    last = reader(replace(forms.GENERAL, lines=lines)).pages[-1].extract_text()
    assert f"{count}번째 줄" in last
    assert "전화번호" in last


def test_heads_of_a_table_are_repeated_on_the_next_page() -> None:
    assert all("관리번호" in page.extract_text() for page in reader(forms.LONG).pages)


def test_a_draft_says_that_it_is_a_preview() -> None:
    assert "미리보기" in words(forms.DRAFT)
    assert "미리보기" not in words(forms.GENERAL)


def test_the_file_is_a_pdf_for_archives_that_names_itself() -> None:
    file = reader(forms.GENERAL)
    about = file.metadata
    assert about is not None
    assert (about.title, about.author) == ("업무용 태블릿 배부 안내", "순천시")
    assert about.creation_date is not None
    assert f"{about.creation_date:%Y-%m-%d}" == "2026-11-23"
    raw = PRINTER.to_pdf(forms.GENERAL, {})
    assert re.search(rb"pdfaid:part>3<.*pdfaid:conformance>B<", raw, re.S)
    assert str(file.root_object["/Lang"]).startswith("ko")


def test_enclosed_files_travel_inside_by_their_names() -> None:
    enclosed = {"course.json": b'{"a": 1}', "계획서.hwpx": bytes(range(256))}
    file = PdfReader(BytesIO(PRINTER.to_pdf(forms.GENERAL, {}, enclosed)))
    inside = {name: contents[0] for name, contents in file.attachments.items()}
    assert inside.items() >= enclosed.items()


def test_the_same_decided_document_is_the_same_file() -> None:
    assert PRINTER.to_pdf(forms.GENERAL, {}) == PRINTER.to_pdf(forms.GENERAL, {})


def test_signs_of_a_page_language_print_as_they_are() -> None:
    printed = words(forms.ODD)
    assert without_spaces(forms.ODD.title) in printed
    assert "똠방각하뷁쀍大韓民國∼ㆍ㉮①㎡℃「행정규칙」☐☑√★⊙※□○◎☎→⇒" in printed


def test_letters_that_no_font_has_are_named_and_drawn_as_a_box() -> None:
    assert PRINTER.undrawable("가ᄒᆞᆫ글①") == set("ᄒᆞᆫ")
    assert not PRINTER.undrawable("똠뷁쀍大韓民國∼ㆍ㉮①⑮「」『』☐☑√★⊙㎡℃·…“”‘’〈〉《》△▲→")
    assert f"옛글자{STAND_IN * 3}글" in words(forms.ODD)


def test_a_word_without_spaces_does_not_leave_the_page() -> None:
    pixels = pypdfium2.PdfDocument(PRINTER.to_pdf(forms.ODD, {}))[0].render(scale=1).to_numpy()
    assert (pixels[:, int(190 * MILLIMETRE) + 2 :] == 255).all()


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=60))
@hypothesis_settings(max_examples=60, deadline=None)
def test_any_text_prints(text: str) -> None:
    form = replace(forms.INTERNAL, title=text, lines=(TextLine(text, "1.", 2, ends=True),), number=text, code=text)
    assert PRINTER.to_pdf(form, {}).startswith(b"%PDF")


def test_the_preview_is_one_picture_a_page() -> None:
    shown = PRINTER.to_svgs(forms.LONG, forms.PICTURES)
    assert len(shown) == 3
    assert all(page.startswith("<svg") for page in shown)


def test_a_missing_picture_is_named() -> None:
    with pytest.raises(PictureUnreadable) as refused:
        PRINTER.to_pdf(forms.LONG, {})
    assert (refused.value.which, refused.value.file) == ("그림 1. 배부 장소 약도", forms.MAP)


def test_a_signature_picture_stands_for_the_name() -> None:
    signed = replace(forms.DRAFTER, image=forms.png(60, 20))
    form = replace(forms.INTERNAL, boxes=(signed,))
    assert "★주무관협조자" in words(form)
    assert len(reader(form).pages[0].images) == 1


def test_a_broken_picture_is_named_among_whole_ones() -> None:
    broken = uuid4()
    form = replace(forms.GENERAL, lines=(PictureLine(forms.MAP, "", 30), PictureLine(broken, "그림 2. 도면", 30)))
    for printed in (PRINTER.to_pdf, PRINTER.to_svgs):
        with pytest.raises(PictureUnreadable) as refused:
            printed(form, {**forms.PICTURES, broken: forms.png()[:40]})
        assert (refused.value.which, refused.value.file) == ("그림 2. 도면", broken)


@pytest.mark.parametrize("content", [b"BM not a picture", b"<svg", b"\xff\xd8\xff\xe0"])
def test_a_broken_seal_is_named(content: bytes) -> None:
    with pytest.raises(PictureUnreadable, match="관인"):
        PRINTER.to_pdf(replace(forms.GENERAL, sender=Sender("순천시장", image=content)), {})


def test_a_picture_cannot_bring_in_files_of_the_machine() -> None:
    outside = (PROJECT / "docs").as_posix()
    sly = (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><image href="{outside}/a.png" width="9"/></svg>'
    )
    with pytest.raises(PictureUnreadable):
        PRINTER.to_pdf(replace(forms.GENERAL, sender=Sender("순천시장", image=sly.encode())), {})


def test_a_folder_without_fonts_is_refused(tmp_path: Path) -> None:
    with pytest.raises(FontsMissing) as refused:
        TypstPrinter([tmp_path])
    assert refused.value.folder == tmp_path
    assert isinstance(refused.value, PrintError)


def test_the_printer_of_the_process_has_the_fonts_of_the_settings() -> None:
    assert to_pdf(forms.GENERAL, {}) == PRINTER.to_pdf(forms.GENERAL, {})
    assert pages(forms.LONG, forms.PICTURES) == len(to_svgs(forms.LONG, forms.PICTURES)) == 3
    assert undrawable("가ᄒ") == {"ᄒ"}


def test_many_threads_print_through_one_compiler() -> None:
    titles: Sequence[str] = [f"제목 {number}" for number in range(12)]
    with ThreadPoolExecutor(4) as threads:
        made = list(threads.map(lambda title: words(replace(forms.INTERNAL, title=title)), titles))
    assert all(without_spaces(title) in printed for title, printed in zip(titles, made, strict=True))
