"""Two lists become one: scaled within the question, each weighed by how sure its channel is."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from madang.knowledge.rules.findings import NOTHING_FOUND, Findings, Hit
from madang.knowledge.rules.fusion import NOTHING_NEAR, CosineModel, Nearest, mix
from madang.knowledge.rules.gate import Verdict, product_gate

WORDS = Findings((Hit("passport", 0.9), Hit("move", 0.45)), 0.95)
SURE = 0.95


def near(*articles: str, confidence: float | None = SURE) -> Nearest:
    return Nearest(tuple(Hit(article, 0.9 - place / 10) for place, article in enumerate(articles)), confidence)


def order(findings: Findings) -> list[str]:
    return [hit.document_id for hit in findings.hits]


def test_without_vectors_the_words_decide_alone() -> None:
    assert mix(WORDS, NOTHING_NEAR, 0.4, 5) == WORDS
    assert order(mix(WORDS, NOTHING_NEAR, 0.4, 1)) == ["passport"]


def test_what_the_words_did_not_find_is_found_by_its_meaning() -> None:
    found = mix(NOTHING_FOUND, near("car", "move"), 0.4, 5)
    assert order(found) == ["car", "move"]
    assert found.confidence == SURE
    assert product_gate().decide(found) is Verdict.ANSWER


def test_a_channel_that_is_not_sure_does_not_bury_one_that_is() -> None:
    unsure = replace(WORDS, confidence=0.05)
    assert order(mix(unsure, near("car", "move"), 0.4, 5))[0] == "car"
    assert order(mix(WORDS, near("car", "move", confidence=0.05), 0.4, 5))[0] == "passport"


def test_where_both_agree_the_surer_one_counts() -> None:
    found = mix(replace(WORDS, confidence=0.3), near("passport", "car"), 0.4, 5)
    assert (order(found)[0], found.confidence) == ("passport", SURE)


def test_where_both_are_sure_of_different_articles_the_citizen_is_asked() -> None:
    found = mix(WORDS, near("car", "passport"), 0.4, 5)
    assert set(order(found)[:2]) == {"passport", "car"}
    assert product_gate().decide(found) is Verdict.ASK_BACK


def test_a_doubtful_other_opinion_does_not_keep_from_answering() -> None:
    found = mix(WORDS, near("car", confidence=0.1), 0.4, 5)
    assert product_gate().decide(found) is Verdict.ANSWER


def test_a_model_that_was_not_calibrated_orders_but_answers_nothing() -> None:
    alone = mix(NOTHING_FOUND, near("car", confidence=None), 0.4, 5)
    assert alone.confidence == 0.0
    assert product_gate().decide(alone) is Verdict.DECLINE
    ordered = mix(WORDS, near("move", "passport", confidence=None), 0.9, 5)
    assert order(ordered) == ["move", "passport"]
    assert product_gate().decide(ordered) is not Verdict.ANSWER


@pytest.mark.parametrize(("cosines", "at_least", "at_most"), [((0.95, 0.5), 0.9, 1.0), ((0.6, 0.59), 0.0, 0.1)])
def test_cosines_mean_what_the_calibration_says(cosines: tuple[float, float], at_least: float, at_most: float) -> None:
    hits = tuple(Hit(str(place), cosine) for place, cosine in enumerate(cosines))
    assert at_least <= CosineModel(cosine=20.0, lead=5.0, bias=-16.0).confidence(hits) <= at_most


share = st.floats(0.05, 0.95)
level = st.floats(0, 1)
ids = st.lists(st.sampled_from("abcdefgh"), unique=True, max_size=8)
falling = st.lists(st.floats(0.01, 1), min_size=8, max_size=8).map(lambda scores: sorted(scores, reverse=True))


@given(ids, ids, falling, falling, level, level | st.none(), share, st.integers(1, 8))
def test_nothing_is_invented_and_every_number_is_a_share(
    by_words: list[str],
    by_vectors: list[str],
    scores: list[float],
    cosines: list[float],
    sure: float,
    confidence: float | None,
    part: float,
    limit: int,
) -> None:
    words = Findings(tuple(map(Hit, by_words, scores)), sure if by_words else 0.0)
    found = mix(words, Nearest(tuple(map(Hit, by_vectors, cosines)), confidence), part, limit)
    assert len(set(order(found))) == len(found.hits) == min(limit, len({*by_words, *by_vectors}))
    assert set(order(found)) <= {*by_words, *by_vectors}
    assert [hit.score for hit in found.hits] == sorted((hit.score for hit in found.hits), reverse=True)
    assert all(0 <= hit.score <= 1 + 1e-9 for hit in found.hits)
    assert 0 <= found.confidence <= 1
