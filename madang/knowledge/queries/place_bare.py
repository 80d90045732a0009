"""What stands beside a place of which nothing but the name is known, so that no card is left empty."""

from madang.knowledge.queries.place_links import map_link_block
from madang.knowledge.rules.place_sentences import bare_words
from madang.knowledge.rules.shown import ShownBlock


def bare_blocks(listed: ShownBlock) -> list[ShownBlock]:
    """Return a sentence and a search on a map for the one place of a list that has no way to it; else nothing."""
    points = listed["points"]
    if len(points) != 1 or points[0]["address"] or points[0]["telephone"] or points[0]["lat"] is not None:
        return []
    name = points[0]["name"]
    return [{"kind": "text", "paragraphs": [bare_words(name)]}, map_link_block(name)]
