"""A classifier that was taught: what it says, how it is kept, and what is refused."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from madang.complaints.adapters import meaning
from madang.complaints.adapters.features import see
from madang.complaints.adapters.fitting import fit, guess
from madang.complaints.adapters.model_file import Model, UnreadableModelError
from madang.complaints.rules.classifier_figures import Told
from madang.complaints.rules.classifying import NO_COMPLAINT, Example
from madang.knowledge.adapters.encoder import shared_encoder
from tests.support.classifier import EXAMPLES
from tests.support.complaints import PARKING, ROAD


@pytest.fixture(autouse=True)
def _nobody_knows_what_texts_mean(monkeypatch: pytest.MonkeyPatch) -> None:
    """The house has introduced the encoder; here each test says itself who reads."""
    monkeypatch.setattr(meaning, "_readers", [])


with pytest.MonkeyPatch.context() as _patched:
    _patched.setattr(meaning, "_readers", [])
    FITTED = fit(EXAMPLES)
KEPT = FITTED.model.to_bytes()


@pytest.mark.parametrize(
    ("text", "category"),
    [("골목에 주차한 차 때문에 못 나가요", PARKING), ("도로에 구멍이 있어요", ROAD), ("여권 만들려면요", NO_COMPLAINT)],
)
def test_what_was_taught_is_told_of_other_texts(text: str, category: str) -> None:
    shares = FITTED.model.probabilities(see([text]))[0]
    assert FITTED.model.labels[int(shares.argmax())] == category
    assert shares.sum() == pytest.approx(1, abs=1e-5)


def test_each_example_is_guessed_by_a_model_that_was_not_taught_on_it() -> None:
    assert [one.category for one in FITTED.held_out] == [example.category for example in EXAMPLES]
    assert hits(FITTED.held_out) < hits(guess(FITTED.model, EXAMPLES))


def hits(told: list[Told]) -> float:
    """Return how probable the right categories were, in all."""
    return sum(dict(one.likeliest)[one.category] for one in told if one.category != NO_COMPLAINT)


def test_no_guess_is_the_class_of_no_complaint() -> None:
    assert all(NO_COMPLAINT not in dict(one.likeliest) for one in FITTED.held_out)


def test_the_same_examples_give_the_same_bytes() -> None:
    assert fit(EXAMPLES).model.to_bytes() == KEPT


def test_a_model_says_the_same_after_it_was_kept() -> None:
    texts = see([example.text for example in EXAMPLES])
    assert np.array_equal(Model.from_bytes(KEPT).probabilities(texts), FITTED.model.probabilities(texts))


def test_two_categories_are_enough() -> None:
    model = fit([example for example in EXAMPLES if example.category]).model
    told = guess(model, [Example("도로 구멍", ROAD), Example("골목 주차", PARKING)])
    assert [one.first for one in told] == [ROAD, PARKING]


def test_the_words_that_spoke_most_come_first() -> None:
    assert FITTED.model.leading_words("보도블록이 깨져서 도로가 위험해요", ROAD, 2)[0] in {"보도블록", "도로"}
    assert FITTED.model.leading_words("아무 상관 없는 말", "unknown", 3) == []


@pytest.mark.parametrize("content", [b"", b"no archive", KEPT[: len(KEPT) // 2], KEPT[:-40]])
def test_broken_bytes_are_refused(content: bytes) -> None:
    with pytest.raises(UnreadableModelError):
        Model.from_bytes(content)


@settings(max_examples=60, deadline=None)
@given(st.integers(0, len(KEPT) - 1), st.integers(1, 255))
def test_a_damaged_byte_is_refused_or_harmless(place: int, change: int) -> None:
    damaged = bytearray(KEPT)
    damaged[place] ^= change
    try:
        model = Model.from_bytes(bytes(damaged))
    except UnreadableModelError:
        return
    assert np.isfinite(model.probabilities(see(["도로에 구멍이 났어요"]))).all()


def test_a_model_taught_without_meaning_is_refused_where_meaning_is_read() -> None:
    meaning.read_meaning_by(shared_encoder)
    try:
        with pytest.raises(UnreadableModelError, match="seen otherwise"):
            Model.from_bytes(KEPT)
    finally:
        meaning.read_meaning_by(None)


def test_with_meaning_a_word_that_no_example_has_is_understood() -> None:
    meaning.read_meaning_by(shared_encoder)
    try:
        told = guess(fit(EXAMPLES).model, [Example("자가용", PARKING)])
    finally:
        meaning.read_meaning_by(None)
    assert told[0].first == PARKING


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=60))
def test_no_text_is_too_strange_to_be_told(text: str) -> None:
    assert np.isfinite(FITTED.model.probabilities(see([text]))).all()
