"""Which openings of a record look odd: out of office hours, many within an hour, many after a refusal.

An opening that looks odd is no offence; it is shown to whoever keeps the record, to be asked about.
"""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

MANY_IN_AN_HOUR = 10
HOUR = timedelta(hours=1)
OUT_OF_HOURS, MANY, REFUSED = "근무시간 밖", f"1시간에 {MANY_IN_AN_HOUR}번 이상", "권한 없이 시도"


@dataclass(frozen=True)
class Opening:
    who: str
    at: datetime
    refused: bool = False


def hints(openings: Sequence[Opening], is_open: Callable[[datetime], bool]) -> list[tuple[str, ...]]:
    """Return what is odd about each opening, in the order given; () for an ordinary one."""
    times: dict[str, list[datetime]] = defaultdict(list)
    for opening in openings:
        times[opening.who].append(opening.at)
    for each in times.values():
        each.sort()
    return [_hints(opening, times[opening.who], is_open) for opening in openings]


def _hints(opening: Opening, own: Sequence[datetime], is_open: Callable[[datetime], bool]) -> tuple[str, ...]:
    found = []
    if not is_open(opening.at):
        found.append(OUT_OF_HOURS)
    if _most_around(opening.at, own) >= MANY_IN_AN_HOUR:
        found.append(MANY)
    if opening.refused:
        found.append(REFUSED)
    return tuple(found)


def _most_around(at: datetime, own: Sequence[datetime]) -> int:
    """Return how many openings the fullest hour holds that this one lies in."""
    first = bisect_left(own, at - HOUR + timedelta(microseconds=1))
    starts = [start for start in own[first:] if start <= at]
    return max((bisect_left(own, start + HOUR) - bisect_left(own, start) for start in starts), default=0)
