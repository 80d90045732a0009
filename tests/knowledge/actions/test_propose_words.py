"""Proposing words from unanswered questions."""

from madang.knowledge.actions.propose_words import propose_words
from madang.knowledge.adapters.analyser import shared_analyser
from madang.knowledge.adapters.asked_files import AskedQuestion
from madang.knowledge.rules.findings import Document

DOCUMENTS = [
    Document("bike", "공영자전거는 어디서 대여하나요?", (), "대여소에서 빌려요."),
    Document("tax", "자동차세는 언제 납부하나요?", (), "6월과 12월이에요."),
]
ASKED = [
    AskedQuestion("뽀르릉 어디", "bike"),
    AskedQuestion("뽀르릉 빌려요"),
    AskedQuestion("자동차세 언제 납부"),
]


def test_an_unknown_word_is_proposed_with_the_words_of_what_answered() -> None:
    proposals = propose_words(ASKED, DOCUMENTS, shared_analyser())
    assert [one.word for one in proposals] == ["뽀르릉"]
    assert proposals[0].office[0] in {"공영", "자전거", "공영자전거"}
    assert proposals[0].questions == 2


def test_nothing_is_proposed_where_every_word_is_known() -> None:
    assert propose_words(ASKED[2:], DOCUMENTS, shared_analyser(), least=1) == []
