"""Where an article knows better than a list of places, or helps beside it."""

from collections.abc import Iterable

from madang.core import api as core
from madang.knowledge.models import Place
from madang.knowledge.queries.search import search
from madang.knowledge.rules.gate import Verdict
from madang.knowledge.rules.same_place import plain_name
from madang.knowledge.rules.shown import ShownBlock
from madang.knowledge.rules.text import clean, letters

OFFERED = 2


def article_tells(text: str, names: Iterable[str] = ("",), besides: str = "") -> bool:
    """Tell whether the search is sure of an article that has one of the names in its title, and what is said besides.

    Raises:
        NoIndexYet: no index has been built.
    """
    found = search(text, limit=1)
    if found.verdict is not Verdict.ANSWER or not found.readings:
        return False
    title = letters(clean(found.readings[0].title))
    return besides in title and any(letters(clean(name)) in title for name in names)


def names_of(place: Place) -> list[str]:
    """Return the names by which an article may call a place: with the city's name before it, and without."""
    name, city = plain_name(place.name), core.profile().name
    return list(dict.fromkeys([name, *(name.removeprefix(start) for start in (f"{city}립", city, city[:-1]))]))


def articles_beside(text: str) -> list[ShownBlock]:
    """Return the articles that may help, as choices, or nothing where the search would decline."""
    found = search(text, limit=OFFERED)
    if found.verdict is Verdict.DECLINE:
        return []
    choices = [{"label": reading.title, "ask": reading.title} for reading in found.readings]
    return [{"kind": "choices", "title": "이런 안내 글이 있어요", "choices": choices}]
