"""What a classifier says, and when it is followed."""

import pytest

from madang.complaints.rules.classifying import Guess, why_words

LIKELIEST = (("road-damage", 0.7), ("drain", 0.2))


@pytest.mark.parametrize(("threshold", "sure"), [(0.69, True), (0.7, True), (0.71, False)])
def test_a_guess_is_followed_from_its_threshold_on(threshold: float, sure: bool) -> None:
    assert Guess(LIKELIEST, threshold).is_sure is sure


def test_a_guess_of_nothing_is_never_followed() -> None:
    assert not Guess((), 0.0).is_sure
    assert (Guess().category, Guess().certainty) == ("", 0.0)


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["보도블록", "깨지"], "‘보도블록’, ‘깨지’라고 적으셔서요."),
        (["포트홀"], "‘포트홀’이라고 적으셔서요."),
        ([], ""),
    ],
)
def test_the_words_that_led_to_a_guess_are_said(words: list[str], sentence: str) -> None:
    assert why_words(words) == sentence
