"""Shades: five levels, as many places in each as can be."""

from hypothesis import given
from hypothesis import strategies as st

from madang.complaints.rules.boards.levels import LEVELS, Shade, level_of, shades


def test_ten_places_lie_two_by_two() -> None:
    scale = shades([1, 2, 3, 4, 5, 6, 7, 8, 9, 900])
    assert scale == [Shade(1, 1, 2), Shade(2, 3, 4), Shade(3, 5, 6), Shade(4, 7, 8), Shade(5, 9, 900)]


def test_few_counts_take_the_darkest_levels() -> None:
    assert shades([0, 0, 7]) == [Shade(5, 7, 7)]
    assert shades([3, 3, 3, 8]) == [Shade(4, 3, 3), Shade(5, 8, 8)]


def test_where_nothing_came_from_there_is_no_shade() -> None:
    assert shades([0, 0]) == []
    assert level_of(0, shades([4, 5])) == 0


@given(st.lists(st.integers(0, 10_000), max_size=60))
def test_every_count_has_its_level_and_more_is_never_paler(counts: list[int]) -> None:
    scale = shades(counts)
    levels = [level_of(count, scale) for count in sorted(counts)]
    assert levels == sorted(levels)
    assert all((level > 0) == (count > 0) for level, count in zip(levels, sorted(counts), strict=True))
    assert len(scale) <= LEVELS
    assert not scale or scale[-1].level == LEVELS
