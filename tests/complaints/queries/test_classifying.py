"""What the classifier in use says of texts, and which one is in use."""

from collections.abc import Iterator

import pytest

from madang.complaints.actions.load_classifier import load_classifier
from madang.complaints.models import Category, Classifier
from madang.complaints.queries.classifier_in_use import put_back
from madang.complaints.queries.classifying import guesses, suggestions, why_guessed
from madang.complaints.rules.classifying import Guess
from tests.support.classifier import open_taught_categories, rename_example
from tests.support.complaints import NOW, PARKING, ROAD

HOLE = "도로에 구멍이 났어요"


@pytest.fixture(autouse=True)
def _taught(db: None) -> Iterator[None]:
    put_back()
    open_taught_categories()
    load_classifier(NOW)
    yield
    put_back()


def test_texts_are_told_in_their_order_with_the_likeliest_first() -> None:
    hole, car = guesses([HOLE, "골목에 주차한 차를 치워 주세요"])
    assert (hole.category, car.category) == (ROAD, PARKING)
    assert hole.certainty > 0.5
    assert hole.threshold >= 0.4


def test_a_text_that_says_nothing_is_left_to_a_person() -> None:
    assert guesses(["", "  "]) == [Guess(), Guess()]


@pytest.mark.parametrize("text", ["안녕하세요", "여권 사진 규격이 궁금해요", "asdf", "저녁에 파스타를 먹었어요"])
def test_what_is_no_complaint_is_not_sure(text: str) -> None:
    assert not guesses([text])[0].is_sure


def test_a_category_that_was_withdrawn_is_never_guessed() -> None:
    Category.objects.filter(pk=ROAD).update(withdrawn=True)
    assert ROAD not in dict(guesses([HOLE])[0].likeliest)


def test_without_a_classifier_nothing_is_guessed() -> None:
    Classifier.objects.all().delete()
    put_back()
    assert guesses([HOLE]) == [Guess()]
    assert why_guessed(HOLE, ROAD) == ""


def test_where_the_active_one_cannot_be_read_the_older_one_answers() -> None:
    rename_example(ROAD, "다리 난간 옆 도로가 주저앉았어요")
    load_classifier(NOW)
    Classifier.objects.filter(active=True).update(content=b"broken")
    put_back()
    assert Classifier.objects.count() == 2
    assert guesses([HOLE])[0].category == ROAD


def test_where_none_can_be_read_nothing_is_guessed() -> None:
    Classifier.objects.update(content=b"broken")
    put_back()
    assert guesses([HOLE]) == [Guess()]


def test_the_reason_names_words_of_the_text() -> None:
    sentence = why_guessed("보도블록이 깨져서 위험해요", ROAD)
    assert sentence.startswith("‘")
    assert sentence.endswith("고 적으셔서요.")
    assert "보도블록" in sentence


def test_the_reason_names_only_what_stands_in_the_text() -> None:
    assert "깨지" not in why_guessed("보도블록이 깨져서 위험해요", ROAD)
    assert why_guessed("깨졌어요", ROAD) == ""


def test_one_category_is_offered_with_the_words_that_speak_for_it() -> None:
    [offered] = suggestions(HOLE)
    assert (offered.category, offered.name) == (ROAD, "도로 파손")
    assert "‘구멍’" in offered.why


@pytest.mark.parametrize("text", ["", "여권 사진 규격이 궁금해요", "안녕하세요"])
def test_where_it_could_be_anything_nothing_is_offered(text: str) -> None:
    assert suggestions(text) == []


@pytest.mark.parametrize(
    ("likeliest", "offered"),
    [
        ((("a", 0.95), ("b", 0.03)), ["a"]),
        ((("a", 0.5), ("b", 0.45), ("c", 0.01)), ["a", "b"]),
        ((("a", 0.4), ("b", 0.3), ("c", 0.25)), ["a", "b", "c"]),
        ((("a", 0.4), ("b", 0.2), ("c", 0.1)), []),
        ((), []),
    ],
)
def test_the_fewest_are_offered_of_which_one_is_surely_right(
    likeliest: tuple[tuple[str, float], ...], offered: list[str]
) -> None:
    assert Guess(likeliest, 0.9).offered == offered
