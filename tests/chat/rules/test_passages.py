"""What a model may write from, and what a page shows of it."""

from madang.chat.rules.passages import Line, passages_of
from madang.chat.rules.written import Sentence
from madang.chat.rules.written_block import shown_sentence, words_of_written, written_block
from tests.support.passages import LIBRARY, PASSAGES, PASSPORT

GO = Sentence("여권 재발급은 {L1}으로 신청해요.", (1,))
SEE = Sentence("신대도서관은 월요일에는 쉬어요.", (2,))


def test_each_line_keeps_what_stands_over_it() -> None:
    lines = PASSAGES[0].lines
    assert Line("방법", "대리 신청은 할 수 없어요.") in lines
    assert Line("준비물", "신분증") in lines
    assert Line("수수료·요금 수수료", "종류 5년 · 금액 42,000원") in lines
    assert Line("전화 문의", "민원행정과 · 061-749-3114 · 평일 09:00~18:00") in lines


def test_links_are_numbered_through_all_passages() -> None:
    assert [link.token for passage in PASSAGES for link in passage.links] == ["{L1}", "{L2}"]


def test_what_is_no_words_is_left_out() -> None:
    shown = [
        {"kind": "image", "alt": "그림"},
        {"kind": "places", "title": "주차장"},
        {"kind": "choices", "title": "이어서"},
    ]
    assert passages_of([("a", "제목", shown)])[0].lines == ()


def test_a_link_is_shown_as_its_passage_holds_it() -> None:
    parts = shown_sentence(GO, PASSAGES)["parts"]
    assert parts[1] == {"text": "정부24에서 여권 재발급 신청", "address": "https://www.gov.kr/passport"}


def test_a_block_names_only_the_passages_that_it_cites() -> None:
    block = written_block([SEE], PASSAGES)
    assert [passage["number"] for passage in block["passages"]] == [2]


def test_plain_text_holds_address_and_marks() -> None:
    told = words_of_written(written_block([GO, SEE], passages_of([("a", "여권", PASSPORT), ("b", "도서관", LIBRARY)])))
    assert told == (
        "여권 재발급은 정부24에서 여권 재발급 신청(https://www.gov.kr/passport)으로 신청해요. [1]\n"
        "신대도서관은 월요일에는 쉬어요. [2]"
    )
