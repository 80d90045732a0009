"""Who acts for whom today: bounded, and never in a circle (규정 제10조제3항)."""

import pytest
from hypothesis import given
from hypothesis import strategies as some

from madang.organisation.rules.acting import LONGEST_CHAIN, PROBLEM_WORDS, ActingProblem, Away, Standing, stand_in

TRIP = "출장"


def test_who_is_there_stands_for_themselves() -> None:
    assert stand_in("jihun", {}) == Standing("jihun")
    assert not stand_in("jihun", {}).is_away
    assert stand_in("jihun", {}).present == "jihun"


@pytest.mark.parametrize(
    ("away", "acting", "problem", "followed"),
    [
        ({"a": "b"}, "b", None, ["a"]),
        ({"a": "b", "b": "c"}, "c", None, ["a", "b"]),
        ({"a": None}, None, ActingProblem.NOBODY, ["a"]),
        ({"a": "b", "b": None}, None, ActingProblem.NOBODY, ["a", "b"]),
        ({"a": "b", "b": "a"}, None, ActingProblem.CIRCLE, ["a", "b"]),
        ({"a": "a"}, None, ActingProblem.CIRCLE, ["a"]),
        ({"a": "b", "b": "c", "c": "b"}, None, ActingProblem.CIRCLE, ["a", "b", "c"]),
        ({"a": "b", "b": "c", "c": "d", "d": "e", "e": "f"}, "f", None, ["a", "b", "c", "d", "e"]),
        (
            {"a": "b", "b": "c", "c": "d", "d": "e", "e": "f", "f": "g"},
            None,
            ActingProblem.TOO_LONG,
            ["a", "b", "c", "d", "e"],
        ),
    ],
)
def test_the_chain_is_followed(
    away: dict[str, str | None], acting: str | None, problem: ActingProblem | None, followed: list[str]
) -> None:
    standing = stand_in("a", {person: Away(TRIP, substitute) for person, substitute in away.items()})
    assert (standing.acting, standing.problem) == (acting, problem)
    assert [person for person, _ in standing.away] == followed


PEOPLE = some.sampled_from("abcdefgh")


@given(some.dictionaries(PEOPLE, some.builds(Away, some.just(TRIP), some.none() | PEOPLE)), PEOPLE)
def test_whoever_acts_is_there_and_the_search_always_ends(away: dict[str, Away], person: str) -> None:
    standing = stand_in(person, away)
    assert standing.acting is None or (standing.acting not in away and standing.acting != person)
    assert len(standing.away) <= LONGEST_CHAIN
    assert (standing.problem is None) == (person not in away or standing.acting is not None)


def test_every_problem_has_its_sentence() -> None:
    assert set(PROBLEM_WORDS) == set(ActingProblem)
