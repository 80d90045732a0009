"""Spans of hours, as the pack writes them."""

from datetime import datetime

import pytest
from pydantic import TypeAdapter, ValidationError

from madang.complaints.rules.korea import KOREA
from madang.complaints.rules.parking.spans import SpanText, span_at, span_words

SPAN = TypeAdapter(SpanText)


@pytest.mark.parametrize("text", ["08:00-20:00", "00:00-24:00", "23:00-24:00"])
def test_a_span_lies_within_a_day(text: str) -> None:
    assert SPAN.validate_python(text) == text


@pytest.mark.parametrize(
    "text", ["8:00-20:00", "20:00-08:00", "08:00-08:00", "08:00", "08:00-24:01", "08:70-09:00", "a-b"]
)
def test_anything_else_is_a_fault(text: str) -> None:
    with pytest.raises(ValidationError):
        SPAN.validate_python(text)


@pytest.mark.parametrize(
    ("hour", "minute", "span"),
    [
        (7, 59, None),
        (8, 0, "08:00-12:00"),
        (11, 59, "08:00-12:00"),
        (12, 0, None),
        (19, 59, "13:00-20:00"),
        (20, 0, None),
    ],
)
def test_the_end_of_a_span_is_no_part_of_it(hour: int, minute: int, span: str | None) -> None:
    moment = datetime(2026, 11, 23, hour, minute, 59, tzinfo=KOREA)
    assert span_at(["08:00-12:00", "13:00-20:00"], moment) == span


def test_spans_are_told_in_one_line() -> None:
    assert span_words(["08:00-12:00", "13:00-20:00"]) == "08:00~12:00·13:00~20:00"
