"""Words for kinds of places."""

import pytest

from madang.knowledge.rules.place_words import ends_in_kind, kind_said, stands_as_word


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("도서관 근처 주차장", "주차장"),
        ("화장실 중앙시장", "화장실"),
        ("왕조동주민센터주차장", "주차장"),
        ("전기차충전소", "전기차 충전소"),
        ("여권 재발급", None),
    ],
)
def test_the_kind_that_is_asked_for(text: str, word: str | None) -> None:
    said = kind_said(text)
    assert (said.kind.word if said else None) == word


def test_a_name_may_end_in_a_kind() -> None:
    assert ends_in_kind("중앙시장")
    assert not ends_in_kind("시장")
    assert not ends_in_kind("회원증은")


def test_a_word_stands_alone_or_with_a_particle() -> None:
    assert stands_as_word("병원", "아이가 아프면 어느 병원에 가나요?")
    assert not stands_as_word("병원", "병원비를 덜어 주는 의료급여")
