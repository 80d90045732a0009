"""What makes an article near enough to be offered."""

import pytest

from madang.chat.rules.near import named_words, shares, shares_a_way, telling_words


@pytest.mark.parametrize(
    ("said", "telling"),
    [
        ("지금 몇 시 이", ""),
        ("처음 다시", ""),
        ("이거 틀리", ""),
        ("빈집 철거 보조금 나오", "빈집 철거"),
        ("순천 도서관 어디 있", "도서관"),
        ("외국인", "외국인"),
        ("외국인 등록증 분실", "등록증 분실"),
    ],
)
def test_only_words_that_name_something_tell(said: str, telling: str) -> None:
    assert telling_words(said.split(), ["순천"]) == frozenset(telling.split())


def test_an_article_holds_a_word_whole_or_a_long_one_by_its_beginning() -> None:
    assert shares({"주차장"}, "공영주차장요금")
    assert shares({"공영주치장"}, "공영주차장요금")
    assert not shares({"물"}, "물건을버려요")
    assert not shares({"여권"}, "공영주차장요금")


def test_several_other_words_tell_together_in_one_way_of_asking() -> None:
    way = frozenset({"시청", "전화", "몇", "시", "까지"})
    assert shares_a_way(frozenset(), named_words(["시청", "전화", "몇", "시"]), way)
    assert not shares_a_way(frozenset(), named_words(["지금", "몇", "시"]), way)
    assert shares_a_way(frozenset({"여권"}), frozenset(), frozenset({"여권"}))
