"""One rule moves, the others keep their order."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from madang.complaints.rules.distribution.ordering import moved


@pytest.mark.parametrize(
    ("key", "to", "order"),
    [("c", 1, "cabd"), ("a", 3, "bcad"), ("b", 2, "abcd"), ("a", 99, "bcda"), ("d", 0, "dabc"), ("gone", 1, "abcd")],
)
def test_a_rule_moves(key: str, to: int, order: str) -> None:
    assert moved("abcd", key, to) == list(order)


@given(st.lists(st.text(max_size=3), unique=True, min_size=1), st.data())
def test_nothing_is_lost_and_the_others_keep_their_order(keys: list[str], data: st.DataObject) -> None:
    key, to = data.draw(st.sampled_from(keys)), data.draw(st.integers(-3, 40))
    order = moved(keys, key, to)
    assert [each for each in order if each != key] == [each for each in keys if each != key]
    assert order.index(key) == min(max(to, 1), len(keys)) - 1
