"""A report as a body: its text as typed, the thread as a table at the end."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from madang.documents.rules.body import MOST_BLOCKS, MOST_ROWS, Item, Paragraph, Table
from madang.documents.rules.memo_as_document import HEAD, THREAD_TITLE, Said, body_of
from madang.documents.rules.plain_text import TooMuchTextError

WORD = Said("2026. 11. 23. 10:00", "시장 한도윤", "지시", "바로 시행해 주세요.")


def test_signs_become_levels_and_the_thread_a_table() -> None:
    body = body_of("1. 결과\n  가. 12건", [WORD])
    assert body.blocks == (
        Item(level=1, text="결과"),
        Item(level=2, text="12건"),
        Paragraph(text=THREAD_TITLE),
        Table(rows=(HEAD, (WORD.at, WORD.who, WORD.kind, WORD.text)), header_rows=1),
    )


def test_without_a_thread_there_is_no_table() -> None:
    assert body_of("결과입니다.", []).blocks == (Paragraph(text="결과입니다."),)


@pytest.mark.parametrize(
    ("text", "words"), [("- 하나\n" * (MOST_BLOCKS + 1), 0), ("- 하나\n" * (MOST_BLOCKS - 1), 1), ("", MOST_ROWS)]
)
def test_what_does_not_fit_into_one_body_is_refused(text: str, words: int) -> None:
    with pytest.raises(TooMuchTextError):
        body_of(text, [WORD] * words)


@given(st.text(max_size=300), st.lists(st.text(max_size=50), max_size=5))
def test_every_word_of_the_thread_stands_in_the_table(text: str, words: list[str]) -> None:
    body = body_of(text, [Said("때", "누가", "답", word) for word in words])
    if words:
        table = body.blocks[-1]
        assert isinstance(table, Table)
        assert [row[3] for row in table.rows[1:]] == words
