"""Curves over a moving threshold, against what they count."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bench.curves import abstention, area_under, height_at, right_by_out_of_scope, risk_by_coverage
from madang.knowledge.rules.evaluation import Outcome
from madang.knowledge.rules.metrics import auroc
from tests.knowledge.rules.outcomes import inside, outside

SURENESS = st.floats(0.01, 1)
ASKED = st.lists(st.one_of(st.builds(inside, st.just(1), SURENESS), st.builds(outside, SURENESS)), min_size=2)


def test_higher_thresholds_answer_less() -> None:
    asked = [inside(1, 0.9), inside(2, 0.6), inside(1, 0.7, alone=False), outside(0.5), outside(0.2)]
    told = [
        (at.answered, at.asked_back, at.wrong, at.out_of_scope) for at in abstention(asked, [0.0, 0.3, 0.65, 0.8, 1.0])
    ]
    third = pytest.approx(1 / 3)
    assert told == [
        (pytest.approx(2 / 3), third, third, 1.0),
        (pytest.approx(2 / 3), third, third, 0.5),
        (third, third, 0.0, 0.0),
        (third, 0.0, 0.0, 0.0),
        (0.0, 0.0, 0.0, 0.0),
    ]


def test_an_answer_out_of_scope_is_a_wrong_one() -> None:
    asked = [*(inside(1, 0.9) for _ in range(10)), *(outside(0.5) for _ in range(10))]
    assert risk_by_coverage(asked) == [(0.5, 0.0), (1.0, 0.5)]


def test_equally_sure_questions_pass_together() -> None:
    assert right_by_out_of_scope([inside(1, 0.5), outside(0.5)]) == [(0.0, 0.0), (1.0, 1.0)]


def test_what_found_nothing_is_never_answered() -> None:
    assert right_by_out_of_scope([inside(None, 0.0), outside(0.0)]) == [(0.0, 0.0)]


@given(ASKED)
def test_where_every_first_is_right_the_area_is_the_auroc(asked: list[Outcome]) -> None:
    sides = [[one.confidence for one in asked if one.in_scope is side] for side in (True, False)]
    expected = auroc(sides[0], sides[1])
    if expected is not None:
        assert area_under(right_by_out_of_scope(asked)) == pytest.approx(expected)


@given(ASKED)
def test_both_curves_only_go_to_the_right(asked: list[Outcome]) -> None:
    for points in (right_by_out_of_scope(asked), risk_by_coverage(asked)):
        assert points == sorted(points, key=lambda point: point[0])


def test_the_height_is_that_of_the_last_step() -> None:
    points = [(0.0, 0.0), (0.1, 0.5), (0.3, 0.8)]
    assert [height_at(points, place) for place in (0.05, 0.1, 0.29, 1.0)] == [0.0, 0.5, 0.5, 0.8]
    assert height_at([], 0.5) == 0.0
