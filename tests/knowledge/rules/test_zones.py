"""What is shown at a threshold: one article, a choice, or nothing."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from madang.knowledge.rules.evaluation import Outcome
from madang.knowledge.rules.gate import Verdict
from madang.knowledge.rules.zones import above, article_threshold, gate_figures, live_figures, plain_threshold
from tests.knowledge.rules.outcomes import inside, outside

RANKS = st.one_of(st.none(), st.integers(1, 10))
ASKED = st.lists(
    st.one_of(
        st.builds(inside, RANKS, st.floats(0, 1), alone=st.booleans()),
        st.builds(outside, st.floats(0, 1), alone=st.booleans()),
    ),
    min_size=1,
    max_size=60,
)


@pytest.mark.parametrize(
    ("outcome", "zone"),
    [
        (inside(1, 0.8), Verdict.ANSWER),
        (inside(1, 0.8, alone=False), Verdict.ASK_BACK),
        (inside(1, 0.5), Verdict.DECLINE),
        (inside(1, 0.4, alone=False), Verdict.DECLINE),
    ],
)
def test_a_threshold_and_the_rivals_make_three_zones(outcome: Outcome, zone: Verdict) -> None:
    assert above(0.5)(outcome) is zone


def test_a_choice_among_the_right_ones_is_not_wrong() -> None:
    figures = gate_figures([inside(1, 0.9), inside(2, 0.9, alone=False), inside(2, 0.8), inside(1, 0.1), outside(0.5)])
    assert (figures["answer_rate"], figures["wrong_shown"]) == (0.75, 0.5)
    assert (figures["answered_alone"], figures["asked_back"], figures["wrong_alone"]) == (0.5, 0.25, 0.25)
    assert figures["asked_back_right"] == 0.25


def test_the_two_thresholds_differ_where_out_of_scope_questions_are_asked_back() -> None:
    asked = [inside(1, 0.6), *(outside(0.9, alone=False) for _ in range(3)), *(outside(0.2) for _ in range(17))]
    assert plain_threshold(asked) == 0.9
    assert article_threshold(asked) == 0.2
    figures = gate_figures(asked)
    assert (figures["answer_rate"], figures["article_answer_rate"]) == (0.0, 1.0)
    assert figures["article_out_of_scope_asked_back"] == 0.15


@given(ASKED)
def test_the_zones_add_up_to_the_answer_rate(asked: list[Outcome]) -> None:
    figures = gate_figures(asked)
    alone, asked_back, right, wrong = (
        figures[name] for name in ("answered_alone", "asked_back", "right_alone", "wrong_alone")
    )
    if alone is not None and asked_back is not None and right is not None and wrong is not None:
        assert figures["answer_rate"] == pytest.approx(alone + asked_back)
        assert alone == pytest.approx(right + wrong)
        assert wrong <= (figures["wrong_shown"] or 0.0)


@given(ASKED)
def test_no_more_than_one_in_twenty_out_of_scope_gets_through(asked: list[Outcome]) -> None:
    out_of_scope = [outcome for outcome in asked if not outcome.in_scope]
    shown = [above(plain_threshold(asked))(outcome) for outcome in out_of_scope]
    articles = [above(article_threshold(asked))(outcome) for outcome in out_of_scope]
    assert sum(zone is not Verdict.DECLINE for zone in shown) <= 0.05 * len(out_of_scope)
    assert sum(zone is Verdict.ANSWER for zone in articles) <= 0.05 * len(out_of_scope)


def test_without_anything_out_of_scope_there_is_no_threshold() -> None:
    figures = gate_figures([inside(1)])
    assert set(figures.values()) == {None}
    assert figures.keys() == gate_figures([inside(1), outside(0.1)]).keys()


def test_the_product_is_counted_by_its_own_verdicts() -> None:
    asked_back = replace(inside(3, 0.5), verdict=Verdict.ASK_BACK)
    figures = live_figures([inside(1), asked_back, outside(0.9)])
    assert (figures["answer_rate"], figures["asked_back"], figures["asked_back_right"]) == (0.5, 0.5, 0.5)
    assert figures["out_of_scope_answered"] == 0.0
