"""Plain text is read into a body, and a body is written as the text of its page."""

from uuid import UUID

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from madang.documents.rules.body import Block, Body, Item, Paragraph, Picture, Table
from madang.documents.rules.laying_out import lay_out
from madang.documents.rules.plain_text import TooMuchTextError, read, write, write_for_mending
from tests.documents.rules.samples import body, enclosure, item, table, text

LETTER = """\
1. 관련: 정보통신과-1234(2026. 11. 2.)
2. 위와 관련하여 회의를 다음과 같이 열고자 하오니
   참석하여 주시기 바랍니다.
  가. 일시: 2026. 12. 1.(화) 15:00∼17:00
  나. 장소: 대회의실

붙임  1. 계획서 1부.
      2. 명단 1부.  끝.
"""


def test_a_letter_is_read_without_its_enclosures_and_end() -> None:
    assert read(LETTER) == body(
        item(1, "관련: 정보통신과-1234(2026. 11. 2.)"),
        item(1, "위와 관련하여 회의를 다음과 같이 열고자 하오니 참석하여 주시기 바랍니다."),
        item(2, "일시: 2026. 12. 1.(화) 15:00∼17:00"),
        item(2, "장소: 대회의실"),
    )


def test_a_letter_is_written_as_it_stands_on_the_page() -> None:
    assert write(read(LETTER), [enclosure("계획서"), enclosure("명단")]) == LETTER.replace(
        "하오니\n   참석", "하오니 참석"
    ).replace("\n\n", "\n").removesuffix("\n")


@pytest.mark.parametrize(
    ("line", "level"),
    [
        ("1. 글", 1),
        ("1.글", 1),
        ("1.\t글", 1),
        ("가. 글", 2),
        ("1) 글", 3),
        ("1)글", 3),
        ("가) 글", 4),
        ("(1) 글", 5),
        ("⑴ 글", 5),
        ("(가) 글", 6),
        ("㈎ 글", 6),
        ("① 글", 7),
        ("㉮ 글", 8),
        ("□ 글", 1),
        ("ㅇ 글", 1),
        ("- 글", 1),
        ("ㆍ 글", 1),
    ],
)
def test_signs_make_items(line: str, level: int) -> None:
    assert read(line) == body(item(level, "글"))


@pytest.mark.parametrize(
    "line",
    [
        "2026. 6. 9. 회의",
        "6. 9. 시행",
        "3.15 의거",
        "1.5배로 늘었습니다.",
        "(주)한빛과 계약합니다.",
        "(사)순천시민회가 맡습니다.",
        "다. 그러므로 다시 알립니다.",
        "○○시장에게 알립니다.",
        "-5도까지 내려갑니다.",
        "[1] 각주",
        "똠. 글",
    ],
)
def test_lines_that_only_look_signed_are_paragraphs(line: str) -> None:
    assert read(line) == body(text(line))


def test_a_sign_that_is_due_is_believed() -> None:
    assert read("가. 하나\n나. 둘\n다. 셋").blocks[2] == item(2, "셋")
    assert read("1. 하나\n2. 28. 까지").blocks[1] == item(1, "28. 까지")


def test_bullets_go_down_as_they_are_nested() -> None:
    report = "□ 개요\n ○ 일시\n  - 오전\n   ㆍ 접수\n ○ 장소\n□ 예산"
    assert [block.level for block in read(report).blocks if isinstance(block, Item)] == [1, 2, 3, 4, 2, 1]


def test_bullets_stand_under_the_sign_before_them() -> None:
    levels = [block.level for block in read("1. 개요\n - 일시\n - 장소\n2. 예산").blocks if isinstance(block, Item)]
    assert levels == [1, 2, 2, 1]


def test_tabs_part_cells() -> None:
    assert read("구분\t금액\n책상\t100\n의자\t") == body(table(("구분", "금액"), ("책상", "100"), ("의자", "")))


