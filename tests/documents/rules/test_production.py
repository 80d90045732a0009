"""The sum of the production report."""

from datetime import date

from madang.documents.rules.production import PRODUCTION_HEAD, Production, cells, total

TRAFFIC = Production("교통관리과", 10, 5, 2, open=12, partial=3, closed=2, files=4, told_on=date(2027, 5, 3))
ACCOUNTING = Production("회계과", 1, 0, 0, closed=1, files=1)


def test_the_city_is_the_sum_of_its_departments() -> None:
    assert total([TRAFFIC, ACCOUNTING]) == Production("합계", 11, 5, 2, open=12, partial=3, closed=3, files=5)


def test_the_sum_of_nothing_is_nothing() -> None:
    assert total([]).all == 0


def test_a_line_has_a_cell_for_each_head() -> None:
    assert cells(TRAFFIC) == ("교통관리과", "10", "5", "2", "17", "12", "3", "2", "4", "2027-05-03")
    assert len(cells(ACCOUNTING)) == len(PRODUCTION_HEAD)
