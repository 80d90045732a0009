"""Finding articles in a collection of a few."""

import subprocess
import sys
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from madang.knowledge.adapters.analyser import shared_analyser
from madang.knowledge.adapters.index import Document, Index
from madang.knowledge.rules.findings import NOTHING_FOUND
from madang.knowledge.rules.gate import Verdict, product_gate

ANALYSER = shared_analyser()
DOCUMENTS = [
    Document("passport", "여권을 다시 만들려면 어떻게 하나요?", ("여권 재발급", "여권 갱신"), "여권 창구에 신청해요."),
    Document("passport-fee", "여권을 만드는 데 얼마가 드나요?", ("여권 수수료",), "10년 여권 수수료는 52,000원이에요."),
    Document("parking", "주정차 단속은 몇 시부터 하나요?", ("주차 단속 시간",), "오전 8시부터 단속 카메라를 켜요."),
    Document("waste", "큰 가구는 어떻게 버리나요?", ("대형폐기물 스티커",), "주민센터에서 스티커를 사서 붙여요."),
    Document("pension", "기초연금은 누가 받나요?", ("노인연금 신청",), "65세 이상이 받아요."),
    Document("loss", "주민등록증을 잃어버렸어요", ("민증 분실",), "주민센터에 분실을 신고해요."),
    Document("empty", "!!!"),
]
INDEX = Index.build(DOCUMENTS, ANALYSER)


def first(question: str, index: Index = INDEX) -> str:
    hits = index.search(question).hits
    return hits[0].document_id if hits else ""


@pytest.mark.parametrize(
    ("question", "document"),
    [
        ("여권 재발급", "passport"),
        ("여권재발급은어떻게하나요", "passport"),
        ("여권 제발급 하려면", "passport"),
        ("여권 얼마예요", "passport-fee"),
        ("주차딱지 카메라 몇 시까지", "parking"),
        ("쇼파 버릴라믄 워치게 해야 쓰까", "waste"),
        ("예순다섯 살인디 연금 받을라고요", "pension"),
        ("민증 잃어부렀어라", "loss"),
    ],
)
def test_a_question_finds_its_article(question: str, document: str) -> None:
    assert first(question) == document


@pytest.mark.parametrize("document", [document for document in DOCUMENTS if document.body])
def test_every_way_of_asking_finds_its_own_article_and_is_answered(document: Document) -> None:
    for phrase in (document.title, *document.also_asked):
        findings = INDEX.search(phrase)
        assert findings.hits[0].document_id == document.id
        assert product_gate().decide(findings) is Verdict.ANSWER


@pytest.mark.parametrize("question", ["안녕", "비트코인 살까", "김치찌개 맛있게 끓이는 법", "asdf", "오늘 날씨 어때"])
def test_what_is_not_ours_is_declined(question: str) -> None:
    assert product_gate().decide(INDEX.search(question)) is Verdict.DECLINE


@pytest.mark.parametrize("question", ["", " ", "🙂🙂🙂", "\x00\u202e", "?!", "\ud800"])
def test_a_question_without_letters_finds_nothing(question: str) -> None:
    assert INDEX.search(question) == NOTHING_FOUND


def test_an_empty_collection_finds_nothing() -> None:
    index = Index.build([], ANALYSER)
    assert index.size == 0
    assert index.search("여권") == NOTHING_FOUND
    assert Index.from_bytes(index.to_bytes(), ANALYSER).search("여권") == NOTHING_FOUND


def test_ten_thousand_letters_are_searched() -> None:
    assert first("여권 재발급 " * 1500) == "passport"


def test_scores_fall_and_stay_between_0_and_1() -> None:
    scores = [hit.score for hit in INDEX.search("여권 수수료 얼마").hits]
    assert scores == sorted(scores, reverse=True)
    assert all(0 < score <= 1 for score in scores)


def test_no_more_hits_come_than_asked_for() -> None:
    assert len(INDEX.search("여권", limit=1).hits) == 1


def test_another_way_of_asking_helps() -> None:
    bare = Index.build([replace(document, also_asked=()) for document in DOCUMENTS], ANALYSER)
    assert INDEX.search("대형폐기물 스티커").confidence > bare.search("대형폐기물 스티커").confidence


def test_many_ways_of_asking_win_nothing_by_their_number() -> None:
    noisy = replace(
        DOCUMENTS[3], also_asked=tuple(f"{what} 버리는 법" for what in ("책상", "의자", "침대", "장롱") * 5)
    )
    index = Index.build([*DOCUMENTS[:3], noisy, *DOCUMENTS[4:]], ANALYSER)
    assert first("여권 재발급", index) == "passport"
    assert first("주차 단속 시간", index) == "parking"


def test_an_index_comes_back_from_its_bytes() -> None:
    again = Index.from_bytes(INDEX.to_bytes(), ANALYSER)
    assert again.size == INDEX.size == len(DOCUMENTS)
    for question in ("여권 수수료", "민증 잃어부렀어라", "안녕"):
        assert again.search(question) == INDEX.search(question)


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=200))
def test_any_text_can_be_searched(question: str) -> None:
    assert 0 <= INDEX.search(question).confidence <= 1


def test_retrieval_needs_neither_django_nor_a_database() -> None:
    program = "import sys, madang.knowledge.adapters.index; sys.exit('django' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0
