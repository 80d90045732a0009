"""Everything that the city's board counts, read once for the page and for each of its tables."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime

from madang.complaints.models import Category
from madang.complaints.queries.boards_city import CityCounts, city_counts
from madang.complaints.queries.boards_cohort import Cohort
from madang.complaints.queries.boards_flow import closed_by_day, content, moved, waited
from madang.complaints.rules.boards.figures import Content, Counted, Moved, Waited
from madang.complaints.rules.boards.periods import Period
from madang.complaints.rules.channels import CHANNEL_WORDS, Channel
from madang.core import api as core

NO_PLACE, NO_KIND = "장소 모름", "종류 없음"

Named = list[tuple[str, str, Counted]]
"""Key, name and figures; the most received first."""


@dataclass(frozen=True)
class CityBoard:
    period: Period
    counts: CityCounts
    closed: Mapping[date, int]
    waited: Waited
    moved: Moved
    content: Content

    @property
    def areas(self) -> Named:
        """Every area of the city, also where nothing came from; what has no known place stands last."""
        names = {area.id: area.name for area in core.areas()}
        found = {**dict.fromkeys(names, Counted()), **self.counts.by_area}
        known = _sorted((key, names.get(key, key), counted) for key, counted in found.items() if key)
        return [*known, *([("", NO_PLACE, found[""])] if "" in found else [])]

    @property
    def kinds(self) -> Named:
        names = dict(Category.objects.values_list("id", "name"))
        each = self.counts.by_category.items()
        return _sorted((key or "", names.get(key or "", NO_KIND), counted) for key, counted in each)

    @property
    def channels(self) -> Named:
        each = self.counts.by_channel.items()
        return _sorted((key, CHANNEL_WORDS[Channel(key)], counted) for key, counted in each)

    @property
    def spans(self) -> list[tuple[Period, int, int]]:
        """Days or weeks of the period, with what was received and what was closed."""
        received, closed = self.counts.by_day, self.closed
        return [
            (span, sum(received.get(day, 0) for day in span.each_day), sum(closed.get(day, 0) for day in span.each_day))
            for span in self.period.spans
        ]


def city_board(cohort: Cohort, now: datetime) -> CityBoard:
    return CityBoard(
        cohort.period,
        city_counts(cohort, now),
        closed_by_day(cohort),
        waited(cohort),
        moved(cohort),
        content(cohort),
    )


def _sorted(named: Iterable[tuple[str, str, Counted]]) -> Named:
    return sorted(named, key=lambda each: (-each[2].received, each[1]))
