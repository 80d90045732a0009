"""A page of HWPX that is written from top to bottom: words, tables, pictures.

What looks alike is described once in the file and used again, so that it stays small.
"""

from dataclasses import dataclass, field
from typing import Any

from hwpx import HwpxDocument
from hwpx.layout.pages import estimate_pages
from hwpx.oxml import HwpxOxmlInlineObject, HwpxOxmlParagraph, HwpxOxmlTable, HwpxOxmlTableCell

from madang.documents.adapters.hwpx_shapes import (
    BOTTOM,
    CELL_MARGIN,
    FONT,
    PAPER,
    SIDE,
    TOP,
    Cell,
    Drawn,
    Grid,
    Letters,
    Runs,
    Shape,
    units,
)

_PREVIEW = "Preview/PrvText.txt"
_PREVIEW_LENGTH = 1000
_OVER_THE_LINE = {
    "treatAsChar": "0",
    "flowWithText": "0",
    "allowOverlap": "1",
    "vertRelTo": "PARA",
    "vertAlign": "TOP",
    "horzRelTo": "COLUMN",
    "horzAlign": "CENTER",
}


@dataclass
class HwpxPage:
    document: HwpxDocument = field(default_factory=HwpxDocument.new)
    _shapes: dict[Shape, str] = field(default_factory=dict)
    _letters: dict[Letters, str] = field(default_factory=dict)
    _borders: dict[tuple[bool, str | None], str] = field(default_factory=dict)
    _begun: bool = False

    def __post_init__(self) -> None:
        self.document.page.setup(
            width_mm=PAPER[0],
            height_mm=PAPER[1],
            margin_left_mm=SIDE,
            margin_right_mm=SIDE,
            margin_top_mm=TOP,
            margin_bottom_mm=BOTTOM,
            header_margin_mm=0,
            footer_margin_mm=0,
            gutter_mm=0,
        )
        self.document.styles.ensure_font(FONT)

    def write(self, runs: Runs, shape: Shape) -> HwpxOxmlParagraph:
        """Write one paragraph; a new line inside a text stays in it."""
        return self._put(runs, self._next(shape))

    def table(self, grid: Grid, shape: Shape) -> HwpxOxmlTable:
        """Write a table that stands in the line of a paragraph of its own."""
        return self._put_grid(grid, self._next(shape))

    def picture(self, drawn: Drawn, shape: Shape) -> None:
        self._put_picture(drawn, self._next(shape))

    def stamp(self, drawn: Drawn, paragraph: HwpxOxmlParagraph, beside: float, below: float) -> None:
        """Lay a picture over a line: its middle `beside` mm from that of the column, `below` mm from its top."""
        element = self._put_picture(drawn, paragraph).element
        element.set("textWrap", "IN_FRONT_OF_TEXT")
        top = units(below - drawn.height / 2)
        place(element, **_OVER_THE_LINE, horzOffset=_unsigned(units(beside)), vertOffset=_unsigned(top))

    def content(self, title: str, text: str) -> bytes:
        """Return the package; what file managers show of it (title, preview) says what the document says."""
        if (estimate_pages(self.document).pages or 1) > 1:
            self._number_pages()
        self.document.parts.set_document_metadata(title=title)
        self.document.parts.clear_preview()
        self.document.package.set_part(_PREVIEW, text[:_PREVIEW_LENGTH].encode())
        return self.document.to_bytes()

    def _number_pages(self) -> None:
        """Serial numbers at the bottom, from two pages on (규정 제19조)."""
        first = self.document.paragraphs[0]
        run = first.runs[0].element
        control = _child(run, "ctrl")
        _child(control, "pageNum", pos="BOTTOM_CENTER", formatType="DIGIT", sideChar="")
        first.section.mark_dirty()

    def _next(self, shape: Shape) -> HwpxOxmlParagraph:
        """The first paragraph is there from the beginning and holds the settings of the page."""
        paragraph = self.document.paragraphs[0]
        if self._begun:
            paragraph = self.document.add_paragraph(include_run=False, inherit_style=False)
        self._begun = True
        return self._shaped(paragraph, shape)

    def _put(self, runs: Runs, paragraph: HwpxOxmlParagraph) -> HwpxOxmlParagraph:
        """A paragraph without words still says how high its line is."""
        for text, letters in runs or [("", Letters())]:
            paragraph.add_run(text, char_pr_id_ref=self._letters_of(letters))
        return paragraph

    def _put_picture(self, drawn: Drawn, paragraph: HwpxOxmlParagraph) -> HwpxOxmlInlineObject:
        item = self.document.media.add_image(drawn.picture.content, drawn.picture.format)
        letters = self._letters_of(Letters())
        picture = paragraph.add_picture(
            str(item), width=units(drawn.width), height=units(drawn.height), char_pr_id_ref=letters
        )
        _part(picture.element, "shapeComment").text = drawn.words
        return picture

    def _put_grid(self, grid: Grid, paragraph: HwpxOxmlParagraph) -> HwpxOxmlTable:
        table = paragraph.add_table(
            len(grid.rows),
            len(grid.widths),
            width=units(sum(grid.widths)),
            height=units(sum(grid.heights)),
            border_fill_id_ref=self._border(lined=False, fill=None),
            char_pr_id_ref=self._letters_of(Letters()),
        )
        for row, cells, height in zip(table.rows, grid.rows, grid.heights, strict=True):
            for room, cell, width in zip(row.cells, cells, grid.widths, strict=True):
                room.set_size(width=units(width), height=units(height))
                self._fill(room, cell)
        return table

    def _fill(self, room: HwpxOxmlTableCell, cell: Cell) -> None:
        room.element.set("borderFillIDRef", self._border(lined=cell.lined, fill=cell.fill))
        _part(room.element, "subList").set("vertAlign", cell.upright)
        room.set_margins(left=units(CELL_MARGIN), right=units(CELL_MARGIN))
        for number, line in enumerate(cell.lines):
            paragraph = room.add_paragraph() if number else room.paragraphs[0]
            paragraph.clear_text()
            self._shaped(paragraph, Shape(align=cell.align, spacing=130))
            self._put_line(line, paragraph)

    def _put_line(self, line: Runs | Drawn | Grid, paragraph: HwpxOxmlParagraph) -> None:
        match line:
            case Drawn():
                self._put_picture(line, paragraph)
            case Grid():
                self._put_grid(line, paragraph)
            case _:
                self._put(line, paragraph)

    def _shaped(self, paragraph: HwpxOxmlParagraph, shape: Shape) -> HwpxOxmlParagraph:
        if shape not in self._shapes:
            self._describe(paragraph, shape)
            self._shapes[shape] = str(paragraph.para_pr_id_ref)
        paragraph.para_pr_id_ref = self._shapes[shape]
        return paragraph

    def _describe(self, paragraph: HwpxOxmlParagraph, shape: Shape) -> None:
        self.document.styles.apply_paragraph_format(
            paragraphs=[paragraph],
            alignment=shape.align,
            line_spacing_percent=shape.spacing,
            indent_left_mm=shape.left,
            first_line_indent_mm=-shape.hang,
            spacing_before_pt=shape.before,
            spacing_after_pt=shape.after,
            keep_with_next=shape.together,
            bottom_border=shape.ruled,
            border_color="#000000",
        )

    def _letters_of(self, letters: Letters) -> str:
        if letters not in self._letters:
            self._letters[letters] = self.document.styles.ensure_run(
                font=FONT,
                size=letters.size,
                bold=letters.bold,
                underline=letters.underline,
                letter_spacing=letters.spread,
                color=letters.color,
            )
        return self._letters[letters]

    def _border(self, *, lined: bool, fill: str | None) -> str:
        if (lined, fill) not in self._borders:
            self._borders[lined, fill] = self.document.styles.ensure_border_fill(
                border_color="#000000", fill_color=fill, active_borders=None if lined else ()
            )
        return self._borders[lined, fill]


def repeat_head(table: HwpxOxmlTable, rows: int) -> None:
    """Show the first rows again on every page that a table runs over."""
    table.element.set("repeatHeader", str(int(rows > 0)))
    for row in table.rows[:rows]:
        for cell in row.cells:
            cell.element.set("header", "1")


def place(drawn: Any, **where: str) -> None:
    """Say where a table or picture stands, in the names of the format (OWPML, `hp:pos`)."""
    position = _part(drawn, "pos")
    for name, value in where.items():
        position.set(name, value)


def _part(drawn: Any, name: str) -> Any:
    return next(element for element in drawn if element.tag.endswith(f"}}{name}"))


def _child(element: Any, name: str, **attributes: str) -> Any:
    """Append a part in the namespace of its parent."""
    child = element.makeelement(element.tag.rpartition("}")[0] + "}" + name, attributes)
    element.append(child)
    return child


def _unsigned(value: int) -> str:
    """The format writes a length below nothing as its 32 bits read without a sign."""
    return str(value & 0xFFFFFFFF)
