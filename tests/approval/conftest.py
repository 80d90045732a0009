"""Every test of approval has the small office, empty papers, and the morning of 23 November 2026."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from django.utils import timezone

from madang.approval.adapters import city_rules
from madang.approval.adapters.city_rules import ApprovalRules
from tests.approval.papers import PAPERS
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
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    clock = Clock()
    monkeypatch.setattr(timezone, "now", clock.now)
    return clock


@pytest.fixture
def office(db: None, clock: Clock, monkeypatch: pytest.MonkeyPatch) -> Iterator[Clock]:
    """The office, where no post needs a passkey unless a test says so."""
    monkeypatch.setattr(city_rules, "approval_rules", ApprovalRules)
    PAPERS.empty()
    open_office()
    yield clock
    PAPERS.empty()
