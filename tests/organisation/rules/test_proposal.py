"""Whom to propose as the acting person: the next in rank, the own team first."""

import pytest
from hypothesis import given
from hypothesis import strategies as some

from madang.organisation.rules.cards import PersonRef
from madang.organisation.rules.proposal import nearest_first, why

UNITS = ["traffic", "below"]


def somebody(
    key: str, rank: int, team: str | None = None, department: str = "traffic", account: int | None = 1
) -> PersonRef:
    return PersonRef(
        key, key, "p", "직위", rank, department, "교통관리과", team, team or "", "직위", account, True, frozenset()
    )


HEAD = somebody("head", 4)
LEADER = somebody("leader", 5, "one")
CLERK = somebody("clerk", 6, "one")
MATE = somebody("mate", 6, "one")
OTHER_LEADER = somebody("other-leader", 5, "two")
OTHER_CLERK = somebody("other-clerk", 6, "two")
NO_LOGIN = somebody("no-login", 5, "one", account=None)
BELOW = somebody("below-head", 5, department="below")
EQUAL_BELOW = somebody("equal-below", 4, department="below")
ALL = [OTHER_CLERK, MATE, BELOW, CLERK, NO_LOGIN, HEAD, OTHER_LEADER, EQUAL_BELOW, LEADER]


@pytest.mark.parametrize(
    ("person", "order"),
    [
        (HEAD, ["leader", "other-leader", "below-head", "clerk", "mate", "other-clerk"]),
        (LEADER, ["clerk", "mate", "other-leader", "other-clerk"]),
        (CLERK, ["mate", "other-clerk"]),
    ],
)
def test_the_next_in_rank_comes_first_and_the_own_team_before_others(person: PersonRef, order: list[str]) -> None:
    assert [each.id for each in nearest_first(person, ALL, UNITS)] == order


@pytest.mark.parametrize(
    ("person", "acting", "words"),
    [
        (HEAD, LEADER, "같은 부서에서 바로 다음 직위입니다."),
        (HEAD, CLERK, "같은 부서에서 아래 직위입니다."),
        (LEADER, CLERK, "같은 팀에서 바로 다음 직위입니다."),
        (LEADER, OTHER_LEADER, "같은 부서에서 직위가 같습니다."),
        (CLERK, MATE, "같은 팀에서 직위가 같습니다."),
        (HEAD, BELOW, "바로 아래에 있는 교통관리과의 장입니다."),
    ],
)
def test_a_proposal_says_why(person: PersonRef, acting: PersonRef, words: str) -> None:
    assert why(person, acting, nearest_first(person, ALL, UNITS)[0]) == words


@given(some.sampled_from(ALL), some.permutations(ALL))
def test_nobody_is_proposed_who_stands_above_or_cannot_sign_in_whatever_the_order(
    person: PersonRef, pool: list[PersonRef]
) -> None:
    found = nearest_first(person, pool, UNITS)
    assert found == nearest_first(person, ALL, UNITS)
    assert all(each.rank >= person.rank and each.account_id and each != person for each in found)
