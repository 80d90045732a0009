"""A draft that was thrown away can be taken back for whole days, and goes in the night after the last."""

from datetime import date, timedelta

import pytest

from madang.documents.rules.discarding import gone_if_before, last_day


@pytest.mark.parametrize(
    ("discarded", "days", "last"),
    [
        (date(2026, 11, 23), 30, date(2026, 12, 23)),
        (date(2026, 12, 31), 1, date(2027, 1, 1)),
        (date(2028, 2, 1), 30, date(2028, 3, 2)),
    ],
)
def test_it_can_be_taken_back_on_its_last_day_and_is_gone_on_the_next(discarded: date, days: int, last: date) -> None:
    assert last_day(discarded, days) == last
    assert not discarded < gone_if_before(last, days)
    assert discarded < gone_if_before(last + timedelta(days=1), days)
