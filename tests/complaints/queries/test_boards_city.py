"""The figures of the city's board, each worked out by hand from a week of complaints (`tests.complaints.boards`)."""

from datetime import date, timedelta

import pytest

from madang.complaints.actions.many import Chosen
from madang.complaints.actions.move_on_board import move_on_board, put_back
from madang.complaints.actions.redistribute import redistribute
from madang.complaints.queries.boards_cohort import Cohort, groups, kinds_of
from madang.complaints.queries.boards_counted import CityBoard, city_board
from madang.complaints.queries.boards_flow import moved
from madang.complaints.rules.boards.figures import Counted, Moved, Waited
from madang.complaints.rules.boards.periods import Period
from tests.complaints.boards import a_week
from tests.support.complaints import NO_STOP, NOW, PARKING, ROAD, actor, assigned

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("parking")]

WEEK = Period(date(2026, 11, 17), date(2026, 11, 23))


@pytest.fixture
def board() -> CityBoard:
    a_week()
    return city_board(Cohort(WEEK), NOW)


def test_everything_is_counted_as_the_page_defines_it(board: CityBoard) -> None:
    assert board.counts.total == Counted(
        received=11,
        open=6,
        distributed=8,
        due=5,
        in_time=3,
        in_longer_time=1,
        extended=1,
        duplicates=1,
        replied=4,
        reopened=1,
        touched=6,
    )


def test_a_day_begins_and_ends_at_midnight_in_korea(board: CityBoard) -> None:
    days = {
        date(2026, 11, day): count for day, count in ((17, 2), (18, 2), (19, 1), (20, 2), (21, 1), (22, 1), (23, 2))
    }
    assert board.counts.by_day == days


def test_hours_are_those_of_the_week(board: CityBoard) -> None:
    expected = {(2, 0): 1, (2, 23): 1, (3, 9): 2, (4, 12): 1, (5, 14): 2, (6, 10): 1, (7, 23): 1, (1, 9): 2}
    assert board.counts.by_hour == expected


def test_every_area_stands_there_and_the_unknown_place_last(board: CityBoard) -> None:
    expected = [("왕조1동", 6), ("덕연동", 2), ("서면", 1), ("왕조2동", 1), ("장소 모름", 1)]
    assert [(name, counted.received) for _, name, counted in board.areas] == expected


def test_kinds_and_channels_are_named(board: CityBoard) -> None:
    kinds = {name: counted.received for _, name, counted in board.kinds}
    assert kinds == {"불법 주정차 (일반 구역)": 8, "불법 주정차 (소화전·모퉁이)": 1, "도로 파손": 1, "종류 없음": 1}
    assert [(name, counted.received) for _, name, counted in board.channels] == [("누리집", 10), ("안전신문고", 1)]


def test_what_was_closed_counts_on_its_day_whenever_it_came(board: CityBoard) -> None:
    assert board.closed == {date(2026, 11, day): count for day, count in ((17, 1), (18, 2), (20, 1), (21, 1), (23, 1))}
    assert [(received, closed) for _, received, closed in board.spans][:2] == [(2, 1), (2, 2)]


def test_waiting_is_measured_on_what_was_touched(board: CityBoard) -> None:
    """1, 1, 2, 3, 4 and 5 hours."""
    assert board.waited == Waited(timedelta(hours=2.5), timedelta(hours=4.5))


def test_a_complaint_that_changed_hands_twice_counts_once(board: CityBoard) -> None:
    assert board.moved == Moved(redistributed=2, returned=1, to_person=1)


def test_stars_are_those_of_the_replies_to_them(board: CityBoard) -> None:
    assert (board.content.by_star, board.content.mean) == ({5: 1, 2: 1}, 3.5)


def test_a_group_of_kinds_and_a_department_narrow_everything() -> None:
    a_week()
    assert groups() == ["주정차", "도로"]
    assert set(kinds_of("주정차") or ()) == {PARKING, NO_STOP}
    parking = city_board(Cohort(WEEK, kinds_of("주정차")), NOW)
    assert (parking.counts.total.received, sum(parking.closed.values()), parking.moved.to_person) == (9, 6, 0)
    roads = city_board(Cohort(WEEK, None, "roads"), NOW)
    assert (roads.counts.total.received, roads.counts.by_category[ROAD].due, roads.content.given) == (1, 1, 0)


def test_an_empty_period_counts_nothing() -> None:
    empty = city_board(Cohort(Period(date(2026, 1, 1), date(2026, 1, 2))), NOW)
    assert (empty.counts.total, empty.waited, empty.content.mean) == (Counted(), Waited(), None)
    assert [counted.received for _, _, counted in empty.areas] == [0, 0, 0, 0]


def test_a_move_that_was_undone_at_once_is_none() -> None:
    complaint = assigned()
    placed = move_on_board(actor("serin"), Chosen(complaint.number), "boram", "업무량", NOW)[1]
    assert moved(Cohort(WEEK)).redistributed == 1
    put_back(actor("serin"), placed, NOW + timedelta(seconds=5))
    assert moved(Cohort(WEEK)).redistributed == 0
    redistribute(actor("serin"), complaint.number, "boram", "나눕니다.", NOW + timedelta(hours=1))
    assert moved(Cohort(WEEK)).redistributed == 1
