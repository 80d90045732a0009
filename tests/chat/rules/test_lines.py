"""A block is cut down to the lines that tell what was asked."""

from madang.chat.rules.lines import Block, lines_of, narrowed, once

TEXT: Block = {
    "kind": "text",
    "paragraphs": ["월요일에 쉬어요. 표는 3,000원이에요.", "개는 못 들어가요."],
    "about": "when",
}
LIST: Block = {"kind": "list", "title": "덜 내는 분", "items": ["학생: 반값", "군인: 2,000원"]}
TABLE: Block = {
    "kind": "table",
    "caption": "표 값",
    "header": ["누구", "값"],
    "rows": [["어른", "3,000원"], ["학생", "1,500원"]],
}
STEPS: Block = {"kind": "steps", "title": "차례", "items": ["표를 사요", "들어가요"]}


def test_a_text_keeps_the_sentences() -> None:
    assert narrowed(TEXT, lambda line: "원" in line) == {**TEXT, "paragraphs": ["표는 3,000원이에요."]}


def test_a_list_keeps_the_items_and_a_table_the_rows() -> None:
    assert narrowed(LIST, lambda line: "군인" in line) == {**LIST, "items": ["군인: 2,000원"]}
    assert narrowed(TABLE, lambda line: "학생" in line) == {**TABLE, "rows": [["학생", "1,500원"]]}


def test_what_only_the_title_says_keeps_the_whole() -> None:
    assert narrowed(LIST, lambda line: "덜 내는" in line) == LIST


def test_steps_stay_whole() -> None:
    assert narrowed(STEPS, lambda line: "표를" in line) == STEPS


def test_nothing_kept_is_nothing() -> None:
    assert narrowed(TEXT, lambda line: "화요일" in line) is None


def test_cards_have_no_lines() -> None:
    assert lines_of({"kind": "telephone", "name": "시청"}) == []


def test_a_sentence_is_told_once() -> None:
    short = {**TEXT, "paragraphs": ["표는 3,000원이에요."]}
    assert once([short, TEXT, LIST, LIST]) == [
        short,
        {**TEXT, "paragraphs": ["월요일에 쉬어요. 개는 못 들어가요."]},
        LIST,
    ]
