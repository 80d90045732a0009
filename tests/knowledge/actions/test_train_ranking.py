"""Learning the second stage on a few articles."""

from madang.knowledge.actions.train_ranking import Source, train_ranking
from madang.knowledge.adapters.analyser import shared_analyser
from madang.knowledge.rules.findings import Document
from madang.knowledge.rules.ranking import FEATURES

ARTICLES = [
    Document(
        "passport", "여권을 다시 만들려면 어떻게 하나요?", ("여권 재발급", "여권 갱신", "여권 다시 만들기"), "창구"
    ),
    Document("parking", "주정차 단속은 몇 시부터 하나요?", ("주차 단속 시간", "불법주차 단속 몇 시"), "오전 8시"),
    Document("pension", "기초연금은 누가 받나요?", ("기초연금 대상", "노인 기초연금 신청"), "65세 이상"),
]
OTHERS = Source(
    "elsewhere", [Document("a", "수영장 요금"), Document("b", "도서관 시간")], [("수영장 얼마", frozenset("a"))]
)


def test_weights_and_figures_are_told_for_every_source() -> None:
    told = train_ranking(ARTICLES, [OTHERS], shared_analyser())
    assert set(told["weights"]) == set(FEATURES)
    assert told["learned_on"] == {"elsewhere": 1, "articles": 7, "articles among all": 7}
    figures = told["cross_validated"]["articles"]
    assert 0 <= figures["first_stage"]["recall@1"] <= figures["second_stage"]["recall@3"] <= 1
    assert len(figures["mrr_gain"]) == 3


def test_articles_alone_are_enough() -> None:
    assert set(train_ranking(ARTICLES, [], shared_analyser())["learned_on"]) == {"articles", "articles among all"}
