"""The noun that a question names is said back as it was typed."""

import pytest

from madang.chat.rules.named_back import noun_named, object_particle


@pytest.mark.parametrize(
    ("text", "words", "noun"),
    [
        ("우주선 승차권은 언제 나와요", ["우주선", "승차권", "언제", "나오"], "우주선 승차권"),
        ("꿀벌수당 얼마예요", ["꿀벌", "수당", "얼마", "이"], "꿀벌수당"),
        ("갑자기 배우고 싶어요", ["갑자기", "배우", "싶"], ""),
        ("지금 몇 시야", ["지금", "몇", "시", "이"], ""),
        ("등록은 어디서", ["등록", "어디"], ""),
        ("", [], ""),
    ],
)
def test_the_noun_is_found_without_its_particle(text: str, words: list[str], noun: str) -> None:
    assert noun_named(text, words) == noun


def test_a_story_names_no_single_noun() -> None:
    assert noun_named("우주선 " * 20, ["우주선"]) == ""


@pytest.mark.parametrize(("noun", "particle"), [("수당", "을"), ("열차", "를"), ("KTX", "을(를)")])
def test_the_particle_follows_the_last_letter(noun: str, particle: str) -> None:
    assert object_particle(noun) == particle
