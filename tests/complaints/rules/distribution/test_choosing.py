"""Officers are chosen fairly, and the same question has the same answer."""

from dataclasses import replace
from datetime import datetime, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from madang.complaints.rules.distribution.choosing import Barred, Candidate, choose
from madang.core.rules.korean_time import KOREA

NOW = datetime(2026, 11, 23, 10, tzinfo=KOREA)
HANEUL, BORAM, DAON = (
    Candidate(key, name) for key, name in (("haneul", "김하늘"), ("boram", "황보람"), ("daon", "정다온"))
)


def chosen(*candidates: Candidate, skill: str = "", area: str = "") -> str | None:
    choice = choose(candidates, skill, area)
    return choice.chosen.person if choice.chosen else None


def with_load(who: Candidate, load: str, capacity: str = "1") -> Candidate:
    return replace(who, load=Decimal(load), capacity=Decimal(capacity))


def test_who_has_least_to_do_is_chosen() -> None:
    assert chosen(with_load(HANEUL, "3"), with_load(BORAM, "2"), with_load(DAON, "4")) == "boram"


def test_load_is_weighed_against_capacity() -> None:
    assert chosen(with_load(HANEUL, "3", "2"), with_load(BORAM, "2")) == "haneul"


def test_at_equal_load_who_waited_longest_is_chosen() -> None:
    late = replace(HANEUL, last_assigned_at=NOW)
    early = replace(BORAM, last_assigned_at=NOW - timedelta(minutes=1))
    assert chosen(late, early) == "boram"
    assert chosen(late, early, DAON) == "daon", "whoever never had one has waited longest"


def test_in_the_end_the_first_id_decides() -> None:
    assert chosen(HANEUL, DAON, BORAM) == "boram"


@pytest.mark.parametrize(
    ("barred", "why"),
    [
        (replace(HANEUL, away="연가"), Barred.AWAY),
        (replace(HANEUL, on_shift=False), Barred.NOT_ON_SHIFT),
        (replace(HANEUL, skills=frozenset({"bus"})), Barred.SKILL),
        (replace(HANEUL, skills=frozenset({"parking"}), areas=frozenset({"jungang"})), Barred.AREA),
        (replace(HANEUL, skills=frozenset({"parking"}), today=5, daily_cap=5), Barred.CAP),
    ],
)
def test_who_may_not_be_asked_is_passed_over_with_the_reason(barred: Candidate, why: Barred) -> None:
    other = with_load(replace(BORAM, skills=frozenset({"parking"})), "9")
    choice = choose([barred, other], "parking", "wangjo-1")
    assert choice.chosen == other
    assert dict(choice.looked_at)[barred] is why


def test_nobody_left_is_nobody() -> None:
    assert chosen(replace(HANEUL, away="출장")) is None
    assert chosen() is None


@given(
    capacities=st.lists(
        st.sampled_from([Decimal("1"), Decimal("1.5"), Decimal("2"), Decimal("3")]), min_size=1, max_size=8
    ),
    weights=st.lists(st.sampled_from([Decimal("0.5"), Decimal("1")]), min_size=1, max_size=300),
)
def test_weighted_loads_never_differ_by_more_than_one(capacities: list[Decimal], weights: list[Decimal]) -> None:
    people = {f"p{place}": Candidate(f"p{place}", "", capacity=each) for place, each in enumerate(capacities)}
    for turn, weight in enumerate(weights):
        found = choose(people.values()).chosen
        assert found is not None
        people[found.person] = found.with_one_more(weight, NOW + timedelta(seconds=turn))
    loads = [each.weighted_load for each in people.values()]
    assert max(loads) - min(loads) <= 1
