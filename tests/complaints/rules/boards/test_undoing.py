"""A move may be undone for ten seconds, and the press in the last moment still counts."""

from datetime import timedelta

import pytest

from madang.complaints.rules.boards.undoing import may_undo
from tests.support.complaints import NOW


@pytest.mark.parametrize(("seconds", "may"), [(0, True), (10, True), (13, True), (13.1, False), (60, False)])
def test_how_long(seconds: float, may: bool) -> None:
    assert may_undo(NOW, NOW + timedelta(seconds=seconds)) is may
