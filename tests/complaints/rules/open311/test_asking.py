"""What a caller of Open311 asks for."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from madang.complaints.rules.open311.asking import AskedWronglyError, asked

NOW = datetime(2026, 11, 23, 1, 0, tzinfo=UTC)
NAMES = ["service_request_id", "service_code", "start_date", "end_date", "status", "page", "page_size"]


def test_without_a_word_it_is_the_last_ninety_days() -> None:
    whole = asked({}, NOW)
    assert (whole.until, whole.until - whole.since) == (NOW, timedelta(days=90))
    assert (whole.status, whole.page, whole.page_size) == (frozenset({"open", "closed"}), 1, 1_000)


@pytest.mark.parametrize(
    ("parameters", "since", "until"),
    [
        ({"start_date": "2026-11-20T09:00:00+09:00"}, datetime(2026, 11, 20, tzinfo=UTC), NOW),
        ({"start_date": "2026-11-20T09:00:00 09:00"}, datetime(2026, 11, 20, tzinfo=UTC), NOW),
        ({"start_date": "2026-01-01T00:00:00Z"}, datetime(2026, 1, 1, tzinfo=UTC), datetime(2026, 4, 1, tzinfo=UTC)),
        ({"end_date": "2026-04-01T00:00:00Z"}, datetime(2026, 1, 1, tzinfo=UTC), datetime(2026, 4, 1, tzinfo=UTC)),
    ],
)
def test_a_span_has_at_most_ninety_days(parameters: dict[str, str], since: datetime, until: datetime) -> None:
    assert (asked(parameters, NOW).since, asked(parameters, NOW).until) == (since, until)


@pytest.mark.parametrize(
    ("parameters", "words"),
    [
        ({"start_date": "2026-01-01T00:00:00Z", "end_date": "2026-05-01T00:00:00Z"}, "90일까지"),
        ({"start_date": "2026-05-01T00:00:00Z", "end_date": "2026-01-01T00:00:00Z"}, "뒤예요"),
        ({"start_date": "그저께"}, "start_date"),
        ({"end_date": "0001-01-01T00:00:00+09:00"}, "end_date"),
        ({"status": "lost"}, "status"),
        ({"page": "0"}, "page"),
        ({"page_size": "1001"}, "page_size"),
        ({"page": "x"}, "page"),
    ],
)
def test_what_cannot_be_read_is_told_by_its_name(parameters: dict[str, str], words: str) -> None:
    with pytest.raises(AskedWronglyError, match=words):
        asked(parameters, NOW)


def test_lists_are_given_with_commas() -> None:
    told = asked({"service_request_id": "2026-1, 2026-2,", "status": "open", "page": "2", "page_size": "10"}, NOW)
    assert (told.numbers, told.status) == (("2026-1", "2026-2"), frozenset({"open"}))
    assert (told.page, told.page_size) == (2, 10)


@given(st.dictionaries(st.sampled_from(NAMES), st.text(max_size=40)))
def test_any_question_is_read_or_refused(parameters: dict[str, str]) -> None:
    try:
        told = asked(parameters, NOW)
    except AskedWronglyError:
        return
    assert told.until - told.since <= timedelta(days=90)
