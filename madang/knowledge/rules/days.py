"""A span of days, and how it is said."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

HolidayName = Callable[[date], str | None]
"""Tells the Korean name of the public holiday on a day, or None."""

_MONTH_SAID = re.compile(r"(?:작년|지난해|올해|내년|20\d\d년)?\s*\d{1,2}월")
_BARE = frozenset({"오늘", "내일", "모레", "글피", "올해", "내년", "작년", "지난해", "지난", "지난번"})
"""Days after which no 에 is said."""

_LONG = timedelta(days=150)
"""A span that is said without its dates."""


@dataclass(frozen=True)
class Days:
    """From `first` to `last`, both included; `said` as the person said it."""

    first: date
    last: date
    said: str

    @property
    def is_one_day(self) -> bool:
        return self.first == self.last

    def words(self) -> str:
        """Say the span with its dates: "이번 주말(11월 28일~29일)"; a long one, or one that is a month, without."""
        if self.last - self.first > _LONG or _MONTH_SAID.fullmatch(self.said):
            return self.said
        dates = span_words(self.first, self.last)
        return dates if dates == self.said else f"{self.said}({dates})"

    def when(self) -> str:
        """Say when, as a sentence goes on after it: "이번 주말(11월 28일~29일)에", "오늘(11월 23일)"."""
        return self.words() if self.said in _BARE else f"{self.words()}에"


def span_words(first: date, last: date) -> str:
    """Say a span shortly: 11월 28일, 11월 28일~29일, 11월 28일~12월 4일."""
    begin = f"{first.month}월 {first.day}일"
    if first == last:
        return begin
    return f"{begin}~{last.day}일" if first.month == last.month else f"{begin}~{last.month}월 {last.day}일"
