"""Places instead of an article: "왕조동 주차장", "지금 문 연 도서관", "이번 주말 축제"."""

from dataclasses import replace
from typing import Any

from madang.chat.actions.draft import Draft, Point
from madang.chat.rules.outcome import Outcome
from madang.chat.rules.turn import Turn
from madang.core import api as core
from madang.knowledge import api as knowledge
from madang.knowledge.api import PlacesFound, ShownBlock


def look_up_places(draft: Draft) -> None:
    """When the message asks for places, show them; everything else is left alone."""
    found = knowledge.find_places(draft.sought, draft.now, draft.point)
    if found is None or (found.bare and _topic_speaks_of(draft, found.bare)):
        return
    show_places(draft, found)


def show_places(draft: Draft, found: PlacesFound) -> None:
    """Show places, or where others tell of them."""
    draft.outcome = Outcome.ELSEWHERE if found.is_elsewhere else Outcome.PLACES
    draft.heading, draft.blocks, draft.sources = found.heading, list(found.blocks), found.sources
    draft.is_composed = found.is_elsewhere


def tell_distances(turn: Turn, point: Point | None) -> Turn:
    """Return the turn with the distances from where the person is: shown once, as they would tell the place if kept."""
    if point is None:
        return turn
    return replace(turn, blocks=[_measured(block, point) for block in turn.blocks])


def _topic_speaks_of(draft: Draft, word: str) -> bool:
    """Tell whether the article shown before speaks of it: "주차장 있어요?" after a garden means the garden's own."""
    topic = knowledge.show_article(draft.before.article_id, draft.now) if draft.before else None
    return topic is not None and any(knowledge.speaks_of(block, {word}) for block in topic.blocks)


def _measured(block: ShownBlock, point: Point) -> ShownBlock:
    if block["kind"] != "places" or not block["from_here"]:
        return block
    lists = {name: [_told(place, point) for place in block[name]] for name in ("points", "more")}
    return {**block, **lists, "here": point}


def _told(place: dict[str, Any], point: Point) -> dict[str, Any]:
    if place["lat"] is None:
        return place
    metres = core.distance_m(*point, place["lat"], place["lng"])
    return {**place, "distance_words": knowledge.distance_words(metres)}