def test_pipes_part_cells_and_a_rule_ends_the_heads() -> None:
    assert read("| 가 | 나 |\n| 다 | 라 |\n|---|:--|\n| 마 | 바\\|사 |") == body(
        table(("가", "나"), ("다", "라"), ("마", "바|사"), header_rows=2)
    )


def test_an_only_item_of_the_first_level_is_told_by_what_stands_under_it() -> None:
    assert read("다음과 같이 알립니다.\n  가. 하나\n  나. 둘").blocks[0] == item(1, "다음과 같이 알립니다.")


def test_an_only_child_is_told_by_its_indent() -> None:
    assert read("1. 가\n2. 나\n  하나뿐").blocks[2] == item(2, "하나뿐")


def test_too_much_text_is_refused_by_name() -> None:
    with pytest.raises(TooMuchTextError, match="500줄"):
        read("글\n" * 501)
    with pytest.raises(TooMuchTextError, match="20칸"):
        read("\t".join("가" * 30) + "\n" + "\t".join("나" * 30))


def test_nothing_is_an_empty_body() -> None:
    assert read(" \n\r\n끝.\n") == body()


WORDS = st.text("나무다리바람 마을사람길이0123456789.,()~", min_size=1, max_size=30).map(
    lambda words: " ".join(words.split())
)
SENTENCES = WORDS.filter(lambda words: _has_a_letter(words) and read(words) == body(text(words)))


def _has_a_letter(words: str) -> bool:
    """A lone item whose text is "1." and a sign without text are the same on the page."""
    return any("가" <= letter <= "힣" for letter in words)


CELLS = st.one_of(st.just(""), WORDS)


@st.composite
def tables(draw: st.DrawFn) -> Table:
    width = draw(st.integers(1, 4))
    rows = draw(st.lists(st.tuples(*[CELLS] * width), min_size=1, max_size=4))
    return Table(rows=tuple(rows), header_rows=draw(st.integers(0, min(3, len(rows)))))


PICTURES = st.builds(
    Picture,
    file=st.uuids().map(lambda each: UUID(str(each))),
    width=st.integers(10, 100),
    caption=st.one_of(st.just(""), WORDS),
)
OTHERS = st.one_of(st.builds(Paragraph, text=SENTENCES), tables())


@st.composite
def in_order(draw: st.DrawFn, level: int = 1) -> list[Block]:
    """Items as a document has them: none left out, at least two of the first level, other blocks between."""
    blocks: list[Block] = []
    for _ in range(draw(st.integers(2 if level == 1 else 1, 3))):
        blocks.append(Item(level=level, text=draw(SENTENCES)))
        if draw(st.booleans()):
            blocks.append(draw(OTHERS))
        if level < 8 and draw(st.integers(0, 2)) == 0:
            blocks += draw(in_order(level + 1))
    return blocks


def _apart(blocks: list[Block]) -> list[Block]:
    """Two tables one under the other are one in plain text."""
    return [
        block
        for index, block in enumerate(blocks)
        if not (index and isinstance(block, Table) and isinstance(blocks[index - 1], Table))
    ]


@given(in_order())
@settings(deadline=None)
def test_a_page_read_again_is_the_same_page(blocks: list[Block]) -> None:
    whole = Body(blocks=tuple(_apart(blocks)))
    assert lay_out(read(write(whole, [enclosure()]))) == lay_out(whole)
    assert read(write(whole)) == whole


@settings(deadline=None)
@given(st.lists(st.one_of(st.builds(Item, level=st.integers(1, 8), text=SENTENCES), OTHERS, PICTURES), max_size=20))
def test_a_text_to_be_mended_holds_the_whole_body(blocks: list[Block]) -> None:
    whole = Body(blocks=tuple(blocks))
    assert read(write_for_mending(whole)) == whole


@given(st.text(max_size=300))
def test_any_text_can_be_read(words: str) -> None:
    assert isinstance(read(words), Body)
