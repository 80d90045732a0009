"""The hour of a day that a message names: 밤 9시, 오전 7시 반, 21시, 9시까지, 아침 일찍, 저녁."""

import re
from dataclasses import dataclass

_PARTS = {
    "아침일찍": (7, "아침 7시"),
    "이른아침": (7, "아침 7시"),
    "늦게": (21, "밤 9시"),
    "새벽": (5, "새벽 5시"),
    "아침": (8, "아침 8시"),
    "점심": (12, "낮 12시"),
    "저녁": (19, "저녁 7시"),
    "밤": (21, "밤 9시"),
}
"""The hour that stands for a part of the day where none is said; the answer names it. Longer words stand first."""

_EVENING = {"오후", "저녁", "밤", "낮"}
_DAY_PARTS = "오전|오후|새벽|아침|점심|저녁|밤|낮"
_HOUR = re.compile(
    rf"(?:(?P<part>{_DAY_PARTS})\s*(?:에\s*)?)?(?<!\d)(?P<hour>\d{{1,2}})시(?!간)\s*"
    r"(?:(?P<half>반)|(?P<minute>\d{1,2})분)?\s*(?P<before>까지|전에?)?(?:\s*(?:이후|넘어서?|넘어도|쯤))?(?:에도|에|도)?"
)
_PART = re.compile(
    r"(?<![가-힣])(?P<part>아침\s?일찍|이른\s?아침|밤\s?늦게|늦게|새벽|아침|점심|저녁|밤)"
    r"(?P<rest>\s?(?:시간|때|늦게))?(?:까지)?(?:에도|에|도)?(?=\s|$)"
)


@dataclass(frozen=True)
class Hour:
    """Minutes after midnight, and how it is said: "밤 9시". `until`: the place closes no sooner."""

    minutes: int
    said: str
    until: bool = False
    is_all_day: bool = False

    @property
    def moment(self) -> int:
        """Return the minute of the day at which the place must be open."""
        return self.minutes - 1 if self.until else self.minutes

    def when(self) -> str:
        if self.is_all_day:
            return self.said
        return f"{self.said}까지" if self.until else f"{self.said}에"


ROUND_THE_CLOCK = Hour(3 * 60, "24시간", is_all_day=True)
"""The hour at which only those are open that never close."""


@dataclass(frozen=True)
class HourSaid:
    """An hour, and where in the message it stands."""

    hour: Hour
    start: int
    end: int


def hour_said(text: str) -> HourSaid | None:
    """Return the hour that a cleaned text names, a figure before a part of the day; None where it names none."""
    if (found := _HOUR.search(text)) and (hour := _of_figure(found)):
        return HourSaid(hour, found.start(), found.end())
    found = _PART.search(text)
    return HourSaid(_of_part(found), found.start(), found.end()) if found else None


def _of_figure(found: re.Match[str]) -> Hour | None:
    hour, part, until = int(found["hour"]), found["part"] or "", bool(found["before"])
    minute = 30 if found["half"] else int(found["minute"] or 0)
    if hour > 24 or minute > 59:
        return None
    hour += 12 if _is_after_noon(hour, part, until) else 0
    if hour == 12 and part in {"오전", "밤"}:
        hour = 24 if until or part == "밤" else 0
    return Hour(hour * 60 + minute, _words(hour, minute), until)


def _is_after_noon(hour: int, part: str, until: bool) -> bool:
    """Without a part of the day, nobody opens at two at night, and nobody asks for what closes before noon."""
    if hour >= 12:
        return False
    if part in {"점심", "밤"} and hour < 6:
        return part == "점심"
    return part in _EVENING or (not part and (until or 1 <= hour <= 6))


def _of_part(found: re.Match[str]) -> Hour:
    told = re.sub(r"\s", "", found[0])
    hour, said = next(stands for part, stands in _PARTS.items() if part in told)
    return Hour(hour * 60, said, until="까지" in told)


def _words(hour: int, minute: int) -> str:
    """Say an hour of the day as people do: 밤 9시, 오전 7시 30분."""
    tail = f" {minute}분" if minute else ""
    if hour in {0, 24}:
        return f"밤 12시{tail}"
    part = "새벽" if hour < 6 else "오전" if hour < 12 else "낮" if hour == 12 else "오후" if hour < 21 else "밤"
    return f"{part} {hour if hour <= 12 else hour - 12}시{tail}"
