"""The answer on a kind of place that the data lack: that they do, and where people find one."""

from collections.abc import Sequence
from datetime import datetime

from madang.knowledge.adapters.finders import finders_for
from madang.knowledge.queries.blocks import call_center_block, telephone_block
from madang.knowledge.queries.place_articles import articles_beside, sure_title
from madang.knowledge.queries.place_links import link_block, map_link_block
from madang.knowledge.queries.place_named import Named, named_in
from madang.knowledge.rules.article import CERTAINTY_WORDS
from madang.knowledge.rules.finder import FinderRow
from madang.knowledge.rules.place_patterns import FAULT
from madang.knowledge.rules.place_question import PlaceQuestion
from madang.knowledge.rules.place_sentences import lacking_words
from madang.knowledge.rules.place_words import KindWord, stands_as_word
from madang.knowledge.rules.places_found import PlacesFound
from madang.knowledge.rules.shown import ShownBlock, ShownSource

ROUND_THE_CLOCK = " "
"""Hours of a national telephone, which says itself when it answers."""


def find_elsewhere(text: str, question: PlaceQuestion, kind: KindWord, now: datetime) -> PlacesFound | None:
    """Return where a kind is found, the search on a map at least; None where an article or nobody should answer.

    Raises:
        NoIndexYet: whether an article answers cannot be told.
    """
    finders, named = finders_for(kind.kinds), named_in(question, [])
    if question.asks_for_events or named is None or FAULT.search(text):
        return None
    if stands_as_word(kind.word, sure_title(text)):
        return None
    heading = f"{_near_words(named)} {kind.word}".strip()
    told: ShownBlock = {"kind": "text", "paragraphs": [lacking_words(kind.word)]}
    beside = articles_beside(text, kind.word)
    blocks = (told, *_ways(finders, heading), *beside, *_whom(finders, now))
    return PlacesFound(
        heading,
        blocks,
        tuple(_source(row) for row in finders),
        0,
        is_unfulfilled=True,
        is_elsewhere=True,
        near=_near_words(named),
    )


def _near_words(named: Named) -> str:
    if named.areas:
        return " ".join(area.said for area in named.areas)
    return named.spot.said if named.spot else named.unknown


def _ways(finders: Sequence[FinderRow], sought: str) -> list[ShownBlock]:
    """Return the links: the finders, and a search on a map, which knows what lies near what."""
    return [*(link_block(row.label, row.address) for row in finders), map_link_block(sought)]


def _whom(finders: Sequence[FinderRow], now: datetime) -> list[ShownBlock]:
    telephones = [row.telephone for row in finders if row.telephone]
    known = [telephone_block(each.name, each.number, now, ROUND_THE_CLOCK) for each in telephones]
    return known or [call_center_block(now)]


def _source(row: FinderRow) -> ShownSource:
    certainty = row.source.certainty
    checked = row.source.checked.isoformat()
    return ShownSource(row.source.name, "", "", "", row.address, certainty, CERTAINTY_WORDS[certainty], checked)
