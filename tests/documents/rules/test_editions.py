"""Which saved states stay: what was done on purpose, and the first and the last of each sitting."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from madang.documents.rules.editions import BY_ITSELF, SAVED, SITTING, TAKEN_UP, Kept, gives_way, reason_to_keep

NOW = datetime(2026, 11, 23, 10, 0, tzinfo=ZoneInfo("Asia/Seoul"))
PAUSE = timedelta(seconds=3)


def kept(reason: str, rest: timedelta = PAUSE, author: str = "haneul") -> Kept:
    return Kept(author, NOW - rest, reason)


@pytest.mark.parametrize(
    ("newest", "goes"),
    [
        (kept(BY_ITSELF), True),
        (kept(BY_ITSELF, SITTING - PAUSE), True),
        (kept(BY_ITSELF, SITTING), False),
        (kept(BY_ITSELF, author="serin"), False),
        (kept(TAKEN_UP), False),
        (kept(SAVED), False),
        (kept("붙임 추가: 계획서.txt"), False),
    ],
)
def test_only_what_saved_itself_in_the_same_sitting_gives_way(newest: Kept, goes: bool) -> None:
    assert gives_way(newest, "haneul", NOW) is goes


@pytest.mark.parametrize(
    ("reason", "newest", "told"),
    [
        (BY_ITSELF, kept("새 기안"), BY_ITSELF),
        (BY_ITSELF, kept(BY_ITSELF, SITTING), TAKEN_UP),
        (BY_ITSELF, kept(SAVED, timedelta(days=3)), TAKEN_UP),
        (BY_ITSELF, kept(SAVED, author="serin"), TAKEN_UP),
        (SAVED, kept(BY_ITSELF, timedelta(days=3)), SAVED),
        ("새 기안", None, "새 기안"),
    ],
)
def test_the_first_of_a_sitting_is_named_and_a_deed_keeps_its_own_name(
    reason: str, newest: Kept | None, told: str
) -> None:
    assert reason_to_keep(reason, newest, "haneul", NOW) == told
