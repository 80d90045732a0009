"""Routes and unclear senders (규정 제18조)."""

from datetime import UTC, date, datetime

import pytest

from madang.documents.rules.receiving import Hand, handed_on, is_late, is_unclear

AT = datetime(2026, 11, 23, 1, tzinfo=UTC)


def test_a_route_grows_and_what_stands_there_stays() -> None:
    first: list[Hand] = handed_on([], AT, "도달", "기획과")
    second = handed_on(first, AT, "배부", "회계과", "마여름", "기획과")
    assert len(first) == 1
    assert second[0] == first[0]
    assert second[1]["deed"] == "배부"


@pytest.mark.parametrize(
    ("sender", "address", "unclear"),
    [("박순심", "순천시 장명로 30", False), ("", "순천시", True), ("박순심", " ", True), ("", "", True)],
)
def test_a_citizens_letter_is_unclear_without_name_or_address(sender: str, address: str, unclear: bool) -> None:
    """규정 제18조제6항."""
    assert is_unclear(sender, address) is unclear


@pytest.mark.parametrize(
    ("due", "done", "late"),
    [(None, False, False), (date(2026, 11, 22), False, True), (date(2026, 11, 23), False, False),
     (date(2026, 11, 22), True, False)],
)  # fmt: skip
def test_what_is_done_is_never_late(due: date | None, done: bool, late: bool) -> None:
    assert is_late(due, done, date(2026, 11, 23)) is late
