"""Two runs over the same questions: what surely changed."""

from dataclasses import replace

import pytest

from madang.knowledge.rules.evaluation import Outcome, retrieval_figures
from madang.knowledge.rules.paired import Change, Difference, differences, pair
from madang.knowledge.rules.zones import above, gate_figures
from tests.knowledge.rules.outcomes import inside, outside

ZONES = (above(0.5), above(0.5))


def asked(count: int, rank: int | None) -> list[Outcome]:
    return [inside(rank, key=f"q{place}") for place in range(count)]


def compared(before: list[Outcome], after: list[Outcome]) -> dict[str, Difference]:
    return differences(pair(before, after), retrieval_figures, ZONES)


def test_what_got_better_for_nearly_everyone_is_surely_better() -> None:
    told = compared(asked(40, 2), asked(40, 1))["recall@1"]
    assert told.change is Change.BETTER
    assert (told.before, told.after, told.won, told.lost) == (0.0, 1.0, 40, 0)


def test_what_got_worse_is_surely_worse() -> None:
    assert compared(asked(40, 1), asked(40, 2))["recall@1"].change is Change.WORSE


def test_two_won_and_one_lost_may_be_chance() -> None:
    before = asked(40, 1)
    after = [replace(before[0], rank=2), *before[1:]]
    before = [before[0], replace(before[1], rank=4), replace(before[2], rank=4), *before[3:]]
    told = compared(before, after)["recall@1"]
    assert told.change is Change.UNCLEAR
    assert (told.won, told.lost) == (2, 1)
    assert told.interval
    assert told.interval[0] <= told.after - told.before <= told.interval[1]


def test_the_same_run_twice_differs_in_nothing() -> None:
    told = compared(asked(10, 1), asked(10, 1))
    assert {one.change for one in told.values()} == {Change.UNCLEAR}
    assert told["recall@1"].interval == (0.0, 0.0)


def test_fewer_wrong_articles_are_better() -> None:
    nobody = [outside(0.1, key=f"o{place}") for place in range(40)]
    told = differences(pair(asked(40, 2) + nobody, asked(40, 1) + nobody), gate_figures, ZONES)
    assert told["wrong_alone"].change is Change.BETTER
    assert told["wrong_alone"].won == 40


def test_times_and_asking_back_are_not_judged() -> None:
    assert not {"p50_ms", "p95_ms", "asked_back"} & compared(asked(3, 1), asked(3, 1)).keys()


def test_runs_are_paired_by_question_not_by_line() -> None:
    assert all(before.id == after.id for before, after in pair(asked(5, 1), list(reversed(asked(5, 1)))))


def test_a_question_that_was_never_asked_cannot_be_paired() -> None:
    with pytest.raises(KeyError, match="q9"):
        pair(asked(5, 1), [inside(1, key="q9")])
