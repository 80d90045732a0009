"""What must be said of distances: how far the nearest is, and how many places may be nearer, as they have no point."""

from collections.abc import Sequence

from madang.knowledge.models import Place
from madang.knowledge.queries.place_near import Near, is_unplaced
from madang.knowledge.rules.place_question import EVENTS
from madang.knowledge.rules.place_sentences import far_words, guessed_words, rough_words, unplaced_words


def nearest(places: Sequence[Place], near: Near) -> float:
    """Return metres to the nearest; 0 where none can be measured."""
    return min((metres for place in places if (metres := near.distance_to(place)) is not None), default=0.0)


def told_of_distances(places: Sequence[Place], shown: Sequence[Place], near: Near, is_far: bool) -> list[str]:
    """Say how far the nearest is, as far as points tell, and how many have none.

    `places` are all of the kind, `shown` those of them in the list.
    """
    guessed = sum(near.may_hold(place) for place in shown)
    told = [rough_words(near.said, near.beside, is_area_wide=near.is_area_wide)] if near.beside else []
    told += [guessed_words(near.said, guessed)] if guessed else []
    with_points = [place for place in shown if place.lat is not None]
    if is_far and with_points and not near.is_area_wide:
        told.append(far_words(nearest(with_points, near), near.said if near.area_ids else ""))
        unplaced = sum(is_unplaced(place) for place in places if place.kind not in EVENTS)
        told += [unplaced_words(unplaced)] if unplaced else []
    return told
