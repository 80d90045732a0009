"""What a list of places is near to: an area, a landmark, the person, or nothing in particular."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from madang.core import api as core
from madang.knowledge.models import Place
from madang.knowledge.queries.area_names import Point, Spot, area_middles, other_dongs
from madang.knowledge.rules.place_sentences import distance_words
from madang.knowledge.rules.same_place import plain_name


@dataclass(frozen=True)
class Near:
    """`said` is its name as the person said it; `point` is where distances begin, None where there are none."""

    said: str = ""
    point: Point | None = None
    area_ids: frozenset[str] = frozenset()
    area_names: tuple[str, ...] = ()
    elsewhere: tuple[str, ...] = ()
    """Names that an address holds when it lies in the same areas, but in another part of them."""
    place_id: str = ""
    part: str = ""
    """The part of their own names that the places share."""
    is_here: bool = False
    beside: str = ""
    """What the distances are measured from, where the landmark's own point is unknown."""
    is_area_wide: bool = False
    stems: tuple[str, ...] = ()
    """The names of the areas without 동, 읍 or 면, as names of places begin: 조례호수도서관."""

    @property
    def is_anywhere(self) -> bool:
        return self.point is None and not self.area_ids and not self.part

    @property
    def words(self) -> str:
        """Say it before the kind: "왕조1동", "순천역 근처", "여기서 가까운"."""
        if self.is_here:
            return "여기서 가까운"
        place = f"{self.said} 근처" if self.said and not self.area_ids else self.said
        return " ".join(word for word in (place, self.part) if word)

    def holds(self, place: Place) -> bool:
        """Tell whether a place lies in the area: by its boundary, and by its address where that names a part of it."""
        if not self.area_ids:
            return False
        if set(self.area_names) & set(place.address.replace("(", " ").replace(")", " ").split()):
            return True
        return place.area_id in self.area_ids and not any(name in place.address for name in self.elsewhere)

    def may_hold(self, place: Place) -> bool:
        """Tell whether only its name speaks for the area, as nobody wrote down where it lies."""
        return is_unplaced(place) and not self.holds(place) and any(stem in place.name for stem in self.stems)

    def distance_to(self, place: Place) -> float | None:
        """Return metres; nothing inside the area that was named. One without a point counts as where its area is."""
        if self.point is None or self.holds(place):
            return None
        if place.lat is not None and place.lng is not None:
            return core.distance_m(*self.point, place.lat, place.lng)
        return self._distance_to_area(place)

    def words_to(self, place: Place) -> str:
        """Say the distance from a landmark; that from the person is said later, as it is not kept."""
        metres = None if self.is_here or self.is_area_wide or place.lat is None else self.distance_to(place)
        return "" if metres is None else distance_words(metres)

    def is_itself(self, place: Place) -> bool:
        """Tell whether a place is the landmark: under its own id, or as a row of another source."""
        return place.id == self.place_id or (bool(self.place_id) and plain_name(place.name) == plain_name(self.said))

    def _distance_to_area(self, place: Place) -> float | None:
        middle = self._middles.get(place.area_id or "")
        if self.point is None or middle is None:
            return None
        if place.area_id == self._area_around:
            return 0.0  # the office of the area one stands in comes first
        return core.distance_m(*self.point, *middle)

    @cached_property
    def _middles(self) -> dict[str, Point]:
        return area_middles()

    @cached_property
    def _area_around(self) -> str:
        match = core.area_at(*self.point) if self.point else None
        return match.area_id if match else ""


ANYWHERE = Near()


def is_unplaced(place: Place) -> bool:
    """Tell whether the data have neither its point nor its area."""
    return place.lat is None and not place.area_id


def _stem(area: str) -> str:
    stem = re.sub(r"\d*(?:동|읍|면|지구)$", "", area)
    return stem if len(stem) >= 2 else ""


def near_of(areas: Sequence[Spot], spot: Spot | None, here: Point | None, part: str) -> Near:
    """Return what was named, areas before the landmark, else where the person is, else nothing."""
    if areas:
        ids = frozenset().union(*(area.area_ids for area in areas))
        names = tuple(area.said for area in areas)
        stems = tuple(stem for name in names if (stem := _stem(name)))
        return Near("·".join(names), areas[0].point, ids, names, other_dongs(names, ids), part=part, stems=stems)
    if spot:
        return Near(spot.name, spot.point, place_id=spot.place_id, beside=spot.beside, is_area_wide=spot.is_area_wide)
    return Near(point=here, part=part, is_here=here is not None)
