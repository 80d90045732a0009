"""What each figure of the city's board says, in one sentence for staff: the title of its chart."""

from collections.abc import Callable, Mapping, Sequence
from datetime import time, timedelta

from madang.complaints.rules.boards.figures import Content, Counted, Moved, Waited, share

WEEKDAYS = "월화수목금토일"
_ALIKE = 0.05
"""A difference under this share of the larger one is none worth a sentence."""


def of_places(named: Sequence[tuple[str, int]], total: int) -> str:
    """`named` are places with what came from them, the most first; `total` counts those of no known place, too."""
    if not named:
        return "장소를 아는 민원이 없습니다"
    name, count = named[0]
    return f"{name}에서 가장 많이 들어옵니다: 전체의 {percent(count, total)}, {count:,}건입니다"


def of_hours(counts: Mapping[tuple[int, int], int], clock: Callable[[time], str]) -> str:
    """`counts` by weekday (1 Monday to 7 Sunday) and hour (0 to 23); `clock` says a time of day."""
    if not any(counts.values()):
        return "들어온 민원이 없습니다"
    (weekday, hour), count = max(counts.items(), key=lambda each: (each[1], -each[0][0], -each[0][1]))
    return f"{WEEKDAYS[weekday - 1]}요일 {clock(time(hour))}부터 한 시간 동안 가장 많이 들어옵니다 ({count:,}건)"


def of_days(received: int, closed: int, days: int) -> str:
    words = f"하루 평균 {received / days:,.1f}건이 들어오고 {closed / days:,.1f}건이 끝났습니다"
    if abs(received - closed) <= _ALIKE * max(received, closed):
        return words
    gap = f"{abs(received - closed):,}건"
    return f"{words}. {'남은 일이 ' + gap + ' 늘었습니다' if received > closed else '남은 일이 ' + gap + ' 줄었습니다'}"


def of_waiting(waited: Waited) -> str:
    if waited.median is None or waited.ninth is None:
        return "담당자가 손댄 민원이 아직 없습니다"
    return f"절반은 {lasting(waited.median)} 안에, 열에 아홉은 {lasting(waited.ninth)} 안에 처음 손을 댔습니다"


def of_deadlines(counted: Counted) -> str:
    if not counted.due:
        return "기한을 따질 민원이 아직 없습니다"
    late = counted.due - counted.in_time
    words = f"기한을 따질 {counted.due:,}건 가운데 {percent(counted.in_time, counted.due)}가 기한 안에 답변되었습니다"
    return f"{words}. {late:,}건이 늦었습니다" if late else words


def of_moving(moved: Moved, counted: Counted) -> str:
    distributed = counted.distributed + moved.returned
    if not distributed:
        return "배부한 민원이 아직 없습니다"
    if not moved.redistributed:
        return "배부한 민원의 담당이 모두 처음 그대로입니다"
    return f"배부한 민원의 {percent(moved.redistributed, distributed)}는 담당을 바꾸거나 되돌렸습니다"


def of_content(content: Content) -> str:
    if content.mean is None:
        return "만족도를 남긴 시민이 아직 없습니다"
    return f"{content.given:,}명이 평균 별 {content.mean:.1f}개를 주었습니다"


def of_kinds(named: Sequence[tuple[str, int]], total: int) -> str:
    """`named` are kinds with their counts, the most first."""
    if not named:
        return "들어온 민원이 없습니다"
    name, count = named[0]
    return f"가장 많은 것은 ‘{name}’입니다: 전체의 {percent(count, total)}, {count:,}건입니다"


def percent(part: int, whole: int) -> str:
    """Say a share in whole percent, in tenths below one and above ninety-nine; never "100%" of what is not all."""
    found = share(part, whole)
    if found is None:
        return "–"
    if found in {0, 1} or 0.01 <= found <= 0.99:
        return f"{found:.0%}"
    return f"{min(max(round(found * 100, 1), 0.1), 99.9)}%"


def lasting(wait: timedelta) -> str:
    """Say how long: "25분", "3시간 10분", "2일 4시간"; the smaller part only while it matters."""
    minutes = max(round(wait.total_seconds() / 60), 0)
    days, rest = divmod(minutes, 24 * 60)
    hours, minutes = divmod(rest, 60)
    parts = [(days, "일"), (hours, "시간"), (minutes, "분")]
    said = [f"{count}{unit}" for count, unit in parts[: 2 if days else 3] if count]
    return " ".join(said) or "1분"
