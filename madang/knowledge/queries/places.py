"""Places that answer a message: near what it names or near the person, open, free, on its days."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING

from django.utils import timezone

from madang.core import api as core
from madang.knowledge.models import Article, Place
from madang.knowledge.queries.area_names import Point
from madang.knowledge.queries.joined_places import joined
from madang.knowledge.queries.place_answer import card_of, list_of
from madang.knowledge.queries.place_articles import (
    article_speaks_of,
    article_tells,
    articles_beside,
    is_left_to_places,
    names_of,
    title_names_one,
)
from madang.knowledge.queries.place_finders import find_elsewhere
from madang.knowledge.queries.place_named import Named, named_in, told_apart, with_part
from madang.knowledge.queries.place_names import own_name_in, place_called, rows_called
from madang.knowledge.queries.place_near import Near, near_of
from madang.knowledge.queries.place_where import ask_where
from madang.knowledge.queries.places_of_kind import places_of
from madang.knowledge.rules.place_again import taken_up, without_end
from madang.knowledge.rules.place_question import (
    PlaceQuestion,
    read_place_question,
    without_name,
)
from madang.knowledge.rules.place_words import KindWord
from madang.knowledge.rules.places_found import PlacesFound
from madang.knowledge.rules.same_place import plain_name
from madang.knowledge.rules.spelling import as_offices_write
from madang.knowledge.rules.text import letters

if TYPE_CHECKING:
    from madang.knowledge.queries.place_names import NamedPlace


_WHERE = "어디"
"""What the title of an article holds that tells where all of a kind are."""


def find_places(text: str, now: datetime, point: Point | None = None, before: str = "") -> PlacesFound | None:
    """Return the places that a message asks for, ready to be shown; None where an article should answer, or nobody.

    `point` is where the person is, in degrees (WGS 84). It is used here and kept nowhere. `before` is the heading of
    the list that a message leans on which names no kind itself: "왕지동은?", "무료로 되는 데는?"

    Raises:
        NoIndexYet: whether an article answers cannot be told.
    """
    message = as_offices_write(text)
    if Article.objects.in_force(timezone.localdate(now)).filter(title=text).exists():
        return None  # whoever taps an offered question gets its answer
    question = _read(message, now)
    if before:
        again = _taken_up(message, question, as_offices_write(before), now)
        return _of_a_kind(text, again, again.kind, now, point) if again and again.kind else None
    place = _place_meant(message, question, now)
    if place is None:
        return _of_a_kind(text, question, question.kind, now, point) if question.kind else None
    said = ["".join(question.rest)] if question.rest else []
    if article_tells(text, [*names_of(place), *said]):
        return None
    return card_of(joined(rows_called(place)), question, now)


def _taken_up(message: str, question: PlaceQuestion, before: str, now: datetime) -> PlaceQuestion | None:
    """Return what a message asks that leans on the list before; one that names the kind again asks by itself."""
    listed = _read(before, now)
    if question.kind and (not question.near or question.kind == listed.kind):
        return None
    return taken_up(_read(f"{without_end(message)} {listed.kind.word}", now), listed) if listed.kind else None


def _read(message: str, now: datetime) -> PlaceQuestion:
    calendar, city = core.city_calendar(), core.profile().name
    return read_place_question(message, timezone.localdate(now), calendar.holiday_name, city)


def _place_meant(message: str, question: PlaceQuestion, now: datetime) -> "NamedPlace | None":
    """Return the place that the message names and asks nothing else but its own sides of."""
    place = own_name_in(letters(message))
    if place:
        rest = _read(without_name(message, plain_name(place.name)), now)
        return (
            place
            if rest.kind is None and not rest.rest and not rest.near and not _is_of_its_cars(message, place)
            else None
        )
    if question.kind or question.near or not question.rest:
        return None
    place = place_called("".join(question.rest))
    return place if place and not _is_of_its_cars(message, place) else None


def _is_of_its_cars(message: str, place: Place) -> bool:
    """Tell whether parking at a place is meant, which is another matter than the place."""
    return "주차" in message and "주차" not in place.name


def _of_a_kind(
    text: str, question: PlaceQuestion, kind: KindWord, now: datetime, point: Point | None
) -> PlacesFound | None:
    places = joined(places_of(kind))
    named = named_in(question, places)
    if named is None:
        question = told_apart(question)
        named = named_in(question, places)
        if named is None or not is_left_to_places(text, bool(named.areas)):
            return None
    if not places:
        return find_elsewhere(text, question, kind, now)
    question = replace(question, here=question.here and not (named.areas or named.spot or named.unknown))
    asks_hours = question.asks_hours and not question.asks_for_events and len(places) > 1
    if not (question.wishes or question.where or asks_hours or named.says_where):
        return None
    places = with_part(places, named.part)
    besides = "" if named.says_where or (asks_hours and not question.where) else _WHERE
    names = _names_said(kind, named, places)
    is_plain = not question.wishes and not named.areas
    names_one = not named.says_where and title_names_one(text, places)
    if is_plain and not names_one and article_tells(text, names, besides):
        return None
    if is_plain and named.spot and article_speaks_of(text, named.spot.said, kind.word):
        return None
    if named.unknown or (named.spot and not named.spot.point):
        return ask_where(question, named.unknown or (named.spot.said if named.spot else ""), places)
    if question.here and not (point and core.profile().map.holds(*point)):
        return ask_where(question, "", places, is_outside=point is not None)
    near = near_of(named.areas, named.spot, point if question.here else None, named.part)
    found = list_of(places, question, now, near)
    on_no_day = found.is_unfulfilled and _asks_when(question) and near.is_anywhere
    is_told = found.is_past or (on_no_day and not title_names_one(text, places))
    return None if is_told and article_tells(text) else _weighed(text, found, question, near)


def _weighed(text: str, found: PlacesFound, question: PlaceQuestion, near: Near) -> PlacesFound:
    """Offer the articles beside what is little help; note what leans on the talk before."""
    if not found.found or found.is_far:
        telephones = tuple(block for block in found.blocks if block["kind"] == "telephone")
        told = tuple(block for block in found.blocks if block not in telephones)
        return replace(found, blocks=(*told, *articles_beside(text), *telephones))
    bare = question.kind.word if question.kind and near.is_anywhere and not question.wishes else ""
    return replace(found, bare=bare)


def _asks_when(question: PlaceQuestion) -> bool:
    return (question.days is not None or question.hour is not None) and not question.asks_for_events


def _names_said(kind: KindWord, named: Named, places: Sequence[Place]) -> list[str]:
    """Return the names by which an article may know better what was asked."""
    if named.spot:
        return [named.spot.said]
    if not named.part:
        return [kind.word]
    own = [name for place in places for name in names_of(place)] if len(places) == 1 else []
    return [f"{named.part}{kind.word}", *own]
