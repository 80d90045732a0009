"""What the words left over in a message name."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from madang.knowledge.models import Place
from madang.knowledge.queries.area_names import Spot, area_called_short, area_named
from madang.knowledge.queries.place_names import only_one_of_kind, spot_named
from madang.knowledge.rules.place_background import parted
from madang.knowledge.rules.place_question import PlaceQuestion, without_particle
from madang.knowledge.rules.place_words import ends_in_kind
from madang.knowledge.rules.same_place import spoken
from madang.knowledge.rules.text import clean, letters


@dataclass(frozen=True)
class Named:
    """What the words left over name: areas, a landmark, a part of the places' own names, or nothing known."""

    areas: tuple[Spot, ...] = ()
    spot: Spot | None = None
    part: str = ""
    unknown: str = ""

    @property
    def says_where(self) -> bool:
        return bool(self.areas or self.spot or self.part)


def told_apart(question: PlaceQuestion) -> PlaceQuestion:
    """Return the question without what the person told before it, but for the areas named there."""
    before, asked = parted(question.rest)
    return replace(question, rest=(*(word for word in before if area_named(word)), *asked))


def named_in(question: PlaceQuestion, places: Sequence[Place]) -> Named | None:
    """Return what the words left over name; None where one of them names nothing, so that another matter is meant."""
    if not question.rest:
        return Named()
    if whole := area_named("".join(question.rest)):
        return Named(areas=(whole,))
    known = {word: area_named(word) for word in question.rest}
    areas = tuple(area for area in known.values() if area)
    others = [word for word in question.rest if not known[word]]
    return _named_by(others, areas, question, places) if others else Named(areas=areas)


def _named_by(
    others: list[str], areas: tuple[Spot, ...], question: PlaceQuestion, places: Sequence[Place]
) -> Named | None:
    word = without_particle(" ".join(others))
    if not question.near and with_part(places, word):
        return Named(areas=areas, part=word)
    if not areas and (short := area_called_short(word)):
        return Named(areas=(short,))
    if spot := spot_named(word) or only_one_of_kind(word):
        return Named(spot=spot)
    is_a_name = others == [question.beside] or (len(others) == 1 and ends_in_kind(word))
    return Named(unknown=word) if is_a_name else None


def with_part(places: Sequence[Place], part: str) -> list[Place]:
    """Keep the places whose name holds these words, however spaced, 의료원R being said 의료원로터리."""
    run = spoken(letters(part))
    return [place for place in places if run in spoken(letters(clean(place.name)))]
