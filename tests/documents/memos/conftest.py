"""Memo reports are tested in the small office, on the morning of Monday, 23 November 2026."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from django.utils import timezone

from tests.support.office import open_office

MORNING = datetime(2026, 11, 23, 10, 0, tzinfo=ZoneInfo("Asia/Seoul"))


class Clock:
    """The time that the house reads; it goes on by a second with each look."""

    def __init__(self) -> None:
        self.at = MORNING

    def now(self) -> datetime:
        self.at += timedelta(seconds=1)
        return self.at

    def turn(self, **by: float) -> None:
        self.at += timedelta(**by)


@pytest.fixture
def office(db: None, monkeypatch: pytest.MonkeyPatch) -> Clock:
    clock = Clock()
    monkeypatch.setattr(timezone, "now", clock.now)
    open_office()
    return clock
