"""The places of the data that a word for a kind means."""

from madang.knowledge.models import Place
from madang.knowledge.rules.place_words import KindWord


def places_of(kind: KindWord) -> list[Place]:
    """Return the places of a kind; those only whose name or facts hold what the word means besides."""
    found = list(Place.objects.filter(kind__in=kind.kinds, withdrawn=False))
    if not kind.narrowing:
        return found
    return [place for place in found if any(word in _words_of(place) for word in kind.narrowing)]


def _words_of(place: Place) -> str:
    return f"{place.name} " + " ".join(str(value) for value in place.facts.values())
