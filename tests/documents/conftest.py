"""Documents are tested in the small office, on the morning of Monday, 23 November 2026."""

from datetime import datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from django.utils import timezone
from pytest_django.fixtures import Settings

from madang.approval.adapters import city_rules
from madang.approval.adapters.city_rules import ApprovalRules
from tests.documents.exports import signs_for_itself
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
def office(db: None, monkeypatch: pytest.MonkeyPatch, settings: Settings, tmp_path: Path) -> Clock:
    """The office, where no post needs a passkey; PDFs are signed with a test authority of the test's own."""
    clock = Clock()
    monkeypatch.setattr(timezone, "now", clock.now)
    monkeypatch.setattr(city_rules, "approval_rules", ApprovalRules)
    signs_for_itself(settings, tmp_path)
    open_office()
    return clock
