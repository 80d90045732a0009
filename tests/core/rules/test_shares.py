from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from madang.core.rules.shares import in_shares


def identity(row: str) -> str:
    return row


def test_no_rows_make_no_share() -> None:
    assert list(in_shares([], identity)) == []


def test_a_share_ends_only_where_its_neighbours_end() -> None:
    assert list(in_shares("aabbbc", identity, at_least=2)) == [["a", "a"], ["b", "b", "b"], ["c"]]
    assert list(in_shares("abbbbc", identity, at_least=2)) == [["a", "b", "b", "b", "b"], ["c"]]


@given(st.lists(st.sampled_from("abc")), st.integers(1, 5))
def test_nothing_is_lost_doubled_or_moved(rows: list[str], at_least: int) -> None:
    shares = list(in_shares(rows, identity, at_least))

    assert [row for share in shares for row in share] == rows
    assert all(len(share) >= at_least for share in shares[:-1])
    assert all(before[-1] != after[0] for before, after in pairwise(shares))
