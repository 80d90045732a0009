"""Where an article knows better than a list of places, or helps beside it."""

from collections.abc import Iterable, Sequence

from madang.core import api as core
from madang.knowledge.models import Place
from madang.knowledge.queries.search import search
from madang.knowledge.rules.gate import Verdict
from madang.knowledge.rules.place_words import stands_as_word
from madang.knowledge.rules.same_place import plain_name
from madang.knowledge.rules.shown import ShownBlock
from madang.knowledge.rules.text import clean, letters

OFFERED = 2


def article_tells(text: str, names: Iterable[str] = ("",), besides: str = "") -> bool:
    """Tell whether the search is sure of an article that has one of the names in its title, and what is said besides.

    Raises:
        NoIndexYet: no index has been built.
    """
    title = letters(clean(sure_title(text)))
    return bool(title) and besides in title and any(letters(clean(name)) in title for name in names)


def is_left_to_places(text: str, says_where: bool) -> bool:
    """Tell whether no article is for a message that tells of the person besides: none at all, or none surely where
    it says in which area the place should be.

    Raises:
        NoIndexYet: no index has been built.
    """
    verdict = search(text).verdict
    return verdict is Verdict.DECLINE or (says_where and verdict is not Verdict.ANSWER)


def article_speaks_of(text: str, name: str, word: str) -> bool:
    """Tell whether the nearest article, sure or not, has both a place and a kind at it in its title.

    "국가정원 주차장" is the garden's own matter where a title says 국가정원 and 주차: the last letter of the kind's
    word only says that it is a place.

    Raises:
        NoIndexYet: no index has been built.
    """
    found = search(text)
    if found.verdict is Verdict.DECLINE or not found.readings:
        return False
    title = letters(clean(found.readings[0].title))
    return letters(clean(name)) in title and word[:-1] in title


def sure_title(text: str) -> str:
    """Return the title of the article that the search is sure of, or nothing.

    Raises:
        NoIndexYet: no index has been built.
    """
    found = search(text)
    is_sure = found.verdict is Verdict.ANSWER and bool(found.readings)
    return found.readings[0].title if is_sure else ""


def title_names_one(text: str, places: Sequence[Place]) -> bool:
    """Tell whether the article that the search is sure of is called after one place, and so is silent on the others."""
    title = letters(clean(sure_title(text)))
    return len(places) > 1 and any(name in title for place in places for name in names_of(place))


def names_of(place: Place) -> list[str]:
    """Return the names by which an article may call a place: with the city's name before it, and without."""
    name, city = plain_name(place.name), core.profile().name
    short = (name.removeprefix(start) for start in (f"{city}립", city, city[:-1]))
    return list(dict.fromkeys([name, *(each for each in short if len(each) >= 2)]))


def articles_beside(text: str, word: str = "") -> list[ShownBlock]:
    """Return the articles that may help, as choices, those whose title holds the word; perhaps none."""
    found = search(text, limit=OFFERED)
    titles = [] if found.verdict is Verdict.DECLINE else [reading.title for reading in found.readings]
    choices = [{"label": title, "ask": title} for title in titles if not word or stands_as_word(word, title)]
    return [{"kind": "choices", "title": "이런 안내 글이 있어요", "choices": choices}] if choices else []
