"""Our own departments as people write them: 회계과, 회계과장, 순천시 회계과, 순천시장(회계과장)."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from difflib import SequenceMatcher
from unicodedata import normalize

from madang.documents.rules.unit_heads import head_of, house_of

ALIKE = 0.73
"""How much of its letters a slip keeps: 회계괘 0.83 of 회계과, 교통과 0.74 of 교통관리과; 여수시장 is 0.47 서면장."""


@dataclass(frozen=True)
class City:
    """As it stands before its departments: "순천시" and "순천시장"."""

    name: str = ""
    head: str = ""


class OwnUnits:
    """`departments` gives their names by id."""

    def __init__(self, departments: Mapping[str, str], city: City) -> None:
        self._city = city
        self._names = departments
        called = {self._bare(each): key for key, name in departments.items() for each in _calls(name)}
        self._ids = called | {_joined(name): key for key, name in departments.items()}

    def find(self, written: str) -> str:
        """Return the id of the department that is written so, "" where none is."""
        return self._ids.get(_joined(written)) or self._ids.get(self._bare(written), "")

    def name(self, department: str) -> str:
        return self._names[department]

    def is_city(self, written: str) -> bool:
        """Tell whether it is the city itself, without a department: "순천시장"."""
        return bool(self._city.name) and _joined(written) in {self._city.name, self._city.head}

    def seems_own(self, written: str) -> bool:
        """Tell whether a name that is none of ours is written as one: "순천시 교통행정과", "순천시장(도로과)"."""
        name, head = self._city.name, self._city.head
        return bool(name) and written.startswith((f"{name} ", f"{name}청 ", f"{head}(", f"{head} "))

    def nearest(self, written: str) -> str:
        """Return the name of the department that may be meant, "" where none is near."""
        letters = normalize("NFD", self._bare(written))
        near = {called: SequenceMatcher(None, letters, normalize("NFD", called)).ratio() for called in self._ids}
        best = max(near, key=near.__getitem__, default="")
        return self._names[self._ids[best]] if best and near[best] >= ALIKE else ""

    def _bare(self, written: str) -> str:
        """Return a name without its spaces and without the city before it."""
        name, city = _joined(written), self._city
        if city.head and (inside := re.fullmatch(rf"{re.escape(city.head)}[(（](.+)[)）]", name)):
            name = inside[1]
        for before in (f"{city.name}청", city.name) if city.name else ():
            if name.startswith(before) and name != before:
                return name.removeprefix(before)
        return name


def _calls(name: str) -> tuple[str, ...]:
    return name, head_of(name), house_of(name)


def _joined(text: str) -> str:
    return "".join(text.split())
