"""The body as it stands on the page: signs, indents, enclosures and the end mark (시행규칙 제2조, 제4조)."""

from uuid import UUID

import pytest

from madang.documents.rules.body import Block, Picture
from madang.documents.rules.laid_out import EnclosureLine, Line, PictureLine, TableLine, TextLine
from madang.documents.rules.laying_out import lay_out
from tests.documents.rules.samples import body, enclosure, item, table, text

PICTURE = Picture(file=UUID(int=1), caption="배치도", width=50)


def test_every_level_stands_two_further_in() -> None:
    blocks = [item(level, "글") for level in range(1, 9) for _ in range(2)]
    lines = lay_out(body(*blocks))
    assert [line.indent for line in lines if isinstance(line, TextLine)] == [
        indent for indent in range(0, 15, 2) for _ in range(2)
    ]


def test_the_text_ends_with_the_mark() -> None:
    assert lay_out(body(item(1, "가"), item(1, "나"))) == (
        TextLine("가", "1."),
        TextLine("나", "2.", ends=True),
    )


def test_nothing_has_no_end() -> None:
    assert lay_out(body()) == ()
    assert lay_out(body(text(" "))) == ()


def test_one_enclosure_has_no_number_and_bears_the_end() -> None:
    assert lay_out(body(text("글")), [enclosure("명단")]) == (
        TextLine("글"),
        EnclosureLine("명단 1부.", "붙임", "", ends=True),
    )


def test_several_enclosures_are_numbered_and_the_last_bears_the_end() -> None:
    lines = lay_out(body(text("글")), [enclosure("계획서"), enclosure("서류", copies=2)])
    assert lines[1:] == (
        EnclosureLine("계획서 1부.", "붙임", "1.", ends=False),
        EnclosureLine("서류 2부.", "", "2.", ends=True),
    )


def test_a_table_written_to_its_last_cell_has_the_end_below() -> None:
    full = table(("이름", "직위"), ("가", "나"))
    assert lay_out(body(full)) == (TableLine(full.rows, 1), TextLine("", ends=True))


@pytest.mark.parametrize(
    ("rows", "marked"),
    [
        ([("이름", "직위"), ("가", "나"), ("", "")], (2, 0)),
        ([("이름", "직위"), ("가", ""), ("", "")], (1, 1)),
        ([("이름", "직위"), ("가", "")], (1, 1)),
        ([("이름", "직위"), ("", "")], (1, 0)),
        ([("이름", "직위", "비고"), ("가", "", "")], (1, 1)),
    ],
)
def test_a_table_that_is_not_filled_says_so_in_its_next_cell_and_has_no_end(
    rows: list[tuple[str, ...]], marked: tuple[int, int]
) -> None:
    (line,) = lay_out(body(table(*rows)))
    assert isinstance(line, TableLine)
    assert line.rows[marked[0]][marked[1]] == "이하 빈칸"
    assert sum(cell == "이하 빈칸" for row in line.rows for cell in row) == 1


@pytest.mark.parametrize(
    "rows",
    [
        [("이름", "직위", "비고"), ("가", "나", "")],
        [("이름", "비고"), ("가", "있음")],
        [("비고",), ("있음",)],
        [("이름", "직위", "비고"), ("가", "", "출장")],
    ],
)
def test_remarks_need_not_be_filled(rows: list[tuple[str, ...]]) -> None:
    assert lay_out(body(table(*rows)))[-1] == TextLine("", ends=True)


def test_a_table_before_enclosures_leaves_the_end_to_them() -> None:
    open_table = table(("이름",), ("",))
    lines = lay_out(body(open_table), [enclosure("명단")])
    assert lines == (TableLine((("이름",), ("이하 빈칸",)), 1), EnclosureLine("명단 1부.", "붙임", "", ends=True))


def test_a_table_in_the_middle_is_left_as_it_is() -> None:
    middle = table(("이름",), ("",))
    assert lay_out(body(middle, text("글"))) == (TableLine(middle.rows, 1), TextLine("글", ends=True))


def test_a_picture_has_the_end_below() -> None:
    assert lay_out(body(PICTURE)) == (PictureLine(UUID(int=1), "배치도", 50), TextLine("", ends=True))


BARE = (TextLine("글.", ends=True),)
ENCLOSED = (TextLine("글."), EnclosureLine("계획서 1부.", "붙임", "", ends=True))


@pytest.mark.parametrize(
    ("blocks", "attached", "lines"),
    [
        ([text("글.  끝.")], 0, BARE),
        ([text("글. 끝")], 0, BARE),
        ([text("글.끝.")], 0, BARE),
        ([text("글.  끝.  끝.")], 0, BARE),
        ([text("글."), text("끝.")], 0, BARE),
        ([text("글."), text("끝."), text("")], 0, BARE),
        ([text("글."), text("이하 빈칸")], 0, BARE),
        ([text("글."), text("붙임  계획서 1부.  끝.")], 1, ENCLOSED),
        ([text("글."), text("붙임: 계획서 1부. 끝.")], 1, ENCLOSED),
        ([text("글.  끝."), text("붙임 1. 계획서 1부.")], 1, ENCLOSED),
        ([text("글."), text("붙임 1. 계획서 1부."), item(1, "서류 2부.  끝.")], 1, ENCLOSED),
        ([text("글."), text("붙임 1. 계획서 1부."), text("2. 서류 2부."), text("끝.")], 1, ENCLOSED),
        ([text("글."), text("붙임"), item(1, "계획서 1부."), item(1, "서류 1부.")], 1, ENCLOSED),
        ([text("글."), text("붙임  계획서 1부.  끝.")], 0, BARE),
    ],
)
def test_what_the_author_typed_does_not_stand_there_twice(
    blocks: list[Block], attached: int, lines: tuple[Line, ...]
) -> None:
    assert lay_out(body(*blocks), [enclosure()] * attached) == lines


def test_a_typed_rest_is_empty_is_put_where_it_belongs() -> None:
    typed = table(("이름", "직위"), ("가", "나"), ("", "이하 빈칸"))
    (line,) = lay_out(body(typed))
    assert isinstance(line, TableLine)
    assert line.rows == (("이름", "직위"), ("가", "나"), ("이하 빈칸", ""))


@pytest.mark.parametrize(
    "words",
    [
        "이 사업의 끝",
        "붙임과 같이 제출합니다.",
        "붙임 자료를 읽고 의견을 내 주시기 바랍니다.",
        "붙임 1. 과 같이 제출하여 주시기 바랍니다.",
        "올해 끝날 사업은 3건",
    ],
)
def test_words_that_only_look_like_marks_stay(words: str) -> None:
    assert lay_out(body(text(words))) == (TextLine(words, ends=True),)
