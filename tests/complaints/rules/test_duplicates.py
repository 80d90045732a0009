"""The same vehicle at the same place within a window of time."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Any

import pytest

from madang.complaints.rules.duplicates import Duplicate, Earlier, Limits, Point, grouped, nearby, repeated
from madang.complaints.rules.korea import KOREA

TEN = datetime(2026, 11, 23, 10, 0, tzinfo=KOREA)
HERE: Point = (0.0, 0.0)
LIMITS = Limits(timedelta(hours=2), 50)


def on_a_ruler(lat: float, lng: float, other_lat: float, other_lng: float) -> float:
    """Distances for the tests: a degree of latitude is a metre, and there is no east."""
    return abs(lat - other_lat)


def report(key: int, minutes: float = 0, metres: float | None = 0, **facts: Any) -> Earlier:
    point = None if metres is None else (metres, 0.0)
    return Earlier(key, f"2026-{key:06d}", TEN + timedelta(minutes=minutes), point, **facts)


def same_as(others: Iterable[Earlier], point: Point | None = HERE, unsound: Iterable[int] = ()) -> Duplicate | None:
    bad = set(unsound)
    groups = grouped(others, LIMITS, on_a_ruler)
    return repeated(TEN, point, groups, LIMITS, on_a_ruler, lambda other: other.complaint_id not in bad)


@pytest.mark.parametrize(
    ("minutes", "metres", "found"),
    [
        (0, 0, True),
        (-120, 50, True),
        (120, 0, True),
        (-120.1, 0, False),
        (121, 0, False),
        (0, 50.1, False),
    ],
)
def test_both_bounds_belong_to_the_window(minutes: float, metres: float, found: bool) -> None:
    assert (same_as([report(1, minutes, metres)]) is not None) is found


def test_nothing_before_it_repeats_nothing() -> None:
    assert same_as([]) is None


@pytest.mark.parametrize("point", [None, HERE])
def test_without_a_place_on_one_side_it_cannot_be_told(point: Point | None) -> None:
    found = same_as([report(1, metres=None if point else 0)], point)
    assert found is not None
    assert not found.is_sure


def test_a_sure_one_goes_before_one_without_a_place() -> None:
    found = same_as([report(1, -60, None), report(2, -30)])
    assert found is not None
    assert (found.complaint_id, found.is_sure) == (2, True)


@pytest.mark.parametrize(("unsound", "is_sound"), [([1], True), ([1, 2], False), ([], True)])
def test_a_group_is_sound_where_one_of_it_is(unsound: list[int], is_sound: bool) -> None:
    found = same_as([report(1, -60), report(2, -30)], unsound=unsound)
    assert found is not None
    assert (found.complaint_id, found.is_sound) == (1, is_sound)


def test_of_several_the_earliest_is_repeated() -> None:
    found = same_as([report(7, -10, -40), report(9, -90, 40)])
    assert found is not None
    assert found.complaint_id == 9
    assert found.near.apart == timedelta(minutes=90)


def groups(*reports: Earlier) -> list[list[int]]:
    found = grouped(reports, LIMITS, on_a_ruler)
    return [[group.leader.complaint_id, *(each.complaint_id for each in group.members)] for group in found]


def test_a_group_is_measured_from_the_one_that_leads_it() -> None:
    assert groups(report(1, 0), report(2, 90), report(3, 180)) == [[1, 1, 2], [3, 3]]


def test_one_without_a_place_follows_nobody() -> None:
    assert groups(report(1), report(2, 5, None)) == [[1, 1], [2, 2]]


def test_what_was_distributed_leads_whatever_its_id() -> None:
    assert groups(report(1), report(2, 5, is_settled=True)) == [[2, 2, 1]]


def test_the_settled_stay_as_they_were_settled() -> None:
    far = report(2, 500, is_settled=True, leader_id=1)
    assert groups(report(1, is_settled=True), far) == [[1, 1, 2]]


def test_a_leader_that_is_not_settled_leads_those_that_are() -> None:
    assert groups(report(1, -180), report(2, -90, is_settled=True, leader_id=1)) == [[1, 2, 1]]


def test_where_the_leader_is_gone_the_first_who_followed_stands_for_it() -> None:
    assert groups(report(3, is_settled=True, leader_id=1), report(4, is_settled=True, leader_id=1)) == [[3, 3, 4]]


@pytest.mark.parametrize(
    ("other", "mine", "may"),
    [
        (report(1), 2, True),
        (report(2), 2, False),
        (report(3), 2, False),
        (report(3, is_settled=True), 2, True),
        (report(3), 0, True),
    ],
    ids=["before it", "itself", "after it", "after it but distributed", "not filed yet"],
)
def test_two_reports_never_lead_each_other(other: Earlier, mine: int, may: bool) -> None:
    assert other.may_lead(mine) is may


def test_what_is_nearby_comes_nearest_first() -> None:
    assert nearby(HERE, {1: (40.0, 0), 2: (5.0, 0), 3: (51.0, 0)}, 50, on_a_ruler) == [(2, 5.0), (1, 40.0)]
