"""Everyday words and the office words for them."""

from madang.knowledge.rules.everyday import office_words


def test_a_long_trigger_may_stand_anywhere() -> None:
    assert "폐기물" in office_words("집앞 쓰레 기를", [])


def test_a_trigger_of_one_syllable_must_be_a_morpheme() -> None:
    assert "반려견" in office_words("개 산책", ["개", "산책"])
    assert "반려견" not in office_words("개인 산책", ["개인", "산책"])


def test_what_the_person_said_is_not_added_again() -> None:
    assert "폐기물" not in office_words("쓰레기 폐기물", ["쓰레기", "폐기물"])


def test_each_word_comes_once_and_in_a_fixed_order() -> None:
    words = office_words("주민증 민증", [])
    assert list(words) == sorted(set(words))
