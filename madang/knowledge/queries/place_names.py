"""The names of places that a message may mean: a place itself, or a landmark that others are near to."""

import re
from typing import TYPE_CHECKING, TypedDict

from django.db.models import CharField, F, Func, Q, QuerySet, Value
from django.db.models.fields.json import KeyTextTransform
from django.db.models.functions import Coalesce, Lower

from madang.core import api as core
from madang.knowledge.models import Place
from madang.knowledge.queries.area_names import Spot, area_middles
from madang.knowledge.queries.places_of_kind import places_of
from madang.knowledge.rules.place_question import without_particle
from madang.knowledge.rules.place_words import kind_said
from madang.knowledge.rules.text import letters

if TYPE_CHECKING:
    from django_stubs_ext import WithAnnotations

    class _Names(TypedDict):
        run: str
        site: str

    NamedPlace = WithAnnotations[Place, _Names]

NO_NAMES_OF_THEIR_OWN = ("school-zone", "camera")
"""Kinds whose rows are called after something else, which has no card of its own here."""

_SHORT_SCHOOL = re.compile(r"초$")
_NEAR_ENOUGH = 2
"""The last rank (exact, end, beginning, inside) at which a part of a name may mean a place."""


def own_name_in(run: str) -> "NamedPlace | None":
    """Return the place whose whole name stands in a message (its letters without spaces), the longest one."""
    found = (
        _named().exclude(kind__in=NO_NAMES_OF_THEIR_OWN).annotate(message=Value(run)).filter(message__contains=F("run"))
    )
    return max((place for place in found if len(place.run) >= 3), key=lambda place: len(place.run), default=None)


def place_called(word: str) -> "NamedPlace | None":
    """Return the one place whose name is the word, or ends so: 그림책도서관 (순천시립…), 시청 (순천시청)."""
    bare = letters(without_particle(word))
    if len(bare) < 2:
        return None
    held = Q(run__endswith=bare) if len(bare) > 2 else Q(run=with_city(bare))
    found = list(_named().exclude(kind__in=NO_NAMES_OF_THEIR_OWN).filter(held).order_by("origin", "id")[:9])
    names = {place.run for place in found}
    return next((place for place in found if place.origin == "pack"), found[0]) if len(names) == 1 else None


def rows_called(place: "NamedPlace") -> list[Place]:
    """Return all rows with the same name as a place that was found here, itself first."""
    same = [each for each in _named().filter(run=place.run) if each.id != place.id]
    return [place, *same]


def spot_named(word: str) -> Spot | None:
    """Return the place that a word names as a landmark: exactly, by the end, beginning or middle of its name, or by the
    site of an event there.
    """
    bare = _SHORT_SCHOOL.sub("초등학교", letters(without_particle(word)))
    if len(bare) < 2:
        return None
    held = Q(run__contains=bare) if len(bare) > 2 else Q(run__in=(bare, with_city(bare))) | Q(run__startswith=bare)
    found = list(_named().filter(held | Q(site__startswith=bare)))
    ranked = sorted(found, key=lambda place: (_rank(place, bare), place.lat is None, len(place.run), place.id))
    best = next((place for place in ranked if _rank(place, bare) <= _NEAR_ENOUGH and _is_known(place)), None)
    best = best or next((place for place in ranked if _is_known(place)), ranked[0] if ranked else None)
    if best is None:
        return None
    name = best.name if _rank(best, bare) <= 1 else without_particle(word)
    return spot_of(best, without_particle(word), name)


def only_one_of_kind(word: str) -> Spot | None:
    """Return the landmark that a kind means where the data know one of it: 기차역."""
    said = kind_said(without_particle(word))
    if said is None or said.kind.word != without_particle(word):
        return None
    places = places_of(said.kind)
    return spot_of(places[0], places[0].name, places[0].name) if len(places) == 1 else None


def spot_of(place: Place, said: str, name: str) -> Spot:
    """Return a place as a landmark: at its own point, else next to something, else amid its area."""
    if place.lat is not None and place.lng is not None:
        return Spot(said, name, (place.lat, place.lng), place_id=place.id)
    if beside := place.facts.get("곁"):
        lat, lng = beside["point"]
        return Spot(said, name, (lat, lng), place_id=place.id, beside=beside["name"])
    area = next((area.name for area in core.areas() if area.id == place.area_id), "")
    middle = area_middles().get(place.area_id or "")
    return Spot(said, name, middle, place_id=place.id, beside=area, is_area_wide=middle is not None)


def with_city(bare: str) -> str:
    """Return a name with the city's before it, as a short name leaves it out: 시청 is 순천시청."""
    return f"{core.profile().name[:-1]}{bare}"


def _is_known(place: Place) -> bool:
    """Tell whether it can be said where a place lies."""
    return spot_of(place, "", "").point is not None


def _rank(place: "NamedPlace", bare: str) -> int:
    if place.run == bare:
        return 0
    return 1 if place.run.endswith(bare) else 2 if place.run.startswith(bare) else 3


def _named() -> "QuerySet[NamedPlace]":
    """Return the places with `run`, the letters of the name without remarks in brackets, and `site`, where it is."""
    site = Coalesce(KeyTextTransform("장소", "facts"), Value(""), output_field=CharField())
    return Place.objects.filter(withdrawn=False).annotate(run=_run(_without_remarks(F("name"))), site=_run(site))


def _run(text: object) -> Func:
    return Lower(_replaced(text, r"[^0-9A-Za-z가-힣]"))


def _without_remarks(text: object) -> Func:
    return _replaced(text, r"\(.*?\)")


def _replaced(text: object, pattern: str) -> Func:
    return Func(text, Value(pattern), Value(""), Value("g"), function="regexp_replace", output_field=CharField())
