"""By when a supplement comes, and what the checks propose when it did not."""

from datetime import date, time

import pytest

from madang.complaints.rules.checking import Reason
from madang.complaints.rules.settings import SettingsRow
from madang.complaints.rules.supplement import (
    Requests,
    last_day,
    proposes_return,
    with_proposal,
    without_proposal,
)
from madang.core.rules.calendar import WorkingCalendar
from tests.complaints.desk import FITS, TOO_SHORT

CALENDAR = WorkingCalendar(time(9), time(18), {date(2026, 12, 3): "임시공휴일"})
SETTINGS = SettingsRow(
    id="settings",
    valid_from=date(2026, 1, 1),
    same_minutes=120,
    same_m=50,
    fined_minutes=120,
    fined_m=50,
    supplement_days=10,
    supplement_again_days=7,
)


@pytest.mark.parametrize(
    ("asked", "before", "last"),
    [
        (date(2026, 11, 24), 0, date(2026, 12, 4)),
        (date(2026, 11, 23), 0, date(2026, 12, 4)),  # the tenth day is off
        (date(2026, 11, 25), 0, date(2026, 12, 7)),  # a Saturday
        (date(2026, 11, 24), 1, date(2026, 12, 1)),
        (date(2026, 11, 24), 2, date(2026, 12, 1)),
    ],
)
def test_the_day_of_asking_is_not_counted_and_no_period_ends_on_a_day_off(asked: date, before: int, last: date) -> None:
    assert last_day(asked, before, SETTINGS, CALENDAR) == last


def test_a_city_without_a_period_waits_for_ever() -> None:
    plain = SETTINGS.model_copy(update={"supplement_days": None})
    assert last_day(date(2026, 11, 24), 0, plain, CALENDAR) is None
    assert last_day(date(2026, 11, 24), 0, None, CALENDAR) is None
    assert not Requests(1, None).is_over(date(2027, 1, 1))


def test_the_last_day_belongs_to_the_period() -> None:
    requests = Requests(1, date(2026, 12, 4))
    assert not requests.is_over(date(2026, 12, 4))
    assert requests.is_over(date(2026, 12, 5))


def test_returning_is_proposed_before_anything_else_and_goes_without_a_trace() -> None:
    own = [TOO_SHORT.as_json(), FITS.as_json()]
    check = proposes_return(Requests(2, date(2026, 12, 4)), "12월 4일 금요일", SETTINGS)
    told = with_proposal(own, check)
    assert (told[0]["reason"], told[0]["measured"], told[1:]) == (Reason.NOT_SUPPLEMENTED, "2회 요청", own)
    assert with_proposal(told, check) == told
    assert without_proposal(told) == (own, Reason.INTERVAL_TOO_SHORT)
