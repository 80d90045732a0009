"""Against what one question is counted."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from madang.chat.rules.rates import Side, Span, begin_of, counters, wait_of

KOREA = ZoneInfo("Asia/Seoul")
EVENING = datetime(2026, 11, 23, 18, 30, 45, 500_000, tzinfo=KOREA)
MOST = {(side, span): 10 for side in Side for span in Span}


def test_a_day_begins_at_midnight_in_korea() -> None:
    assert begin_of(Span.DAY, EVENING) == datetime(2026, 11, 23, tzinfo=KOREA)


def test_a_stranger_is_counted_by_address_alone() -> None:
    assert [one.asker for one in counters({Side.ADDRESS: "a"}, MOST, EVENING)] == ["a", "a"]
    both = list(counters({Side.PERSON: "p", Side.ADDRESS: "a"}, MOST, EVENING))
    assert [(one.asker, one.span) for one in both] == [
        ("p", Span.MINUTE),
        ("p", Span.DAY),
        ("a", Span.MINUTE),
        ("a", Span.DAY),
    ]


@pytest.mark.parametrize(
    ("span", "wait"),
    [
        (Span.MINUTE, timedelta(seconds=14, milliseconds=500)),
        (Span.DAY, timedelta(hours=5, minutes=29, seconds=14.5)),
    ],
)
def test_the_wait_ends_with_the_span(span: Span, wait: timedelta) -> None:
    assert wait_of(span, EVENING) == wait
