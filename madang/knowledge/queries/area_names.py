"""The names of areas that a message may mean, and a point that stands for each."""

import json
import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from functools import lru_cache

from madang.core import api as core
from madang.knowledge.rules.area_middle import middle_of
from madang.knowledge.rules.place_question import without_particle

Point = tuple[float, float]


@dataclass(frozen=True)
class Spot:
    """Something named in a message; `point` is None where nobody knows where it lies; an area has its `area_ids`."""

    said: str
    name: str
    point: Point | None
    area_ids: frozenset[str] = frozenset()
    place_id: str = ""
    beside: str = ""
    """What the point is of, where its own is unknown: what it stands next to, or the area it lies in."""
    is_area_wide: bool = False
    """Whether the point only stands for the area, so that no distance can be told from it."""


def area_named(word: str) -> Spot | None:
    """Return the area, or the areas, that a word names: 왕조1동; 왕조동 (two of them); 조례동, in two."""
    names = _area_names(core.areas())
    said = next((each for each in (word, without_particle(word)) if each in names), "")
    return _area_spot(said, names[said]) if said else None


def area_called_short(word: str) -> Spot | None:
    """Return the area that a word names without its last syllable: 해룡, 왕조."""
    names = _area_names(core.areas())
    bare = without_particle(word)
    said = next((f"{each}{end}" for each in (word, bare) for end in ("동", "읍", "면") if f"{each}{end}" in names), "")
    return _area_spot(said, names[said]) if said else None


def other_dongs(said: Collection[str], area_ids: Collection[str]) -> tuple[str, ...]:
    """Return the parts of these areas that were not said, by name: an address with one of them lies elsewhere."""
    parts: set[str] = set()
    for area in core.areas():
        if area.id in area_ids and not {area.name, _without_number(area.name)} & set(said):
            parts.update(area.aliases)
    return tuple(parts - set(said))


def area_middles() -> dict[str, Point]:
    """Return a point inside each area, by its id."""
    return _middles(core.areas_geojson())


@lru_cache(maxsize=2)
def _area_names(areas: tuple[core.AreaRef, ...]) -> dict[str, frozenset[str]]:
    """Return the areas by every name: their own, other names, and the one that numbered ones share (왕조동)."""
    said: dict[str, set[str]] = {}
    for area in areas:
        for name in {area.name, _without_number(area.name), *area.aliases}:
            said.setdefault(name, set()).add(area.id)
    return {name: frozenset(ids) for name, ids in said.items()}


def _without_number(name: str) -> str:
    return re.sub(r"\d+", "", name)


def _area_spot(said: str, ids: frozenset[str]) -> Spot:
    known = area_middles()
    middles = [known[area_id] for area_id in sorted(ids) if area_id in known]
    return Spot(said, said, _mean(middles), ids)


def _mean(points: Iterable[Point]) -> Point | None:
    listed = list(points)
    if not listed:
        return None
    return sum(lat for lat, _ in listed) / len(listed), sum(lng for _, lng in listed) / len(listed)


@lru_cache(maxsize=2)
def _middles(document: core.AreasDocument) -> dict[str, Point]:
    return {feature["id"]: middle_of(feature["geometry"]) for feature in json.loads(document.text)["features"]}
