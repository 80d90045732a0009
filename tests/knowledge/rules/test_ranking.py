"""The weights of the second stage."""

from madang.knowledge.rules.ranking import FEATURES, product_ranking


def test_every_feature_has_a_weight_and_none_speaks_against_a_candidate() -> None:
    weights = product_ranking().in_order()
    assert len(weights) == len(FEATURES)
    assert all(weight >= 0 for weight in weights)
    assert weights[0] == max(weights)
