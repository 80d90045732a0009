"""How well a classifier does, and from which certainty it is followed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from madang.complaints.rules.classifier_figures import LEAST_THRESHOLD, RIGHT_AT_LEAST, Told, figures, threshold_of
from madang.complaints.rules.classifying import NO_COMPLAINT

RIGHT, WRONG = Told("road", (("road", 0.9), ("drain", 0.05))), Told("road", (("drain", 0.6), ("road", 0.3)))
LOST = Told("drain", (("bus", 0.5), ("road", 0.3), ("noise", 0.1), ("drain", 0.1)))
OUTSIDE = Told(NO_COMPLAINT, (("road", 0.2),))


def test_what_is_guessed_is_counted() -> None:
    found = figures([RIGHT, RIGHT, WRONG, LOST, OUTSIDE], 0.55)
    assert (found.texts, found.first_right, found.among_three) == (4, 0.5, 0.75)
    assert found.to_a_person == 0.25
    assert found.answered_right == pytest.approx(2 / 3)
    assert found.recall == {"drain": 0.0, "road": pytest.approx(2 / 3)}
    assert found.macro_f1 == pytest.approx((4 / 5 + 0) / 2)
    assert found.no_category_answered == 0.0


def test_the_calibration_error_is_how_far_promises_are_from_what_came_true() -> None:
    assert figures([RIGHT, RIGHT], 0.5).calibration_error == pytest.approx(0.1)
    assert figures([WRONG, WRONG], 0.5).calibration_error == pytest.approx(0.6)


def test_where_nothing_is_sure_everything_goes_to_a_person() -> None:
    found = figures([WRONG], 0.99)
    assert (found.to_a_person, found.answered_right) == (1.0, None)


def test_the_threshold_lies_above_what_is_wrong() -> None:
    assert threshold_of([RIGHT] * 20 + [WRONG] * 5) == pytest.approx(0.61)


def test_one_in_twenty_may_be_wrong() -> None:
    assert threshold_of([RIGHT] * 19 + [WRONG]) == LEAST_THRESHOLD


def test_the_threshold_is_never_lower_than_a_person_would_want() -> None:
    assert threshold_of([Told("road", (("road", 0.1),)), RIGHT]) == LEAST_THRESHOLD


def test_what_no_category_fits_raises_the_threshold() -> None:
    taken_in = Told(NO_COMPLAINT, (("road", 0.8),))
    assert threshold_of([RIGHT] * 20 + [taken_in]) == pytest.approx(0.81)


def test_where_nothing_is_right_nothing_is_followed() -> None:
    assert threshold_of([WRONG] * 3) == 1.0


TOLD = st.builds(
    lambda own, guessed, share: Told(own, ((guessed, share),)),
    st.sampled_from(["road", "drain", NO_COMPLAINT]),
    st.sampled_from(["road", "drain"]),
    st.floats(0, 1),
)


@given(st.lists(TOLD, min_size=1))
def test_what_is_followed_is_right_often_enough_whatever_was_told(told: list[Told]) -> None:
    threshold = threshold_of(told)
    assert LEAST_THRESHOLD <= threshold <= 1
    followed = [one.is_right for one in told if one.category != NO_COMPLAINT and one.certainty >= threshold]
    assert threshold == 1 or sum(followed) / len(followed) >= RIGHT_AT_LEAST
