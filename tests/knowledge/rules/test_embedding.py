"""Which texts of an article get a vector."""

from madang.knowledge.rules.embedding import PASSAGE_LETTERS, texts_of
from madang.knowledge.rules.findings import Document


def test_an_article_has_its_ways_of_asking_and_its_passages_with_the_title() -> None:
    article = Document("fees", "주차 요금은?", ("주차비",), "30분에 500원이에요.\n\n하루 8,000원이에요.")
    assert texts_of(article) == ("주차 요금은?", "주차비", "주차 요금은?\n30분에 500원이에요.\n하루 8,000원이에요.")


def test_an_article_without_a_body_has_only_its_ways_of_asking() -> None:
    assert texts_of(Document("fees", "주차 요금은?")) == ("주차 요금은?",)


def test_a_long_body_is_cut_at_the_ends_of_lines_and_loses_nothing() -> None:
    lines = [f"{number}번째 줄이에요. " + "가" * 90 for number in range(20)]
    passages = texts_of(Document("long", "제목", (), "\n".join(lines)))[1:]
    assert [line for passage in passages for line in passage.split("\n")[1:]] == lines
    assert all(len(passage) <= PASSAGE_LETTERS + len("제목\n") for passage in passages)
