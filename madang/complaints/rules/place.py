"""Where a complaint is: degrees as people and files give them, read into a point of this city."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol


class PlaceNote(StrEnum):
    """What is uncertain about a place; "" where nothing is."""

    NONE = ""
    BORDER = "border"
    """Within 30 m of another area: the boundaries are no better than that."""
    OUTSIDE = "outside"
    """In no area, but near the city."""
    WORDS_ONLY = "words_only"
    UNKNOWN = "unknown"
    SWAPPED = "swapped"


NOTE_WORDS: Mapping[PlaceNote, str] = {
    PlaceNote.NONE: "",
    PlaceNote.BORDER: "두 읍면동의 경계에서 30m 안입니다.",
    PlaceNote.OUTSIDE: "시 경계 바로 바깥입니다.",
    PlaceNote.WORDS_ONLY: "지도 위의 위치 없이 말로만 적었습니다.",
    PlaceNote.UNKNOWN: "위치를 적지 않았습니다.",
    PlaceNote.SWAPPED: "위도와 경도가 서로 바뀌어 있어 바로잡았습니다.",
}


BORDER_M = 30.0
"""Metres within which the boundaries may deceive."""


class PlaceProblem(StrEnum):
    NOT_A_NUMBER = "not_a_number"
    HALF = "half"
    OFF_THE_EARTH = "off_the_earth"
    ELSEWHERE = "elsewhere"


PROBLEM_WORDS: Mapping[PlaceProblem, str] = {
    PlaceProblem.NOT_A_NUMBER: "위도와 경도가 숫자가 아니에요.",
    PlaceProblem.HALF: "위도와 경도 가운데 하나만 있어요.",
    PlaceProblem.OFF_THE_EARTH: "위도는 -90에서 90, 경도는 -180에서 180 사이여야 해요.",
    PlaceProblem.ELSEWHERE: "우리 시 밖의 위치예요. 지도에서 위치를 다시 골라 주세요.",
}


class MisplacedError(ValueError):
    """The place cannot be taken; `problem` says why."""

    def __init__(self, problem: PlaceProblem) -> None:
        super().__init__(PROBLEM_WORDS[problem])
        self.problem = problem


class Box(Protocol):
    """The city on the map, with the margin around it."""

    def holds(self, lat: float, lng: float) -> bool: ...


@dataclass(frozen=True)
class ReadPoint:
    lat: float
    lng: float
    note: PlaceNote = PlaceNote.NONE


def read_point(lat: str | float | None, lng: str | float | None, box: Box) -> ReadPoint | None:
    """Return the point that two numbers mean; None where neither was given.

    A pair given the wrong way round is put right where only that lies in the city. Raises MisplacedError.
    """
    given = [str(value).strip() if value is not None else "" for value in (lat, lng)]
    if not any(given):
        return None
    if not all(given):
        raise MisplacedError(PlaceProblem.HALF)
    try:
        north, east = float(given[0]), float(given[1])
    except ValueError as unreadable:
        raise MisplacedError(PlaceProblem.NOT_A_NUMBER) from unreadable
    if box.holds(north, east):
        return ReadPoint(north, east)
    if box.holds(east, north):
        return ReadPoint(east, north, PlaceNote.SWAPPED)
    is_on_earth = abs(north) <= 90 and abs(east) <= 180
    raise MisplacedError(PlaceProblem.ELSEWHERE if is_on_earth else PlaceProblem.OFF_THE_EARTH)
