"""The names of areas to choose from: those that people say, not only those of the register."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence

from madang.core import api as core
from madang.knowledge.models import Place
from madang.knowledge.rules.area_order import by_kind_and_name

MOST = 12
"""Names that somebody can take in at once; the others unfold."""


def names_to_choose(places: Sequence[Place]) -> tuple[list[str], list[str]]:
    """Return the areas to choose from, 동 first, and apart from them, where they are many, those with fewer places.

    Beside the areas stand their other names that an address holds (조례동), and those that are no 동 (신대지구).
    """
    names = _names()
    if len(names) <= MOST:
        return names, []
    areas = {area.id: area.name for area in core.areas()}
    counted = Counter(name for place in places for name in names if name in _where(place, areas))
    ranked = sorted(names, key=lambda name: (-counted[name], names.index(name)))
    return by_kind_and_name(ranked[:MOST]), by_kind_and_name(ranked[MOST:])


def _where(place: Place, areas: Mapping[str, str]) -> set[str]:
    """Return the words that tell where a place lies: those of its address, and its area."""
    return {*re.split(r"[\s()]", place.address), areas.get(place.area_id or "", "")}


def _names() -> list[str]:
    areas = core.areas()
    others = {alias for area in areas for alias in area.aliases}
    addresses = Place.objects.filter(withdrawn=False).exclude(address="").values_list("address", flat=True)
    written = {part for address in addresses for part in re.split(r"[\s()]", address)}
    said = {alias for alias in others if not alias.endswith("동") or alias in written}
    return by_kind_and_name({area.name for area in areas} | said)
