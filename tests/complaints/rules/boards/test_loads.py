"""Bars of a team's load: weighed by what each can take, the mean by those who are there."""

from decimal import Decimal

from madang.complaints.rules.boards.lines import points
from madang.complaints.rules.boards.loads import Bar, Load, bars


def load(count: int, capacity: str = "1") -> Load:
    return Load(Decimal(count), Decimal(capacity))


def test_who_can_take_twice_as_many_has_a_bar_half_as_long() -> None:
    assert bars([load(8), load(8, "2")], [True, True]) == [Bar(100, 67, heavy=True), Bar(50, 67, heavy=False)]


def test_the_absent_weigh_on_no_mean() -> None:
    """Ten with the absent, four and six with the others: a mean of five."""
    assert bars([load(10), load(4), load(6)], [False, True, True]) == [
        Bar(100, 50, heavy=True),
        Bar(40, 50, heavy=False),
        Bar(60, 50, heavy=False),
    ]


def test_a_hair_above_a_high_mean_alarms_nobody() -> None:
    assert [bar.heavy for bar in bars([load(96), load(96), load(99)], [True] * 3)] == [False] * 3
    assert [bar.heavy for bar in bars([load(90), load(90), load(120)], [True] * 3)] == [False, False, True]


def test_a_team_without_work_has_empty_bars() -> None:
    assert bars([load(0), load(0)], [True, False]) == [Bar(0, 0, heavy=False)] * 2
    assert bars([], []) == []


def test_a_line_goes_from_edge_to_edge_and_zero_lies_at_the_foot() -> None:
    assert points([0, 5, 10], 10) == "0.00,100.00 50.00,50.00 100.00,0.00"
    assert points([0], 0) == "0.00,100.00"
